import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { decideArranging, evolveArranging } from "./arranging.ts";
import { decideAsking, evolveAsking } from "./asking.ts";
import { decideAttending, evolveAttending } from "./attending.ts";
import { decideHolding, evolveHolding } from "./holding.ts";
import { decideInACase, evolveInACase } from "./in-a-case.ts";
import { isDone } from "./owed.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type DialogueState, notAnnounced } from "./state.ts";
import { decideWatching, evolveWatching } from "./watching.ts";

/**
 * đối thoại (Plan 2199 II.1.a, II.5.c): announced, as early as the law says where it says so; questions before and during,
 * who came, minutes that close, each question answered or passed on, the result published. One in the settlement of a
 * complaint is for those it concerns.
 */
export const dialogueSession: Decider<DialogueState, Command, Event, Code> = {
  initial: notAnnounced,

  decide(command, state) {
    const untimely = untimelyIn(command, state);
    if (untimely !== undefined) return untimely;
    switch (command.type) {
      case "announce":
      case "change":
      case "set-agenda":
      case "cancel":
      case "pass-on":
        return decideArranging(command, state);
      case "announce-in-case":
      case "change-in-case":
        return decideInACase(command, state);
      case "invite":
      case "open-check-in":
      case "check-in":
      case "count-in":
      case "record-attendance":
        return decideAttending(command, state);
      case "take-question":
      case "send-question":
      case "answer":
      case "promise-answer":
      case "pass-on-question":
      case "set-aside":
      case "note-report-begun":
        return decideAsking(command, state);
      case "note-held":
      case "record-minutes":
      case "amend-minutes":
      case "close-minutes":
      case "publish-result":
        return decideHolding(command, state);
      case "remind":
      case "escalate":
        return decideWatching(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "dialogue-announced":
      case "dialogue-changed":
      case "dialogue-agenda-set":
      case "dialogue-cancelled":
      case "dialogue-passed-on":
        return evolveArranging(state, event);
      case "case-dialogue-announced":
      case "case-dialogue-changed":
        return evolveInACase(state, event);
      case "dialogue-invited":
      case "dialogue-check-in-opened":
      case "dialogue-checked-in":
      case "dialogue-counted-in":
      case "dialogue-attendance-recorded":
        return evolveAttending(state, event);
      case "dialogue-question-taken":
      case "dialogue-question-from-report":
      case "dialogue-question-answered":
      case "dialogue-answer-promised":
      case "dialogue-question-passed-on":
      case "dialogue-question-set-aside":
      case "dialogue-question-report-begun":
        return evolveAsking(state, event);
      case "dialogue-held":
      case "direct-dialogue-held":
      case "case-dialogue-held":
      case "dialogue-minutes-recorded":
      case "dialogue-minutes-amended":
      case "dialogue-minutes-closed":
      case "dialogue-result-published":
        return evolveHolding(state, event);
      case "dialogue-reminded":
      case "dialogue-escalated":
        return evolveWatching(state, event);
    }
  },
};

const BEGINS: ReadonlySet<Command["type"]> = new Set(["announce", "announce-in-case"]);
const OF_THE_REGISTER: ReadonlySet<Command["type"]> = new Set([
  "pass-on",
  "remind",
  "escalate",
  "note-report-begun",
]);
const BEFORE_ALONE: ReadonlySet<Command["type"]> = new Set([
  "change",
  "change-in-case",
  "set-agenda",
  "cancel",
]);

/** What can't be done where the session stands, or changes nothing there; undefined: it is asked. */
const untimelyIn = (command: Command, state: DialogueState): Refusal<Code> | readonly [] | undefined => {
  const { type } = command;
  if (BEGINS.has(type)) return undefined;
  if (type === "pass-on" && isDone(state)) return [];
  if (state.stage === "none") return refuse("not-announced");
  if (OF_THE_REGISTER.has(type)) return undefined;
  if (state.stage === "cancelled") return type === "cancel" ? [] : refuse("cancelled");
  return state.stage === "held" && BEFORE_ALONE.has(type) ? refuse("already-held") : undefined;
};
