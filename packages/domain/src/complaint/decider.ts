import { type Decider, refuse } from "@sdc/core/decider";
import { decideAccepting, evolveAccepting } from "./accepting.ts";
import { decideEnding, evolveEnding } from "./ending.ts";
import { endedClocks } from "./ended-clocks.ts";
import { afterClocks } from "../legal-watch.ts";
import { decideIntake, evolveIntake } from "./intake.ts";
import { decideLinking, evolveLinking } from "./linking.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type ComplaintState, notYetRegistered } from "./state.ts";
import { decideSuspending, evolveSuspending } from "./suspending.ts";
import { decideTurningAway, evolveTurningAway } from "./turning-away.ts";
import { after, say } from "./watching.ts";
import { decideWithdrawing, evolveWithdrawing } from "./withdrawing.ts";

const BEGINS: ReadonlySet<Command["type"]> = new Set(["register", "open-from-report"]);

/** What its end does not hinder. */
const AFTER_THE_END: ReadonlySet<Command["type"]> = new Set([
  "register",
  "open-from-report",
  "note-sent",
  "link",
  "pass-on",
  "remind",
  "escalate",
]);

/**
 * A complaint (khiếu nại), first or second, by Luật Khiếu nại 02/2011/QH13. Once accepted it ends by a decision alone:
 * there is no rating, no reopening, no merging. What is said anew is a case of its own.
 */
export const complaint: Decider<ComplaintState, Command, Event, Code> = {
  initial: notYetRegistered,

  decide(command, state) {
    if (!state.registered && !BEGINS.has(command.type)) return refuse("not-registered");
    if (state.end !== undefined && !AFTER_THE_END.has(command.type))
      return refuse("complaint-ended", { end: state.end });
    switch (command.type) {
      case "register":
      case "open-from-report":
        return decideIntake(command, state);
      case "accept":
      case "decline":
        return decideAccepting(command, state);
      case "guide":
      case "forward":
      case "return":
      case "file-away":
        return decideTurningAway(command, state);
      case "suspend":
      case "resume":
      case "extend":
        return decideSuspending(command, state);
      case "withdraw":
      case "hold-dialogue":
        return decideWithdrawing(command, state);
      case "settle":
      case "terminate":
      case "note-sent":
        return decideEnding(command, state);
      case "link":
      case "pass-on":
        return decideLinking(command, state);
      case "remind":
      case "escalate":
        return say(command, state.watch);
    }
  },

  evolve(state, event) {
    const watch = afterClocks(state.watch, event, endedClocks(event));
    return evolved(watch === state.watch ? state : { ...state, watch }, event);
  },
};

const evolved = (state: ComplaintState, event: Event): ComplaintState => {
  switch (event.type) {
    case "complaint-registered":
      return evolveIntake(state, event);
    case "complaint-accepted":
    case "complaint-declined":
      return evolveAccepting(state, event);
    case "complaint-guided":
    case "complaint-forwarded":
    case "complaint-returned":
    case "complaint-filed-away":
      return evolveTurningAway(state, event);
    case "complaint-suspended":
    case "complaint-resumed":
    case "complaint-extended":
      return evolveSuspending(state, event);
    case "complaint-withdrawn":
    case "complaint-dialogue-held":
      return evolveWithdrawing(state, event);
    case "complaint-settled":
    case "complaint-terminated":
    case "complaint-decision-sent":
      return evolveEnding(state, event);
    case "complaint-linked":
    case "complaint-passed-on":
      return evolveLinking(state, event);
    case "complaint-reminded":
    case "complaint-escalated":
      return { ...state, watch: after(state.watch, event) };
  }
};
