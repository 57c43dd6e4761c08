import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { day, line, prose, unitId } from "../fields.ts";
import { field } from "../hotline-report/kinds.ts";
import { misdated } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { PHASES, SOURCES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import { type DialogueState, minutesClosed, type QuestionState } from "./state.ts";

const n = z.int().min(1).max(10_000);

export const askingCommands = {
  /** A question, taken down by an officer: before the session, or while it is held. Who asked is not taken in. */
  /** `report`: the hotline report that it puts before the meeting; what was asked there stays there. */
  "take-question": z.strictObject({
    phase: z.enum(PHASES),
    text: prose(1000),
    on: day(),
    report: reportId().optional(),
  }),
  /** By anybody on the public page of the session, before its day. */
  "send-question": z.strictObject({ text: prose(1000) }),
  answer: z.strictObject({ n, text: prose(3000), on: day() }),
  /** Answered later in writing, by that day: the officers' word, not law. */
  "promise-answer": z.strictObject({ n, due: day() }),
  /** It becomes a report of the hotline, at that unit, with the words that it has. */
  "pass-on-question": z.strictObject({ n, to: unitId(), field, place: line(300).optional() }),
  /** No question of this session: said already, an insult, nothing that can be read. */
  "set-aside": z.strictObject({ n, reason: prose(2000) }),
  "note-report-begun": z.strictObject({ n }),
};

export const askingEvents = {
  "dialogue-question-taken": z.object({
    type: z.literal("dialogue-question-taken"),
    n: z.number(),
    phase: z.enum(PHASES),
    source: z.enum(SOURCES),
    text: sealable("case"),
    on: z.string(),
    ...stampFields,
  }),
  /** A report of the hotline was put before the meeting as this question. */
  "dialogue-question-from-report": z.object({
    type: z.literal("dialogue-question-from-report"),
    n: z.number(),
    report: z.string(),
    ...stampFields,
  }),
  "dialogue-question-answered": z.object({
    type: z.literal("dialogue-question-answered"),
    n: z.number(),
    text: sealable("case"),
    on: z.string(),
    /** In the session itself, or in writing behind it. */
    isAtOnce: z.boolean(),
    ...stampFields,
  }),
  "dialogue-answer-promised": z.object({
    type: z.literal("dialogue-answer-promised"),
    n: z.number(),
    due: z.string(),
    ...stampFields,
  }),
  "dialogue-question-passed-on": z.object({
    type: z.literal("dialogue-question-passed-on"),
    n: z.number(),
    to: z.string(),
    field,
    place: sealable("case").optional(),
    report: z.string(),
    ...stampFields,
  }),
  "dialogue-question-set-aside": z.object({
    type: z.literal("dialogue-question-set-aside"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "dialogue-question-report-begun": z.object({
    type: z.literal("dialogue-question-report-begun"),
    n: z.number(),
    report: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof askingEvents>;
/** `isReportThere`: the report that a question names is there, and no secret to whoever takes it. */
export type AskingCommand = CommandsOf<typeof askingCommands> & { readonly isReportThere?: boolean };
type Of<Type extends AskingCommand["type"]> = Extract<AskingCommand, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

/** More than one session could answer, and than one file can hold; a flood from the web ends earlier. */
const QUESTIONS_MAX = 100;
const FROM_WEB_MAX = 60;

/** The session was announced and not cancelled. */
export const decideAsking = (command: AskingCommand, state: DialogueState): Answer => {
  // What is said in a complaint stands in its minutes.
  if (state.kind === "case") return refuse("in-a-case");
  if (command.type === "take-question" || command.type === "send-question") return taken(command, state);
  const question = state.questions.find((one) => one.n === command.n);
  if (question === undefined) return refuse("question-unknown", { n: command.n });
  if (command.type === "note-report-begun") {
    const { report, isBegun } = question;
    if (report === undefined || isBegun) return [];
    return [{ type: "dialogue-question-report-begun", n: command.n, report, ...stampOf(command) }];
  }
  if (question.stands !== "open" && question.stands !== "promised")
    return refuse("question-settled", { n: command.n });
  return settled(command, state, question);
};

const taken = (command: Of<"take-question" | "send-question">, state: DialogueState): Answer => {
  const { text, at } = command;
  const today = dayOf(at);
  const next = { n: state.questions.length + 1, text, ...stampOf(command) };
  const isFull = state.questions.length >= QUESTIONS_MAX;
  if (command.type === "send-question") {
    if (!state.isPublic) return refuse("not-public");
    if (state.stage !== "announced" || state.day <= today) return refuse("asking-is-over");
    if (isFull || state.questions.filter(({ isFromWeb }) => isFromWeb).length >= FROM_WEB_MAX)
      return refuse("too-many");
    return [{ type: "dialogue-question-taken", ...next, phase: "before", source: "web", on: today }];
  }
  if (isFull) return refuse("too-many");
  const { phase, on } = command;
  if (minutesClosed(state, today)) return refuse("minutes-closed");
  const wrong = misdated(on, { notBefore: phase === "during" ? state.day : state.announcedOn, at });
  if (wrong !== undefined) return wrong;
  if (on > state.day) return refuse("dates-out-of-order", { notAfter: state.day });
  const { report, isReportThere } = command;
  if (report !== undefined && isReportThere !== true) return refuse("report-unknown", { report });
  return [
    { type: "dialogue-question-taken", ...next, phase, source: "desk", on },
    ...(report === undefined
      ? []
      : [
          {
            type: "dialogue-question-from-report" as const,
            n: next.n,
            report,
            ...stampOf(command),
          },
        ]),
  ];
};

const settled = (
  command: Exclude<AskingCommand, Of<"take-question" | "send-question" | "note-report-begun">>,
  state: DialogueState,
  question: QuestionState,
): Answer => {
  const { n: number, at } = command;
  switch (command.type) {
    case "answer": {
      const { text, on } = command;
      const isAtOnce = on <= state.day;
      return (
        misdated(on, { notBefore: question.on, at }) ?? [
          { type: "dialogue-question-answered", n: number, text, on, isAtOnce, ...stampOf(command) },
        ]
      );
    }
    case "promise-answer": {
      const { due } = command;
      if (due < state.day) return refuse("dates-out-of-order", { notBefore: state.day });
      if (question.due === due) return [];
      return [{ type: "dialogue-answer-promised", n: number, due, ...stampOf(command) }];
    }
    case "pass-on-question": {
      const { to, field: about, place, units } = command;
      const report = `${command.id}-q${number}`;
      return (
        unfitUnit(units, to, dayOf(at)) ?? [
          {
            type: "dialogue-question-passed-on",
            n: number,
            to,
            field: about,
            ...(place === undefined ? {} : { place }),
            report,
            ...stampOf(command),
          },
        ]
      );
    }
    case "set-aside":
      return [
        { type: "dialogue-question-set-aside", n: number, reason: command.reason, ...stampOf(command) },
      ];
  }
};

export const evolveAsking = (state: DialogueState, event: Event): DialogueState => {
  if (event.type === "dialogue-question-taken")
    return { ...state, questions: [...state.questions, begun(event)] };
  const change = changeOf(event);
  return {
    ...state,
    questions: state.questions.map((one) => (one.n === event.n ? { ...one, ...change } : one)),
  };
};

const begun = ({
  n: number,
  on,
  source,
}: Extract<Event, { type: "dialogue-question-taken" }>): QuestionState => ({
  n: number,
  on,
  stands: "open",
  ...(source === "web" ? { isFromWeb: true } : {}),
});

const changeOf = (event: Exclude<Event, { type: "dialogue-question-taken" }>): Partial<QuestionState> => {
  switch (event.type) {
    case "dialogue-question-from-report":
      return {};
    case "dialogue-question-answered":
      return { stands: "answered" };
    case "dialogue-answer-promised":
      return { stands: "promised", due: event.due };
    case "dialogue-question-passed-on":
      return { stands: "passed-on", report: event.report };
    case "dialogue-question-set-aside":
      return { stands: "set-aside" };
    case "dialogue-question-report-begun":
      return { isBegun: true };
  }
};
