import * as z from "zod";
import { FIELDS, FORMAL_KINDS, KINDS } from "@sdc/domain/hotline-report/kinds";
import { SOURCES } from "@sdc/law/obligation";
import { text } from "./answer-parts.ts";

/** What the digest of a unit answers. */
const digestItem = z.object({
  kind: z.enum([
    "report",
    "complaint",
    "denunciation",
    "obligation",
    "reception",
    "dialogue",
    "commitment",
    "discipline",
  ]),
  stream: z.string(),
  link: z.string().describe("Where it is read"),
  name: text.describe("What is owed, in words"),
  unit: z.object({ id: z.string(), name: z.string() }).describe("Who owes it"),
  field: z.enum(FIELDS).optional().describe("Of a report: what it is about"),
  reportKind: z.enum([...KINDS, ...FORMAL_KINDS]).optional(),
  clock: z
    .string()
    .optional()
    .describe("Of a complaint, a denunciation or a disciplinary case: which of its times"),
  obligation: z.string().optional().describe("Clause id of the catalogue"),
  due: z.string(),
  daysLeft: z.int().describe("Calendar days on the day asked for; negative once it is overdue"),
  overdueSince: z.string().optional().describe("The first day on which it was late"),
  source: z.enum(SOURCES).describe("By whose word: law, the plan, or policy, which is no law"),
  why: text.describe("The same in words"),
  citation: z.string().optional().describe("The article or the clause; absent for policy"),
  verified: z.boolean().describe("Whether rule, calendars and clause are confirmed"),
  protected: z
    .literal(true)
    .optional()
    .describe("Only few may know of it: not to be read out or passed round"),
  escalatedOn: z.string().optional().describe("When the level above was told"),
});

const section = (what: string) => z.array(digestItem).describe(`${what}, what presses most first`);

export const digestAnswer = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  day: z.string(),
  nextWorkingDay: z
    .string()
    .nullable()
    .describe("The first working day behind `day`; null: its year has no calendar yet, and none is guessed"),
  overdue: section("Its own, over before `day`"),
  now: section("Its own, due from `day` on and before the next working day"),
  soon: section("Its own, due after that and within 7 days"),
  escalated: section("Of units below, told to this one because it is overdue"),
  cut: z.boolean().describe("More than is shown here is overdue or falls due: see the lists themselves"),
  asOf: z.string().describe("When this was read: what is open now, seen from `day`"),
});

export type Digest = Omit<z.infer<typeof digestAnswer>, "asOf">;
export type DigestItem = z.infer<typeof digestItem>;
