import type { EventsOf } from "../of-schemas.ts";
import { type AnnouncingCommand, announcingCommands, announcingEvents } from "./announcing.ts";
import { type EnrollingCommand, enrollingCommands, enrollingEvents } from "./enrolling.ts";
import { type HoldingCommand, holdingCommands, holdingEvents } from "./holding.ts";

export const commands = { ...announcingCommands, ...enrollingCommands, ...holdingCommands };
export type Command = AnnouncingCommand | EnrollingCommand | HoldingCommand;

export const events = { ...announcingEvents, ...enrollingEvents, ...holdingEvents };
export type Event = EventsOf<typeof events>;
