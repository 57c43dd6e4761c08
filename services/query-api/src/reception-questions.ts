import * as z from "zod";
import { isDay } from "@sdc/law/local-day";
import { after, atLeast, limit, unitOrCode } from "./questions.ts";

/** What the queries about receptions take in their addresses. */
const day = z.string().refine(isDay);
const units = z
  .enum(["then", "now"])
  .default("then")
  .describe("Of a unit that has ended, `then`: that very unit's. `now`: its heir's");

export const receptionsQuestion = z.strictObject({
  unit: unitOrCode,
  units,
  year: z.coerce.number().int().min(2024).max(2100),
  atLeast,
});

export const receptionMattersQuestion = z.strictObject({
  unit: unitOrCode,
  units: units.default("now"),
  report: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.:-]{0,119}$/)
    .optional()
    .describe("Instead of those that wait for an answer: the matters that became or joined this report"),
  after,
  limit,
  atLeast,
});

export const flaggedMattersQuestion = receptionMattersQuestion.omit({ report: true });

export const receptionBookQuestion = z.strictObject({
  unit: unitOrCode,
  units,
  from: day.describe("The first day"),
  to: day.describe("The last day"),
  opening: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      "With who was received: the version that `reception-book/{unit}/open` answered, of your own and of today, for these days",
    ),
  atLeast,
});

export const receiptQuestion = receptionBookQuestion.pick({ opening: true, atLeast: true });
