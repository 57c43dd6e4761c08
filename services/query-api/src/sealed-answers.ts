import * as z from "zod";
import { WHY_WAITING } from "@sdc/domain/hotline-report/resealing";
import { next } from "./answer-parts.ts";

/** What the queries about reports that were sealed to a body answer. */
export const sealedReportsAnswer = z.object({
  unit: z.string().describe("The body that they are sealed to"),
  items: z.array(
    z.object({
      id: z.string(),
      sealedAt: z.string().optional(),
      key: z.string().optional().describe("The body's key that it opens with"),
      bytes: z.int().optional().describe("Of the whole bundle"),
      since: z.string().optional().describe("Since when it waits"),
      why: z.enum(WHY_WAITING).optional(),
    }),
  ),
  next,
  asOf: z.string(),
});
