import * as z from "zod";
import { PERSONNEL_EVENTS } from "@sdc/domain/retaliation-watch/kinds";
import { isDay } from "@sdc/law/local-day";
import { next } from "./answer-parts.ts";
import { after, atLeast, limit } from "./questions.ts";

const day = z.string().refine(isDay);

/** A period, and nothing that could name a person: what a body asks for says nothing of whom it watches over. */
export const personnelQuestion = z.strictObject({
  from: day.describe("First day of effect"),
  to: day.optional().describe("Exclusive: the day after the last one; absent: also what takes effect later"),
  after,
  limit,
  atLeast,
});

export const personnelAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      subject: z.string().describe("The person, by their user id"),
      unit: z.string(),
      on: z.string().describe("First day of effect"),
      kind: z.enum(PERSONNEL_EVENTS),
      event: z.string().describe("The type of the event that says so"),
      document: z.object({ number: z.string(), date: z.string() }).optional(),
    }),
  ),
  next,
  asOf: z.string(),
});
