import * as z from "zod";
import { daysBetween, isDay } from "@sdc/law/local-day";
import { REPORTING_PERIODS, type ReportingPeriod, reportingPeriod } from "@sdc/law/reporting-period";
import { PERIOD_FIGURES } from "@sdc/projections/case-figures/figures";
import { after, asOf, atLeast, limit, unit, unitOrCode, units } from "./questions.ts";
import { TABLES } from "./statistics-texts.ts";

/** What is no day or no such year ends the questions: the others reckon with it. */
const day = z.string().refine(isDay, { abort: true });
const closingYear = z.coerce
  .number()
  .int({ abort: true })
  .min(2024, { abort: true })
  .max(2100, { abort: true });

/** No longer than this: what is read follows the months of the period. */
const YEARS_MAX = 10;

const asked = {
  table: z
    .enum(TABLES)
    .default("reports")
    .describe("Complaints and denunciations stand in tables of their own, which are never added up"),
  unit: unitOrCode,
  scope: z
    .enum(["unit", "below"])
    .default("unit")
    .describe("`unit`: that unit alone. `below`: with all units under it that the reader may see"),
  units,
  from: day.optional().describe("First day of the period, with `to`"),
  to: day.optional().describe("Exclusive: the day after the last one"),
  preset: z
    .enum(REPORTING_PERIODS)
    .optional()
    .describe("Instead of `from` and `to`, with `year`: a period of the Inspectorate's reports (TT 01/2024)"),
  year: closingYear.optional().describe("In which the period closes"),
  asOf,
};

type Period = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly preset?: (typeof REPORTING_PERIODS)[number] | undefined;
  readonly year?: number | undefined;
};

const isOnePeriod = ({ from, to, preset, year }: Period): boolean =>
  preset === undefined && year === undefined
    ? from !== undefined && to !== undefined
    : preset !== undefined && year !== undefined && from === undefined && to === undefined;

const isInOrder = ({ from, to }: Period): boolean => from === undefined || to === undefined || from < to;

const isShort = ({ from, to }: Period): boolean =>
  from === undefined || to === undefined || daysBetween(from, to) <= YEARS_MAX * 366;

const isKnown = ({ preset, year }: Period): boolean =>
  preset === undefined || year === undefined || reportingPeriod(preset, year) !== undefined;

export const statisticsQuestion = z
  .strictObject({
    ...asked,
    by: z
      .enum(["unit", "field", "kind"])
      .optional()
      .describe("A row for each of these beside the total; absent: the total alone"),
    atLeast,
  })
  .refine(isOnePeriod, { error: "period-unclear", path: ["from"] })
  .refine(isInOrder, { error: "period-empty", path: ["to"] })
  .refine(isShort, { error: "period-too-long", path: ["to"] })
  .refine(isKnown, { error: "period-unknown", path: ["preset"] });

export const statisticsCasesQuestion = z
  .strictObject({
    ...asked,
    figure: z.enum(PERIOD_FIGURES).describe("Exactly the cases that this figure counts"),
    kind: z.string().max(60).optional().describe("Only of the row with this key, by kind"),
    field: z.string().max(60).optional().describe("Only of the row with this key, by field"),
    row: z
      .union([z.literal("no-heir"), unit])
      .optional()
      .describe("Only of the row with this key, by unit"),
    after,
    limit,
    atLeast,
  })
  .refine(isOnePeriod, { error: "period-unclear", path: ["from"] })
  .refine(isInOrder, { error: "period-empty", path: ["to"] })
  .refine(isShort, { error: "period-too-long", path: ["to"] })
  .refine(isKnown, { error: "period-unknown", path: ["preset"] });

/** What these checks say of themselves, in both languages; anything else is said by zod. */
export const statisticsErrors = {
  "period-unclear": {
    vi: "Cho `from` và `to`, hoặc `preset` và `year`",
    en: "Give `from` and `to`, or `preset` and `year`",
  },
  "period-empty": { vi: "`to` phải sau `from`", en: "`to` must lie after `from`" },
  "period-too-long": { vi: "Kỳ dài nhất là mười năm", en: "A period is at most ten years long" },
  "period-unknown": {
    vi: "Năm này chưa có kỳ báo cáo đó",
    en: "There is no such reporting period in that year",
  },
} as const;

/** The period that is asked about; `to` is exclusive. */
export type AskedPeriod = {
  readonly from: string;
  readonly to: string;
  readonly preset?: Omit<ReportingPeriod, "period">;
};

/** Throws where a question names no period, which no parsed one does. */
export const periodAsked = ({ from, to, preset, year }: Period): AskedPeriod => {
  if (from !== undefined && to !== undefined) return { from, to };
  const found = preset === undefined || year === undefined ? undefined : reportingPeriod(preset, year);
  if (found === undefined) throw new Error("the question names no period");
  const { period, ...named } = found;
  return { ...period, preset: named };
};
