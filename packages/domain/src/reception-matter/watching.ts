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
import type { MatterState } from "./state.ts";

export const watchingCommands = { ...watchCommands, "pass-on": passOnCommand };

export const watchingEvents = {
  "reception-matter-reminded": z.object({
    type: z.literal("reception-matter-reminded"),
    ...reminderFields,
    ...stampFields,
  }),
  "reception-matter-escalated": z.object({
    type: z.literal("reception-matter-escalated"),
    ...escalationFields,
    ...stampFields,
  }),
  "reception-matter-passed-on": z.object({
    type: z.literal("reception-matter-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof watchingEvents>;

/** Of a time that has ended or was moved nothing is said, and what is answered passes to nobody. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: MatterState,
): readonly Event[] | Refusal<Code> => {
  if (state.standing !== "open") return [];
  switch (command.type) {
    case "remind": {
      const { due, on } = command;
      const days = due === state.due ? stillToRemind(state.watch, command) : [];
      return days.length === 0
        ? []
        : [{ type: "reception-matter-reminded", due, days: [...days], on, ...stampOf(command) }];
    }
    case "escalate": {
      const { due, on, to } = command;
      if (due !== state.due || isEscalated(state.watch, due)) return [];
      return [{ type: "reception-matter-escalated", due, on, ...(to && { to }), ...stampOf(command) }];
    }
    case "pass-on": {
      const { from, to, on } = command;
      if (from !== state.unit) return [];
      return (
        unfitToPassOn(command) ?? [{ type: "reception-matter-passed-on", from, to, on, ...stampOf(command) }]
      );
    }
  }
};

export const evolveWatching = (state: MatterState, event: Event): MatterState => {
  switch (event.type) {
    case "reception-matter-reminded":
      return { ...state, watch: afterReminder(state.watch, event) };
    case "reception-matter-escalated":
      return { ...state, watch: afterEscalation(state.watch, event) };
    case "reception-matter-passed-on":
      return { ...state, unit: event.to };
  }
};
