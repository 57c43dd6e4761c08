import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { type AfterwardsCommand, afterwardsCommands, afterwardsEvents } from "./afterwards.ts";
import { type DecidingCommand, decidingCommands, decidingEvents } from "./deciding.ts";
import { type OpeningCommand, openingCommands, openingEvents } from "./opening.ts";
import { passingOnCommands, passingOnEvents } from "./passing-on.ts";
import { preparingCommands, preparingEvents } from "./preparing.ts";
import { waitingCommands, waitingEvents } from "./waiting.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";

/** What a disciplinary case takes, in the order of its life. */
export const commands = {
  ...openingCommands,
  ...preparingCommands,
  ...waitingCommands,
  ...decidingCommands,
  ...afterwardsCommands,
  ...passingOnCommands,
  ...watchingCommands,
};

export type Command =
  | OpeningCommand
  | CommandsOf<typeof preparingCommands>
  | CommandsOf<typeof waitingCommands>
  | DecidingCommand
  | AfterwardsCommand
  | CommandsOf<typeof passingOnCommands>
  | CommandsOf<typeof watchingCommands>;

export const events = {
  ...openingEvents,
  ...preparingEvents,
  ...waitingEvents,
  ...decidingEvents,
  ...afterwardsEvents,
  ...passingOnEvents,
  ...watchingEvents,
};

export type Event = EventsOf<typeof events>;
