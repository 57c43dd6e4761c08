import * as z from "zod";
import { REPORTING_PERIODS } from "@sdc/law/reporting-period";
import { PERIOD_FIGURES } from "@sdc/projections/case-figures/figures";
import { next, resolved, text } from "./answer-parts.ts";
import { TABLES } from "./statistics-texts.ts";

const count = z.int();

const figures = z.object({
  onTimePercent: z
    .number()
    .nullable()
    .describe("The headline; null where nothing was due or settled on time"),
  onTime: count,
  late: count,
  turns: count.describe("lượt"),
  persons: count.nullable().describe("người; null for denunciations, of which it is not taken in"),
  letters: count.describe("đơn"),
  matters: count.describe("vụ việc"),
  carriedOver: count.describe("kỳ trước chuyển sang"),
  qualified: count.describe("đủ điều kiện xử lý; thụ lý of complaints and denunciations"),
  settled: count,
  endedOtherwise: count,
  movedIn: count,
  movedOut: count,
  open: count,
});

const row = z.object({
  key: z
    .string()
    .describe("A unit, a kind or a field; `no-heir`: units that ended and whose work nobody has"),
  name: text,
  figures,
  cases: z
    .string()
    .optional()
    .describe("Where the cases are listed: add `figure`. Absent where the reader may see figures alone"),
});

const period = z.object({
  from: z.string(),
  to: z.string().describe("Exclusive"),
  last: z
    .string()
    .describe("The last day that was counted: that of the period, or `asOf` where it is earlier"),
  preset: z
    .object({
      id: z.enum(REPORTING_PERIODS),
      label: text,
      citation: z.string(),
      verified: z.boolean().describe("Never where the days were derived"),
      spelledOut: z.boolean().describe("The rule names these two days; others follow from its closing day"),
    })
    .optional()
    .describe("A period of the Inspectorate's reports"),
});

export const statisticsAnswer = z.object({
  table: z.enum(TABLES),
  tableName: text,
  unit: z.object({ id: z.string(), name: z.string() }),
  resolved,
  scope: z.enum(["unit", "below"]),
  units: z.enum(["then", "now"]).describe("Each unit as it was, or with all that came to it"),
  period,
  asOf: z.string().describe("How it stood then, by what is known now"),
  by: z.enum(["unit", "field", "kind"]).nullable(),
  total: row.omit({ key: true, name: true }),
  rows: z.array(row),
  definitions: z
    .array(
      z.object({
        key: z.string().describe("The name of the figure in `figures`"),
        figure: z.enum(PERIOD_FIGURES).nullable().describe("For `cases`; null: a rate"),
        name: text,
        definition: text,
      }),
    )
    .describe("In the order in which figures are shown, the on-time rate first"),
  registeredUnitsOnly: text,
});

export const statisticsCasesAnswer = z.object({
  items: z.array(
    z.object({
      stream: z.string(),
      unit: z.string().describe("Who had it"),
      kind: z.string(),
      field: z.string().optional(),
      receivedOn: z.string(),
      from: z.string().describe("Since when that unit had it"),
      until: z.string().optional().describe("The day on which it was settled, ended or moved out"),
      went: z.enum(["settled", "settled-in-time", "ended", "moved-out"]).optional(),
      dueOn: z.string().optional(),
      qualifiedOn: z.string().optional(),
      lateOn: z.string().optional(),
      counts: z.int().describe("How much of the figure it is: as many as signed for persons, otherwise 1"),
    }),
  ),
  next: next.describe(
    "Give it as `after` for the next page, which may come although this one is short; null: this was the last",
  ),
});

export type StatisticsFigures = z.infer<typeof figures>;
export type StatisticsRow = Omit<z.infer<typeof row>, "cases">;
export type StatisticsAnswer = z.infer<typeof statisticsAnswer>;
export type StatisticsCase = z.infer<typeof statisticsCasesAnswer>["items"][number];
