import * as z from "zod";
import { after, atLeast, limit, unitOrCode } from "./questions.ts";

/** What the queries about dialogues take in their addresses. */
const units = z
  .enum(["then", "now"])
  .default("now")
  .describe("Of a unit that has ended, `now`: whoever has its work. `then`: that very unit");

export const dialoguesQuestion = z.strictObject({ unit: unitOrCode, units, after, limit, atLeast });

/** The same as a file, which has no pages. */
export const dialoguesFileQuestion = dialoguesQuestion.omit({ after: true, limit: true });

export const calendarQuestion = z.strictObject({ unit: unitOrCode, atLeast });
