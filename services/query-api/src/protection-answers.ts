import * as z from "zod";
import { DENIED_RANKS } from "@sdc/domain/denunciation/kinds";
import { legalClockFields } from "@sdc/domain/legal-clock";
import { FORMS, MEASURES, PROTECTED } from "@sdc/domain/protection/kinds";
import { PROTECTION_STATUSES } from "@sdc/projections/protection-file";
import { by, erasable, next, resolved, text } from "./answer-parts.ts";

/** What the queries about protection of denouncers answer. */
const kind = z.enum(MEASURES);
const named = {
  kind,
  name: text,
  citation: z.string().optional().describe("The article that names this kind of protection"),
};

const item = {
  id: z.string(),
  unit: z.string(),
  about: z.string().describe("The denunciation or the report that the danger comes from"),
  form: z.enum(FORMS),
  receivedOn: z.string(),
  whom: z.enum(PROTECTED).describe("Nobody's name is kept"),
  status: z.enum(PROTECTION_STATUSES),
  version: z.int(),
};

export const protectionsAnswer = z.object({
  items: z.array(
    z.object({
      ...item,
      wanted: z.array(kind),
      isWritten: z
        .boolean()
        .describe("False: asked by phone or in person, the written request is still owed"),
    }),
  ),
  next,
  asOf: z.string(),
  resolved,
});

export const protectionAnswer = z.object({
  ...item,
  wanted: z.array(z.object(named)),
  register: z
    .object({ number: z.string(), body: z.string(), kept: z.literal("paper") })
    .optional()
    .describe("Where the written request lies, on which alone stands who asks; absent: it is still owed"),
  text: erasable,
  deniedUnit: z.string().optional(),
  deniedRank: z.enum(DENIED_RANKS),
  decisionClock: z
    .object({ ...legalClockFields, citation: z.string().optional() })
    .describe(
      "In which time it is decided: no number was found in the law, so there is no day, and `why` says so",
    ),
  measures: z
    .array(z.object({ ...named, by: z.string(), text: erasable.optional() }))
    .optional()
    .describe("Those that hold, or held to the end"),
  timeline: z.array(
    z
      .looseObject({ version: z.int(), type: z.string(), at: z.string(), by })
      .describe("With what was recorded: decisions by number and date, texts"),
  ),
  at: z.string(),
  by,
});
