import * as z from "zod";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { clockSayings } from "../clock-sayings.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { stampFields } from "../stamp-fields.ts";
import { watchCommands } from "../watch.ts";
import type { Code } from "./refusals.ts";
import type { CommitmentState } from "./state.ts";

const { events, say, after } = clockSayings("commitment");

export const watchingCommands = { ...watchCommands, "pass-on": passOnCommand };

export const watchingEvents = {
  ...events,
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
  if (command.type !== "pass-on") return command.due === state.dueOn ? say(command, state.watch) : [];
  const { from, to, on } = command;
  if (from !== state.unit) return [];
  return unfitToPassOn(command) ?? [{ type: "commitment-passed-on", from, to, on, ...stampOf(command) }];
};

export const evolveWatching = (state: CommitmentState, event: Event): CommitmentState =>
  event.type === "commitment-passed-on"
    ? { ...state, unit: event.to }
    : { ...state, watch: after(state.watch, event) };
