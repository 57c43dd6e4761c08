import * as z from "zod";
import { FIGURES } from "@sdc/projections/obligation-board/series";
import { REPORT_STATUSES } from "@sdc/projections/report-status";
import { isDay } from "@sdc/law/local-day";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { atLeastIn, atLeastPattern } from "./at-least.ts";

/** What each query takes in its address, as requests are parsed and as OpenAPI describes it. */
export const unit = z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/);
export const unitOrCode = unit
  .optional()
  .describe(
    "Your own when absent. An id or a General Statistics Office code: of a unit that has ended its heir answers, saying so",
  );
export const after = z.string().max(1000).optional().describe("`next` of the page before");
export const limit = z.coerce.number().int().min(1).max(200).default(50);
const dayOrNow = z.union([z.literal("now"), z.string().refine(isDay)]);
export const asOf = dayOrNow
  .default("now")
  .describe("`now` or a day: how it stood then, by what is known now");
export const units = z
  .enum(["then", "now"])
  .default("then")
  .describe("`then`: each unit as it was. `now`: with all that came to it from units before");
export const atLeast = z
  .array(z.string().regex(atLeastPattern).transform(atLeastIn))
  .max(5)
  .optional()
  .describe("`stream@version`, from the answer to a command: wait until it shows");

export const queueQuestion = z.strictObject({
  unit: unitOrCode,
  units: z
    .enum(["then", "now"])
    .default("now")
    .describe(
      "Of a unit that has ended, `now`: whoever has its work. `then`: that very unit, what was closed there",
    ),
  status: z.enum(REPORT_STATUSES).optional(),
  after,
  limit,
  atLeast,
});

export const caseListQuestion = queueQuestion.omit({ status: true });

export const watchListQuestion = caseListQuestion.extend({
  status: z.enum(["watching", "over"]).default("watching"),
});

export const sealedReportsQuestion = caseListQuestion.omit({ units: true }).extend({
  status: z
    .enum(["sealed", "waiting"])
    .default("sealed")
    .describe("`waiting`: the body has published no key yet, and nothing of them is sealed or destroyed"),
});

export const caseFileQuestion = z.strictObject({ atLeast });

export const unitQuestion = z.strictObject({
  asOf: dayOrNow.default("now").describe("`now` or a day: with the name and the kind of that day"),
  atLeast,
});

export const postsQuestion = z
  .strictObject({
    unit: unit.optional().describe("Your own when absent, unless `subject` is given"),
    subject: z
      .string()
      .normalize("NFC")
      .trim()
      .min(1)
      .max(100)
      .regex(/^\P{Cc}+$/u)
      .optional()
      .describe(
        "Instead of a unit: a person, as the issuer of tokens names them. For readers of the whole province",
      ),
    asOf: dayOrNow
      .optional()
      .describe("`now` or a day: only who was appointed then; absent: all there ever were"),
    after,
    limit,
    atLeast,
  })
  .refine(({ unit: ofUnit, subject }) => ofUnit === undefined || subject === undefined, {
    error: "unit-and-subject",
    path: ["subject"],
  });

/** What these checks say of themselves, in both languages; anything else is said by zod. */
export const questionErrors = {
  "unit-and-subject": {
    vi: "Chỉ hỏi theo đơn vị hoặc theo người, không cả hai",
    en: "Ask by unit or by person, not by both",
  },
} as const;

export const boardQuestion = z.strictObject({
  unit: unitOrCode,
  year: z.coerce.number().int().min(2024).max(2100),
  asOf,
  units,
  atLeast,
});

export const matrixQuestion = z.strictObject({
  year: z.coerce.number().int().min(2024).max(2100),
  asOf,
  units,
  kind: z.enum(UNIT_KINDS).optional().describe("Only units of this kind"),
  after,
  limit: z.coerce.number().int().min(1).max(50).default(20),
  atLeast,
});

export const postersQuestion = z.strictObject({
  unit: unit.optional().describe("Your own when absent"),
  after,
  limit,
  atLeast,
});

export const remindersQuestion = z.strictObject({
  unit: unit.optional().describe("Your own when absent"),
  after,
  limit,
  atLeast,
});

export const digestQuestion = z.strictObject({
  day: dayOrNow.default("now").describe("`now` or a day: what is open now, as it falls due seen from then"),
  atLeast,
});

export const waitingQuestion = z.strictObject({ after, limit, atLeast });

export const evidenceQuestion = z.strictObject({
  asOf,
  figure: z.enum(FIGURES).optional().describe("Exactly the cases that this figure counts on that day"),
  after,
  limit,
  atLeast,
});
