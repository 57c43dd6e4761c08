import { type Decider, refuse } from "@sdc/core/decider";
import { decideAccepting, evolveAccepting } from "./accepting.ts";
import { decideEnding, evolveEnding } from "./ending.ts";
import { endedClocks } from "./ended-clocks.ts";
import { afterClocks } from "../legal-watch.ts";
import { decideIntake, evolveIntake } from "./intake.ts";
import { decideKeeping, evolveKeeping } from "./keeping.ts";
import { decideLinking, evolveLinking } from "./linking.ts";
import { decideMakingKnown, evolveMakingKnown } from "./making-known.ts";
import { decideOverdue, evolveOverdue } from "./overdue.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type DenunciationState, notYetRegistered } from "./state.ts";
import { decideSuspending, evolveSuspending } from "./suspending.ts";
import { decideTurningAway, evolveTurningAway } from "./turning-away.ts";
import { afterWatching, decideWatching } from "./watching.ts";
import { decideWithdrawing, evolveWithdrawing } from "./withdrawing.ts";

/** What its end does not hinder: telling those concerned, and naming other cases. */
const AFTER_THE_END: ReadonlySet<Command["type"]> = new Set([
  "register",
  "note-notice",
  "note-sent",
  "disclose",
  "publish",
  "take-down",
  "link",
  "pass-on",
  "keep-from-denied",
  "remind",
  "escalate",
]);

/**
 * A denunciation (tố cáo), by Luật Tố cáo 25/2018/QH14. Who denounces is not taken in: the paper lies with the competent
 * body, here stand its register number and what was decided. It ends by a conclusion or a decision to terminate it.
 */
export const denunciation: Decider<DenunciationState, Command, Event, Code> = {
  initial: notYetRegistered,

  decide(command, state) {
    if (!state.registered && command.type !== "register") return refuse("not-registered");
    if (state.end !== undefined && !AFTER_THE_END.has(command.type))
      return refuse("denunciation-ended", { end: state.end });
    switch (command.type) {
      case "register":
      case "check-several-places":
      case "record-check":
        return decideIntake(command, state);
      case "forward":
      case "decline":
        return decideTurningAway(command, state);
      case "accept":
      case "note-notice":
        return decideAccepting(command, state);
      case "suspend":
      case "resume":
      case "extend":
        return decideSuspending(command, state);
      case "raise-overdue":
      case "request-report":
      case "report-overdue":
        return decideOverdue(command, state);
      case "withdraw":
        return decideWithdrawing(command, state);
      case "conclude":
      case "terminate":
      case "note-sent":
        return decideEnding(command, state);
      case "disclose":
      case "publish":
      case "take-down":
        return decideMakingKnown(command, state);
      case "link":
      case "pass-on":
        return decideLinking(command, state);
      case "keep-from-denied":
        return decideKeeping(command, state);
      case "remind":
      case "escalate":
        return decideWatching(command, state);
    }
  },

  evolve(state, event) {
    const watch = afterClocks(state.watch, event, endedClocks(event));
    return evolved(watch === state.watch ? state : { ...state, watch }, event);
  },
};

const evolved = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-registered":
    case "denunciation-check-widened":
    case "denunciation-checked":
      return evolveIntake(state, event);
    case "denunciation-forwarded":
    case "denunciation-declined":
      return evolveTurningAway(state, event);
    case "denunciation-accepted":
    case "denunciation-notified":
      return evolveAccepting(state, event);
    case "denunciation-suspended":
    case "denunciation-resumed":
    case "denunciation-extended":
      return evolveSuspending(state, event);
    case "denunciation-overdue-raised":
    case "denunciation-report-requested":
    case "denunciation-overdue-reported":
      return evolveOverdue(state, event);
    case "denunciation-withdrawn":
      return evolveWithdrawing(state, event);
    case "denunciation-concluded":
    case "denunciation-terminated":
    case "denunciation-decision-sent":
      return evolveEnding(state, event);
    case "denunciation-disclosed":
    case "denunciation-published":
    case "denunciation-taken-down":
      return evolveMakingKnown(state, event);
    case "denunciation-linked":
    case "denunciation-passed-on":
      return evolveLinking(state, event);
    case "denunciation-denied-appointed":
      return evolveKeeping(state, event);
    case "denunciation-reminded":
    case "denunciation-escalated":
      return { ...state, watch: afterWatching(state.watch, event) };
  }
};
