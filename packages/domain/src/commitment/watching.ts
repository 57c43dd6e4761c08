import * as z from "zod";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { stampFields } from "../stamp-fields.ts";
import {
  afterEscalation,
  afterReminder,
  escalationFields,
  isEscalated,
  reminderFields,
  stillToRemind,
  watchCommands,
} from "../watch.ts";
import type { Code } from "./refusals.ts";
import type { CommitmentState } from "./state.ts";

export const watchingCommands = { ...watchCommands, "pass-on": passOnCommand };

export const watchingEvents = {
  "commitment-reminded": z.object({
    type: z.literal("commitment-reminded"),
    ...reminderFields,
    ...stampFields,
  }),
  "commitment-escalated": z.object({
    type: z.literal("commitment-escalated"),
    ...escalationFields,
    ...stampFields,
  }),
  /** The heir's same post owes it from then on. */
  "commitment-passed-on": z.object({
    type: z.literal("commitment-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof watchingEvents>;

/** Of a day that is over nothing is said, and what has ended passes to nobody. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: CommitmentState,
): readonly Event[] | Refusal<Code> => {
  if (state.outcome !== undefined) return [];
  switch (command.type) {
    case "remind": {
      const { due, on } = command;
      const days = due === state.dueOn ? stillToRemind(state.watch, command) : [];
      return days.length === 0
        ? []
        : [{ type: "commitment-reminded", due, days: [...days], on, ...stampOf(command) }];
    }
    case "escalate": {
      const { due, on, to } = command;
      if (due !== state.dueOn || isEscalated(state.watch, due)) return [];
      return [{ type: "commitment-escalated", due, on, ...(to && { to }), ...stampOf(command) }];
    }
    case "pass-on": {
      const { from, to, on } = command;
      if (from !== state.unit) return [];
      return unfitToPassOn(command) ?? [{ type: "commitment-passed-on", from, to, on, ...stampOf(command) }];
    }
  }
};

export const evolveWatching = (state: CommitmentState, event: Event): CommitmentState => {
  switch (event.type) {
    case "commitment-reminded":
      return { ...state, watch: afterReminder(state.watch, event) };
    case "commitment-escalated":
      return { ...state, watch: afterEscalation(state.watch, event) };
    case "commitment-passed-on":
      return { ...state, unit: event.to };
  }
};
