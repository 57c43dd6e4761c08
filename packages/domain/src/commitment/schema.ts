import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { attachingCommands, attachingEvents } from "./attaching.ts";
import { type ClosingCommand, closingCommands, closingEvents } from "./closing.ts";
import { type MakingCommand, makingCommands, makingEvents } from "./making.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";

export const commands = { ...makingCommands, ...closingCommands, ...attachingCommands, ...watchingCommands };
export type Command =
  | MakingCommand
  | ClosingCommand
  | CommandsOf<typeof attachingCommands>
  | CommandsOf<typeof watchingCommands>;

export const events = { ...makingEvents, ...closingEvents, ...attachingEvents, ...watchingEvents };
export type Event = EventsOf<typeof events>;
