import type { Decider } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import type { Day } from "@sdc/law/local-day";
import type { Command, Event } from "./schema.ts";

export type ClockState = { readonly through?: Day };

/** The clock's memory: through which day everything that fell due has been said. It never goes back. */
export const clock: Decider<ClockState, Command, Event, never> = {
  initial: {},

  decide(command, { through }) {
    if (through !== undefined && command.day <= through) return [];
    return [{ type: "clock-ran", through: command.day, ...stampOf(command) }];
  },

  evolve(_, event) {
    return { through: event.through };
  },
};
