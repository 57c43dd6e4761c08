import * as z from "zod";
import { GROUNDS, MEMBER_ROLES, STANDINGS } from "@sdc/domain/disciplinary-case/kinds";
import { DISCIPLINED, MEASURES, NO_LIMITATION } from "@sdc/law/discipline";
import { DISCIPLINE_STATUSES } from "@sdc/projections/discipline-file";
import { by, erasable, next, resolved, text } from "./answer-parts.ts";

/** What the queries about discipline answer. */
const document = z.object({ number: z.string(), date: z.string() });
const decision = document.extend({ issuer: z.string() });
const measure = z.enum(MEASURES);

const decided = z.object({
  decision,
  measure,
  rule: z.string().describe("The table of measures that it was chosen from"),
  verified: z.boolean(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().optional().describe("Exclusive"),
  serving: z.string().optional().describe("The case whose measure was served when this was done"),
  basis: z.string().optional().describe("The law that was applied, where the sources conflict"),
  isLate: z.boolean().describe("It came behind the last day of its time"),
  deliveredOn: z.string().optional(),
  appealBy: z.string().optional().describe("The last day on which it could be complained about"),
});

const item = {
  id: z.string(),
  unit: z.string().describe("Whose head decides"),
  on: z.string(),
  person: z.object({
    subject: z.string(),
    unit: z.string(),
    kind: z.enum(DISCIPLINED),
    standing: z.enum(STANDINGS),
  }),
  status: z.enum(DISCIPLINE_STATUSES),
  isTold: z.boolean().describe("The person was summoned, or the decision was handed to them"),
  appeal: z.string().optional().describe("The complaint about the decision"),
  endedOn: z.string().optional().describe("It ended without a measure, or lost the one it had for good"),
  version: z.int(),
};

const line = z.object({
  ...item,
  grounds: z.array(z.enum(GROUNDS)),
  due: z.string().optional().describe("The last day of the time to decide, while it runs"),
  decided: decided.optional(),
});

export const disciplinaryCasesAnswer = z.object({
  items: z.array(line),
  next,
  asOf: z.string(),
  resolved,
});

const clock = z.object({
  clock: z.enum(["handling", "limitation"]),
  rule: z.string(),
  ruleFrom: z.string().optional(),
  start: z.string(),
  when: z.string().optional(),
  counted: z.string().optional(),
  due: z.string().optional(),
  verified: z.boolean(),
  why: z.string().optional().describe("Why it names no day"),
});

export const disciplinaryCaseAnswer = z.object({
  ...item,
  detectedOn: z.string(),
  source: decision.optional(),
  acts: z.array(
    z.object({
      n: z.int(),
      committedOn: z.string(),
      ground: z.enum(GROUNDS),
      text: erasable,
      unlimited: z.object({ ground: z.enum(NO_LIMITATION), basis: z.string() }).optional(),
    }),
  ),
  relatives: z.array(z.string()).describe("They take no part in the council and decide nothing"),
  toldTo: z.array(z.string()).describe("Units above that were told that its time is over"),
  clocks: z.array(clock),
  decided: decided
    .extend({
      reason: erasable,
      acts: z
        .array(z.object({ n: z.int(), measure: measure.optional() }))
        .describe("What each act deserves by itself; none: it was not established"),
    })
    .optional(),
  allowed: z
    .object({
      rule: z.string(),
      ruleFrom: z.string(),
      measures: z.array(measure),
      verified: z.boolean(),
      note: text.optional().describe("Which conflict of the sources whoever decides has to know"),
      needsBasis: z.boolean().describe("A decision names its legal basis, because the sources conflict"),
    })
    .nullable()
    .describe("What a decision of today may impose; null: no table is known"),
  others: z.array(line).describe("Other cases of this unit about the same person: one of them may be served"),
  timeline: z.array(
    z
      .looseObject({
        version: z.int(),
        type: z.string(),
        at: z.string(),
        by,
        members: z.array(z.object({ subject: z.string(), role: z.enum(MEMBER_ROLES) })).optional(),
      })
      .describe("With what was recorded"),
  ),
  at: z.string(),
  by,
});

export const ownDisciplineAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      acts: z.array(
        z.object({
          n: z.int(),
          committedOn: z.string(),
          ground: z.enum(GROUNDS),
          text: erasable,
        }),
      ),
      summons: z.array(
        z.object({ step: z.enum(["self-criticism", "council"]), document, meetingOn: z.string() }),
      ),
      decided: z
        .object({
          decision,
          measure,
          rule: z.string(),
          effectiveFrom: z.string(),
          effectiveTo: z.string().optional(),
          reason: erasable,
          deliveredOn: z.string(),
          appealBy: z.string().optional(),
          revokedBy: document.optional(),
        })
        .optional()
        .describe("Once it was handed over"),
      ended: z.object({ as: z.enum(["exempted", "dropped"]), document }).optional(),
      version: z.int(),
    }),
  ),
  note: text.describe("Since when somebody is shown their own case, and how to complain"),
  asOf: z.string(),
});

const byMeasure = Object.fromEntries(MEASURES.map((one) => [one, z.int()])) as Record<
  (typeof MEASURES)[number],
  z.ZodInt
>;
const byGround = Object.fromEntries(GROUNDS.map((one) => [one, z.int()])) as Record<
  (typeof GROUNDS)[number],
  z.ZodInt
>;

export const disciplineRegisterAnswer = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  resolved,
  year: z.int(),
  items: z.array(line).describe("Opened in the year, decided in it, or still open at its end"),
  figures: z.object({
    carriedOver: z.int().describe("Opened before the year and not decided before it"),
    opened: z.int(),
    decided: z.int().describe("Measures that were imposed in the year, and not taken back since"),
    late: z.int().describe("Of these, behind the last day of their time"),
    revoked: z.int().describe("Cases whose measure was taken back in the year for good"),
    withoutMeasure: z.int().describe("Cases that ended in the year by exemption, or were dropped"),
    byMeasure: z.object(byMeasure),
    byGround: z.object(byGround).describe("Cases opened in the year, each under every ground that it has"),
  }),
  asOf: z.string(),
});
