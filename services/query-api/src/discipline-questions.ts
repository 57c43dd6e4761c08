import * as z from "zod";
import { atLeast, unitOrCode } from "./questions.ts";

/** What the queries about discipline take in their addresses. */
const year = z.coerce.number().int().min(2024).max(2100);

export const disciplineRegisterQuestion = z.strictObject({
  unit: unitOrCode.describe("The unit that is competent; your own when absent"),
  year,
  atLeast,
});

export const ownDisciplineQuestion = z.strictObject({ atLeast });
