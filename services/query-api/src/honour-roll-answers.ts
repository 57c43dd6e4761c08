import * as z from "zod";
import { FORMS } from "@sdc/domain/commendation/kinds";
import { next, resolved } from "./answer-parts.ts";
import { after, atLeast, limit, unitOrCode } from "./questions.ts";

/** What the honour roll takes in its address, and what it answers. */
export const honourRollQuestion = z.strictObject({
  unit: unitOrCode,
  units: z
    .enum(["then", "now"])
    .default("then")
    .describe("Of a unit that has ended, `then`: that very unit's roll. `now`: its heir's"),
  year: z.coerce.number().int().min(2024).max(2100).describe("By the date of the decision"),
  after,
  limit,
  atLeast,
});

/** The same as a file: everything of the year at once. */
export const honourRollFileQuestion = honourRollQuestion.omit({ after: true, limit: true });

export const honourRollAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      unit: z.string().describe("The unit that commended"),
      form: z.enum(FORMS),
      nominees: z.array(
        z.object({
          unit: z.string(),
          subject: z.string().optional().describe("The person, by their user id; absent: the unit itself"),
        }),
      ),
      decision: z.object({ number: z.string(), date: z.string() }),
      publishedOn: z.string(),
      where: z.string(),
      summary: z.string().describe("As it was written for everybody"),
    }),
  ),
  next,
  unit: z.string(),
  year: z.int(),
  resolved,
});
