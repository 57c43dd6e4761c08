import * as z from "zod";
import { CHANNELS, FIELDS, FORMAL_KINDS, KINDS, NUMBER_SOURCES } from "@sdc/domain/hotline-report/kinds";
import { REPORT_STATUSES } from "@sdc/projections/report-status";
import { erasable, next, resolved } from "./answer-parts.ts";

/** What is shown of a report that was found, to whoever reads its file. */
export const foundReport = z.object({
  id: z.string(),
  unit: z.string(),
  channel: z.enum(CHANNELS),
  field: z.enum(FIELDS),
  kind: z.enum([...KINDS, ...FORMAL_KINDS]).optional(),
  status: z.enum(REPORT_STATUSES),
  receivedAt: z.string(),
  place: erasable.optional(),
  excerpt: erasable.describe("How its text begins"),
  external: z
    .array(z.object({ source: z.enum(NUMBER_SOURCES), number: z.string(), date: z.string().optional() }))
    .optional(),
  mergedInto: z.string().optional().describe("The report that is handled for both"),
  version: z.int(),
});

export const searchAnswer = z.object({
  items: z.array(foundReport).describe("May be fewer than `limit` while `next` says that it goes on"),
  next,
  asOf: z.string(),
  resolved,
});

export const LIKENESSES = ["number", "place", "words", "field", "time"] as const;

export const candidatesAnswer = z.object({
  items: z
    .array(
      foundReport.extend({
        alike: z
          .array(z.enum(LIKENESSES))
          .describe("What it has in common with what was asked, the most telling first"),
      }),
    )
    .describe("At most five, the likeliest first"),
  asOf: z.string(),
  resolved,
});

export const callerAnswer = z.object({
  items: z
    .array(foundReport)
    .describe("Open reports of whoever is behind it that the reader may read, newest first"),
  asOf: z.string(),
});

export type FoundReport = z.infer<typeof foundReport>;
