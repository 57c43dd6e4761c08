import * as z from "zod";
import { SOURCES, WORDS } from "@sdc/domain/commitment/kinds";
import { by, erasable, next, resolved } from "./answer-parts.ts";
import { after, atLeast, limit, unitOrCode } from "./questions.ts";

/** What the queries of commitments take in their address, and what they answer. */
const STATES = ["open", "kept", "kept-late", "broken", "released"] as const;

const listed = {
  unit: unitOrCode,
  units: z
    .enum(["then", "now"])
    .default("now")
    .describe("Of a unit that has ended, `now`: whoever has its work. `then`: that very unit"),
  state: z.enum(STATES).optional().describe("Only those; `open` behind their day are overdue"),
};

export const commitmentsQuestion = z.strictObject({ ...listed, after, limit, atLeast });
/** The same as a file: all at once. */
export const commitmentsFileQuestion = z.strictObject({ ...listed, atLeast });

export const commitmentFiguresQuestion = z.strictObject({
  unit: unitOrCode,
  year: z.coerce.number().int().min(2024).max(2100).describe("By the day on which they are due"),
  atLeast,
});

const source = z
  .object({ kind: z.enum(SOURCES), id: z.string(), chain: z.string() })
  .nullable()
  .describe("Where it was made; null: who asks may not know of it");

const item = z.object({
  id: z.string(),
  unit: z.string(),
  post: z.string().describe("Which post owes it, whoever is in it"),
  holder: z.string().nullable().describe("Who is in that post today, by their user id; null: not recorded"),
  summary: z.string(),
  on: z.string().describe("When it was made"),
  dueOn: z.string(),
  state: z.enum(STATES),
  isOverdue: z.boolean().describe("Open behind its day"),
  endedOn: z.string().optional(),
  word: z.enum(WORDS).optional().describe("On whose word it ended"),
  progressedOn: z.string().optional(),
  source,
  version: z.int(),
});

export const commitmentsAnswer = z.object({ items: z.array(item), next, asOf: z.string(), resolved });

const entry = z.looseObject({
  type: z.string(),
  at: z.string(),
  by,
  version: z.int(),
  text: erasable.optional(),
  reason: erasable.optional(),
});

export const commitmentAnswer = item.extend({
  text: erasable.optional(),
  files: z
    .array(
      z.object({
        n: z.int(),
        name: erasable,
        mediaType: z.string(),
        bytes: z.int(),
        at: z.string(),
        note: erasable.optional(),
        withdrawn: z.literal(true).optional(),
      }),
    )
    .describe("Pictures and documents that show how far it is; the bytes of each by its number"),
  timeline: z.array(entry).describe("What happened to it, in order"),
});

export const commitmentFiguresAnswer = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  resolved,
  year: z.int(),
  figures: z.object({
    onTimePercent: z
      .number()
      .nullable()
      .describe("Kept by their day, of all that were due by now and not released; null: none was"),
    due: z.int().describe("The denominator: kept, kept late, broken, and open behind their day"),
    kept: z.int(),
    keptLate: z.int(),
    broken: z.int(),
    overdue: z.int(),
    open: z.int().describe("Whose day is still to come"),
    released: z.int(),
  }),
  asOf: z.string(),
});

export const chainQuestion = z.strictObject({ atLeast });

export const chainAnswer = z.object({
  start: z.string(),
  nodes: z
    .array(
      z.object({
        stream: z.string(),
        kind: z.string(),
        name: z.object({ vi: z.string(), en: z.string() }),
        link: z.string().nullable().describe("Where it is read"),
        isStart: z.boolean(),
      }),
    )
    .describe(
      "Every report, meeting, commitment and duty that hangs together with it and that who asks may know of",
    ),
  links: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .describe("`to` came of `from`: report, meeting, commitment, duty"),
  isCut: z.boolean().describe("More hangs together with it than is shown"),
});
