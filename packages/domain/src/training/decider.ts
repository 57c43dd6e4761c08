import { type Decider, refuse } from "@sdc/core/decider";
import { decideAnnouncing, evolveAnnouncing } from "./announcing.ts";
import { decideEnrolling, evolveEnrolling } from "./enrolling.ts";
import { decideHolding, evolveHolding } from "./holding.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { notAnnounced, type TrainingState } from "./state.ts";

/**
 * tập huấn, bồi dưỡng (Plan 2199 II.2.a, II.1.e, IV.2.a, IV.2.b): announced by any unit for people of any unit, each of
 * which enrols its own; then held day by day and closed, or cancelled while nobody came. Never more places than there are.
 */
export const training: Decider<TrainingState, Command, Event, Code> = {
  initial: notAnnounced,

  decide(command, state) {
    const { standing } = state;
    if (standing === "none" && command.type !== "announce") return refuse("not-announced");
    if (standing !== "announced" && command.type === "pass-on") return [];
    if (standing === "cancelled" && command.type !== "announce")
      return command.type === "cancel" ? [] : refuse("training-cancelled");
    if (standing === "held" && command.type === "close") return [];
    switch (command.type) {
      case "announce":
        return decideAnnouncing(command, state);
      case "change":
      case "cancel":
      case "pass-on":
        return standing === "held" ? refuse("training-held") : decideAnnouncing(command, state);
      case "enrol":
      case "reserve":
      case "cancel-enrolment":
        return standing === "held" ? refuse("training-held") : decideEnrolling(command, state);
      case "record-attendance":
        return standing === "held" ? refuse("training-held") : decideHolding(command, state);
      // Materials and results still come in afterwards.
      case "publish-material":
      case "withdraw-material":
      case "record-result":
      case "close":
        return decideHolding(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "training-announced":
      case "training-changed":
      case "training-cancelled":
      case "training-passed-on":
        return evolveAnnouncing(state, event);
      case "officers-enrolled":
      case "places-reserved":
      case "enrolment-cancelled":
        return evolveEnrolling(state, event);
      case "training-attendance-recorded":
      case "training-material-published":
      case "training-material-withdrawn":
      case "training-result-recorded":
      case "assigned-officer-training-held":
      case "staff-training-held":
      case "mediator-training-held":
      case "judicial-officer-training-held":
      case "inspection-board-training-held":
        return evolveHolding(state, event);
    }
  },
};
