import { type Decider, refuse } from "@sdc/core/decider";
import { decideAttaching, evolveAttaching } from "./attaching.ts";
import { decideClosing, evolveClosing } from "./closing.ts";
import { make, progress } from "./making.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type CommitmentState, notYetMade } from "./state.ts";
import { decideWatching, evolveWatching } from "./watching.ts";

/**
 * cam kết (Plan 2199 II.1.a, II.1.b): what was promised in a reply, at a dialogue or at a reception. It is owed by a post of a unit,
 * whoever is in it, by a day that never moves; it ends as kept, kept late, broken or released, on the word of whoever it was
 * made to or of the level above, never on theirs who owe it.
 */
export const commitment: Decider<CommitmentState, Command, Event, Code> = {
  initial: notYetMade,

  decide(command, state) {
    if (command.type === "make") return make(command, state);
    if (!state.isMade) return refuse("not-made");
    switch (command.type) {
      case "note-progress":
        return progress(command, state);
      case "confirm-kept":
      case "note-broken":
      case "release":
      case "confirm-as-reporter":
      case "release-as-reporter":
      case "reopen":
        return decideClosing(command, state);
      case "attach":
      case "withdraw-attachment":
        return decideAttaching(command, state);
      case "remind":
      case "escalate":
      case "pass-on":
        return decideWatching(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "commitment-recorded": {
        const { unit, post, dueOn, source, on: last } = event;
        return { ...notYetMade, isMade: true, unit, post, dueOn, source, last };
      }
      case "commitment-progressed":
        return { ...state, steps: event.n, last: event.on };
      case "commitment-kept":
      case "commitment-kept-late":
      case "commitment-broken":
      case "commitment-released":
      case "commitment-reopened":
        return evolveClosing(state, event);
      case "commitment-file-added":
      case "commitment-file-withdrawn":
        return evolveAttaching(state, event);
      case "commitment-reminded":
      case "commitment-escalated":
      case "commitment-passed-on":
        return evolveWatching(state, event);
    }
  },
};
