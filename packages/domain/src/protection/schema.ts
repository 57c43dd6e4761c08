import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { decidingCommands, decidingEvents } from "./deciding.ts";
import { type KeepingCommand, keepingCommands, keepingEvents } from "./keeping.ts";
import { requestingCommands, requestingEvents, type RequestingCommand } from "./requesting.ts";

export const commands = { ...requestingCommands, ...decidingCommands, ...keepingCommands };
export type Command = RequestingCommand | CommandsOf<typeof decidingCommands> | KeepingCommand;

export const events = { ...requestingEvents, ...decidingEvents, ...keepingEvents };
export type Event = EventsOf<typeof events>;
