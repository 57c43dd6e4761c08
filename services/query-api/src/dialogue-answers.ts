import * as z from "zod";
import { AUDIENCES, METHODS, PHASES, SESSION_KINDS, SOURCES, WAYS } from "@sdc/domain/dialogue-session/kinds";
import { STANDINGS } from "@sdc/domain/post/over";
import { DIALOGUE_STATUSES } from "@sdc/projections/dialogue-file";
import { QUESTION_STANDS } from "@sdc/projections/dialogue-file/questions";
import { erasable, next, resolved } from "./answer-parts.ts";

/** What the queries about dialogues answer. */
const document = z.object({ number: z.string(), date: z.string() });
const officers = z.array(z.object({ subject: z.string(), post: z.string() }));
const groups = z.array(z.object({ who: z.string(), people: z.int() }));

const session = {
  id: z.string(),
  unit: z.string().describe("The organiser, or the heir that it has passed to"),
  status: z.enum(DIALOGUE_STATUSES),
  announcedOn: z.string(),
  day: z.string(),
  from: z.string().optional(),
  until: z.string().optional(),
  method: z.enum(METHODS).optional(),
  link: z.string().optional(),
  isPublic: z.boolean(),
  version: z.int(),
};

export const dialoguesAnswer = z.object({
  items: z.array(
    z.object({
      ...session,
      kind: z.enum(SESSION_KINDS),
      topic: z.string(),
      place: z.string().optional(),
      people: z.int().optional().describe("How many came, once it was held"),
      questions: z.int(),
      unanswered: z.int(),
      resultBy: z.string().optional().describe("By law: the last day for its result"),
      resultOn: z.string().optional().describe("When a result was first published"),
    }),
  ),
  next,
  asOf: z.string(),
  resolved,
});

const question = {
  n: z.int(),
  phase: z.enum(PHASES),
  source: z.enum(SOURCES),
  text: erasable,
  on: z.string(),
  stands: z.enum(QUESTION_STANDS),
  due: z.string().optional().describe("By which day an answer in writing was promised: no term of law"),
  answer: z.object({ text: erasable, on: z.string(), isAtOnce: z.boolean() }).optional(),
  passedOn: z
    .object({ to: z.string(), report: z.string(), isBegun: z.boolean() })
    .optional()
    .describe("The report that it became"),
  reason: erasable.optional(),
};

export const dialogueAnswer = z.object({
  ...session,
  kind: z.enum([...SESSION_KINDS, "case"]),
  topic: z.string().optional(),
  place: erasable.optional(),
  content: erasable.optional(),
  complaint: z.string().optional(),
  audiences: z.array(z.enum(AUDIENCES)).optional(),
  media: z.string().optional(),
  agenda: z.array(z.string()).optional(),
  document: document.optional(),
  rule: z.string().optional().describe("The rule of law by which it was announced in time"),
  changes: z.array(z.object({ on: z.string(), reason: erasable, dayBefore: z.string() })),
  cancelled: z.object({ on: z.string(), reason: erasable }).optional(),
  invited: z.object({ officers, groups }),
  code: z.string().optional().describe("For those who hold it: what is shown in the room"),
  attendance: z.object({ officers, groups, document: document.optional() }).optional(),
  checkedIn: z.array(z.string()),
  countedIn: z.int().describe("How many gave the code without a user id"),
  held: z
    .object({
      people: z.int(),
      chair: z.object({ subject: z.string(), post: z.string() }),
      standing: z.enum([...STANDINGS, "none"]).optional(),
      result: z
        .object({
          rule: z.string(),
          ruleFrom: z.string().optional(),
          start: z.string(),
          when: z.string().optional(),
          counted: z.string().optional(),
          due: z.string().optional(),
          verified: z.boolean(),
          why: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  minutes: z
    .object({
      text: erasable,
      document: document.optional(),
      on: z.string(),
      window: z
        .object({ until: z.string(), unit: z.string(), days: z.int() })
        .optional()
        .describe("By policy of that unit, not by law: until when they may be amended"),
      amended: z.array(z.object({ on: z.string(), reason: erasable })),
      closedOn: z.string().optional(),
    })
    .optional(),
  questions: z.array(z.object(question)),
  results: z.array(
    z.object({
      text: z.string(),
      ways: z.array(z.enum(WAYS)),
      where: z.string().optional(),
      link: z.string().optional(),
      on: z.string(),
    }),
  ),
  escalated: z.array(z.object({ due: z.string(), on: z.string(), to: z.string().optional() })),
});

export const dialogueQuestionsAnswer = z.object({
  items: z.array(
    z.object({ ...question, dialogue: z.string(), unit: z.string(), topic: z.string(), day: z.string() }),
  ),
  next,
  asOf: z.string(),
  resolved,
});

export const caseDialoguesAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      complaint: z.string(),
      status: z.enum(DIALOGUE_STATUSES),
      announcedOn: z.string(),
      day: z.string(),
      version: z.int(),
    }),
  ),
});
