import * as z from "zod";
import { after, atLeast, limit, unitOrCode } from "./questions.ts";
import { next } from "./answer-parts.ts";

/** What is asked of a unit's appraisals, and what is answered. */
export const appraisalsQuestion = z.strictObject({
  unit: unitOrCode.describe("That very unit, your own when absent"),
  year: z.coerce.number().int().min(2024).max(2100).describe("The year that was appraised"),
  after,
  limit,
  atLeast,
});

export const appraisalsAnswer = z.object({
  items: z.array(
    z.object({
      type: z
        .enum([
          "appraisal-criterion-adopted",
          "staff-appraised-month",
          "staff-appraised-quarter",
          "staff-appraised-year",
          "body-assessed-year",
        ])
        .describe("The event that says so"),
      unit: z.string(),
      on: z.string(),
      document: z.object({ number: z.string(), date: z.string() }),
      title: z.string().optional(),
      from: z.string().optional(),
      n: z.int().optional(),
      period: z.string().optional(),
      counts: z.record(z.string(), z.int()).optional().describe("How many got which grade; nobody is named"),
      degree: z.string().optional(),
      isWithdrawn: z.boolean().optional(),
    }),
  ),
  next,
  unit: z.string(),
  year: z.int(),
});
