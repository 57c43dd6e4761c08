import * as z from "zod";
import { REPORT_STATUSES } from "@sdc/projections/report-status";
import { isDay } from "@sdc/law/local-day";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { atLeastIn, atLeastPattern } from "./at-least.ts";

/** What each query takes in its address, as requests are parsed and as OpenAPI describes it. */
const unit = z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/);
const after = z.string().max(1000).optional().describe("`next` of the page before");
const limit = z.coerce.number().int().min(1).max(200).default(50);
const atLeast = z
  .array(z.string().regex(atLeastPattern).transform(atLeastIn))
  .max(5)
  .optional()
  .describe("`stream@version`, from the answer to a command: wait until it shows");

export const queueQuestion = z.strictObject({
  unit: unit.optional().describe("Your own when absent"),
  status: z.enum(REPORT_STATUSES).optional(),
  after,
  limit,
  atLeast,
});

export const caseFileQuestion = z.strictObject({ atLeast });

export const unitQuestion = z.strictObject({ atLeast });

export const boardQuestion = z.strictObject({
  unit: unit.optional().describe("Your own when absent"),
  year: z.coerce.number().int().min(2024).max(2100),
  atLeast,
});

export const matrixQuestion = z.strictObject({
  year: z.coerce.number().int().min(2024).max(2100),
  asOf: z
    .union([z.literal("now"), z.string().refine(isDay)])
    .default("now")
    .describe("`now` or a day: how it stood then, by what is known now"),
  kind: z.enum(UNIT_KINDS).optional().describe("Only units of this kind"),
  after,
  limit: z.coerce.number().int().min(1).max(50).default(20),
  atLeast,
});

export const evidenceQuestion = z.strictObject({ after, limit, atLeast });
