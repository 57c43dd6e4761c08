import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { decidingCommands, decidingEvents } from "./deciding.ts";
import { requestingCommands, requestingEvents, type RequestingCommand } from "./requesting.ts";

export const commands = { ...requestingCommands, ...decidingCommands };
export type Command = RequestingCommand | CommandsOf<typeof decidingCommands>;

export const events = { ...requestingEvents, ...decidingEvents };
export type Event = EventsOf<typeof events>;
