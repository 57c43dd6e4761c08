import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { type Stamp, stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { day, line, prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { type Clock, dueOf, levelFields, resumed } from "./answer-by.ts";
import type { Kind } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

const why = z.enum(["information-given", "information-not-given", "extended", "question", "no-question"]);

export const askingCommands = {
  /** yêu cầu bổ sung thông tin: the policy clock stands still meanwhile, no clock of law does. */
  "ask-information": z.strictObject({ text: prose(20_000) }),
  "information-given": z.strictObject({ text: prose(20_000).optional() }),
  "information-not-given": z.strictObject({}),
  /** gia hạn, by decision, once. */
  extend: z.strictObject({
    days: z.int().min(1).max(365),
    decision: z.strictObject({ number: line(60), date: day() }),
    reason: prose(2000),
  }),
};

export const askingEvents = {
  "information-asked": z.object({
    type: z.literal("information-asked"),
    text: sealable("case"),
    /** The policy clock stands still from this day on; absent: there is none, or its last day has passed. */
    pausedFrom: z.string().optional(),
    ...stampFields,
  }),
  "information-given": z.object({
    type: z.literal("information-given"),
    text: sealable("case").optional(),
    ...stampFields,
  }),
  "information-not-given": z.object({ type: z.literal("information-not-given"), ...stampFields }),
  "report-extended": z.object({
    type: z.literal("report-extended"),
    days: z.number(),
    decision: z.object({ number: z.string(), date: z.string() }),
    reason: sealable("case"),
    ...stampFields,
  }),
  /** The day by which it is answered from now on: policy, not law. */
  "answer-by-moved": z.object({
    type: z.literal("answer-by-moved"),
    /** Absent of a question, and where working days of a year without a calendar would have to be counted. */
    day: z.string().optional(),
    policy: levelFields,
    why,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof askingEvents>;

export const decideAsking = (
  command: CommandsOf<typeof askingCommands>,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  const today = dayOf(command.at);
  const { clock, due } = state;
  switch (command.type) {
    case "ask-information": {
      if (state.replied) return refuse("already-answered");
      if (state.asked) return refuse("already-asked");
      // A day that has passed can't be moved by asking.
      const stops = clock !== undefined && due !== undefined && today <= due;
      return [
        {
          type: "information-asked",
          text: command.text,
          ...(stops ? { pausedFrom: today } : {}),
          ...stampOf(command),
        },
      ];
    }
    case "information-given": {
      if (!state.asked) return refuse("not-asked");
      const { text } = command;
      return informationCame(state, command, text);
    }
    case "information-not-given":
      return state.asked ? notWaitingAnyMore(state, command) : refuse("not-asked");
    case "extend": {
      const { days, decision, reason } = command;
      if (state.replied) return refuse("already-answered");
      if (clock === undefined) return refuse("no-clock");
      if (clock.extendedBy !== undefined) return refuse("already-extended");
      if (state.asked) return refuse("already-asked");
      if (due === undefined) return refuse("no-clock");
      if (due < today) return refuse("due-day-passed", { due });
      if (days > clock.policy.days) return refuse("extended-too-far", { days: clock.policy.days });
      if (decision.date > today) return refuse("dated-in-future");
      return [
        { type: "report-extended", days, decision, reason, ...stampOf(command) },
        moved(state, { ...clock, extendedBy: days }, command, "extended"),
      ];
    }
  }
};

/** What was waited for came, so the policy clock goes on. */
export const informationCame = (state: ReportState, command: Stamp, text?: string): readonly Event[] => [
  { type: "information-given", ...(text === undefined ? {} : { text }), ...stampOf(command) },
  ...goingOn(state, command, "information-given"),
];

/** Whoever answers, or hands it over, waits for nothing any more. */
export const notWaitingAnyMore = (state: ReportState, command: Stamp): readonly Event[] =>
  state.asked
    ? [
        { type: "information-not-given", ...stampOf(command) },
        ...goingOn(state, command, "information-not-given"),
      ]
    : [];

const goingOn = (state: ReportState, command: Stamp, because: z.infer<typeof why>): readonly Event[] =>
  state.clock?.pausedFrom === undefined
    ? []
    : [moved(state, resumed(state.clock, dayOf(command.at)), command, because)];

/** hỏi thông tin is answered at once and has no clock; classified anew, it has its clock from the day it came in. */
export const clockAfterClassing = (
  state: Pick<ReportState, "kind" | "clock">,
  as: Kind,
  command: Stamp,
): readonly Extract<Event, { type: "answer-by-moved" }>[] => {
  const { clock, kind: was } = state;
  const changes = (as === "question") !== (was === "question");
  if (!changes || clock === undefined || clock.pausedFrom !== undefined) return [];
  return [moved({ kind: as }, clock, command, as === "question" ? "question" : "no-question")];
};

const moved = (
  { kind }: Pick<ReportState, "kind">,
  clock: Clock,
  command: Stamp,
  because: z.infer<typeof why>,
): Extract<Event, { type: "answer-by-moved" }> => {
  const last = kind === "question" ? undefined : dueOf(clock);
  return {
    type: "answer-by-moved",
    ...(last === undefined ? {} : { day: last }),
    policy: clock.policy,
    why: because,
    ...stampOf(command),
  };
};

export const evolveAsking = (state: ReportState, event: Event): ReportState => {
  const { clock } = state;
  switch (event.type) {
    case "information-asked":
      return clock === undefined || event.pausedFrom === undefined
        ? { ...state, asked: true }
        : { ...state, asked: true, clock: { ...clock, pausedFrom: event.pausedFrom }, due: undefined };
    case "information-given":
    case "information-not-given":
      return { ...state, asked: false, clock: clock && resumed(clock, dayOf(event.at)) };
    case "report-extended":
      return { ...state, clock: clock && { ...clock, extendedBy: event.days } };
    case "answer-by-moved":
      return { ...state, due: event.day };
  }
};
