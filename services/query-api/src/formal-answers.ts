import * as z from "zod";
import { ABOUT, CLOCKS, ENDS, FORMS, INSTANCES, SCOPES } from "@sdc/domain/complaint/kinds";
import {
  CLOCKS as DENUNCIATION_CLOCKS,
  DENIED_RANKS,
  ENDS as DENUNCIATION_ENDS,
} from "@sdc/domain/denunciation/kinds";
import { legalClockFields } from "@sdc/domain/legal-clock";
import { by, erasable, kept, next, resolved } from "./answer-parts.ts";
import { queueItem } from "./report-answers.ts";

/** What the queries about complaints, denunciations and protected reports answer. */
const clockFields = {
  clock: z.enum([...new Set([...CLOCKS, ...DENUNCIATION_CLOCKS])]),
  ...legalClockFields,
  due: legalClockFields.due.describe("The last day; absent: `why` says why none can be told"),
  verified: z.boolean().describe("Whether the rule and the calendars it was counted with are confirmed"),
  citation: z.string().optional().describe("The article; absent where no version of the rule was in force"),
};
const clock = z.object(clockFields);
const expandable = clock.extend({ days: z.string().describe("Where its days are listed one by one") });

const body = z.object({ body: z.string(), unit: z.string().optional() });
const numbered = z.object({ number: z.string(), date: z.string() });
const entry = z
  .looseObject({ version: z.int(), type: z.string(), at: z.string(), by })
  .describe("With what was recorded: decisions by number and date, clocks that were set, texts");
const listed = { next, asOf: z.string(), resolved };

const complaintStatus = z.enum(["registered", "accepted", "suspended", ...ENDS]);
const denunciationStatus = z.enum(["registered", "checked", "accepted", "suspended", ...DENUNCIATION_ENDS]);

const complaintItem = z.object({
  id: z.string(),
  unit: z.string(),
  instance: z.enum(INSTANCES),
  about: z.enum(ABOUT),
  number: z.string(),
  receivedOn: z.string(),
  status: complaintStatus,
  clocks: z.array(clock).describe("Those that run, or stand still"),
  version: z.int(),
});
export const complaintsAnswer = z.object({ items: z.array(complaintItem), ...listed });

export const complaintAnswer = complaintItem.extend({
  of: z.string().optional().describe("The first complaint that this second one goes on from"),
  report: z.string().optional().describe("The hotline report that it came from"),
  form: z.enum(FORMS),
  decision: numbered.optional(),
  against: body,
  competent: body,
  knownOn: z.string().optional(),
  remote: z.boolean().optional(),
  text: erasable,
  complainant: kept.extend({ representativeOf: z.int().optional() }),
  lodging: z.object({ ...legalClockFields, late: z.boolean().optional() }).optional(),
  withdrawn: z.enum(SCOPES).optional(),
  clocks: z.array(expandable),
  timeline: z.array(entry),
  at: z.string(),
  by,
});

const denunciationItem = z.object({
  id: z.string(),
  unit: z.string(),
  form: z.enum(FORMS),
  receivedOn: z.string(),
  status: denunciationStatus,
  clocks: z.array(clock).describe("Those that run, or stand still"),
  version: z.int(),
});
export const denunciationsAnswer = z.object({ items: z.array(denunciationItem), ...listed });

export const denunciationAnswer = denunciationItem.extend({
  register: z
    .object({ number: z.string(), body: z.string(), kept: z.literal("paper") })
    .describe("Where the paper lies, on which alone stands who denounces"),
  text: erasable,
  deniedUnit: z.string().optional(),
  deniedPost: z.string().optional(),
  deniedSubjects: z.array(z.string()).optional().describe("The issuer's subjects: it is kept from them"),
  deniedRank: z.enum(DENIED_RANKS),
  of: z.string().optional(),
  report: z.string().optional(),
  withdrawn: z.enum(SCOPES).optional(),
  clocks: z.array(expandable),
  timeline: z.array(entry),
  at: z.string(),
  by,
});

export const legalClocksAnswer = z.object({
  items: z
    .array(
      clock.extend({
        stream: z.string(),
        unit: z.string(),
        number: z.string().describe("số đến"),
        knownOn: z.string().describe("Since when this time is known here"),
        reminded: z
          .object({ days: z.int(), to: z.string().optional() })
          .optional()
          .describe("The nearest day before its end on which it was reminded of"),
        escalated: z
          .object({ on: z.string(), to: z.string().optional() })
          .optional()
          .describe("When that it is over was told to the level above"),
      }),
    )
    .describe("Next due first; those without a day behind them"),
  ...listed,
});

export const flaggedReportsAnswer = z.object({ items: z.array(queueItem), ...listed });

export const clockDaysAnswer = clock.extend({
  extensions: z.array(z.object({ id: z.string(), days: z.int() })).describe("gia hạn, each as decided"),
  pauses: z.array(z.object({ from: z.string(), to: z.string().describe("Exclusive") })),
  pausedFrom: z.string().optional().describe("tạm đình chỉ: it stands still from this day on"),
  days: z
    .array(
      z.object({
        day: z.string(),
        n: z.int().nullable().describe("How many were counted up to it; null: it does not count"),
        reason: z.string(),
        article: z.string(),
        mark: z.unknown().optional().describe("What the calendar says of this day"),
      }),
    )
    .describe("From the start to the end; none while no end can be told"),
});
