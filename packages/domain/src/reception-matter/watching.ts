import * as z from "zod";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { clockSayings } from "../clock-sayings.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { stampFields } from "../stamp-fields.ts";
import { watchCommands } from "../watch.ts";
import type { Code } from "./refusals.ts";
import type { MatterState } from "./state.ts";

const { events, say, after } = clockSayings("reception-matter");

export const watchingCommands = { ...watchCommands, "pass-on": passOnCommand };

export const watchingEvents = {
  ...events,
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
  if (command.type !== "pass-on") return command.due === state.due ? say(command, state.watch) : [];
  const { from, to, on } = command;
  if (from !== state.unit) return [];
  return (
    unfitToPassOn(command) ?? [{ type: "reception-matter-passed-on", from, to, on, ...stampOf(command) }]
  );
};

export const evolveWatching = (state: MatterState, event: Event): MatterState =>
  event.type === "reception-matter-passed-on"
    ? { ...state, unit: event.to }
    : { ...state, watch: after(state.watch, event) };
