import { type Decider, refuse } from "@sdc/core/decider";
import { decideDeciding, evolveDeciding } from "./deciding.ts";
import { decideKeeping, evolveKeeping } from "./keeping.ts";
import type { Code } from "./refusals.ts";
import { decideRequesting, evolveRequesting } from "./requesting.ts";
import type { Command, Event } from "./schema.ts";
import { notYetRequested, type ProtectionState } from "./state.ts";

/**
 * Protection of somebody who denounced, or of a relative (Luật Tố cáo 25/2018/QH14 Đ.47-58): asked for, looked into,
 * applied or refused by decision, changed, ended. Who asks is not taken in. No time for the decision was found in the
 * sources, so none is set: kịp thời is all that can be said.
 */
export const protection: Decider<ProtectionState, Command, Event, Code> = {
  initial: notYetRequested,

  decide(command, state) {
    if (!state.requested && command.type !== "request") return refuse("not-requested");
    // The written request still comes in after a decision: the law wants it all the same.
    if (state.end !== undefined && (command.type === "pass-on" || command.type === "keep-from-named"))
      return [];
    if (state.end !== undefined && command.type !== "request" && command.type !== "confirm-in-writing")
      return refuse("protection-over", { end: state.end });
    switch (command.type) {
      case "request":
      case "confirm-in-writing":
      case "record-check":
      case "withdraw":
        return decideRequesting(command, state);
      case "apply":
      case "refuse":
      case "change":
      case "end":
      case "pass-on":
        return decideDeciding(command, state);
      case "keep-from-named":
        return decideKeeping(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "protection-requested":
      case "protection-confirmed-in-writing":
      case "protection-checked":
      case "protection-withdrawn":
        return evolveRequesting(state, event);
      case "protection-applied":
      case "protection-refused":
      case "protection-changed":
      case "protection-ended":
      case "protection-passed-on":
        return evolveDeciding(state, event);
      case "protection-raised":
        return evolveKeeping(state, event);
    }
  },
};
