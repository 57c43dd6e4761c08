import * as z from "zod";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { after, atLeast, limit, unitOrCode } from "./questions.ts";

/** What the queries about trainings and about making the law known take in their addresses. */
const year = z.coerce.number().int().min(2024).max(2100);

export const trainingsQuestion = z.strictObject({
  unit: unitOrCode.describe("The organiser; all of the province when absent, for people of any unit"),
  units: z
    .enum(["then", "now"])
    .default("now")
    .describe("Of a unit that has ended, `now`: whoever has its work. `then`: that very unit"),
  after,
  limit,
  atLeast,
});

export const trainingRegisterQuestion = z.strictObject({ unit: unitOrCode, year, atLeast });

export const trainingUnitsQuestion = z.strictObject({
  year,
  kind: z.enum(UNIT_KINDS).optional().describe("Only units of this kind"),
  after,
  limit: z.coerce.number().int().min(1).max(50).default(20),
  atLeast,
});

/** The same as a file, which has no pages. */
export const trainingUnitsFileQuestion = trainingUnitsQuestion.omit({ after: true, limit: true });

export const disseminationsQuestion = z.strictObject({ unit: unitOrCode, year, after, limit, atLeast });
