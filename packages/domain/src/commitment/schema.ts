import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { type ClosingCommand, closingCommands, closingEvents } from "./closing.ts";
import { type MakingCommand, makingCommands, makingEvents } from "./making.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";

export const commands = { ...makingCommands, ...closingCommands, ...watchingCommands };
export type Command = MakingCommand | ClosingCommand | CommandsOf<typeof watchingCommands>;

export const events = { ...makingEvents, ...closingEvents, ...watchingEvents };
export type Event = EventsOf<typeof events>;
