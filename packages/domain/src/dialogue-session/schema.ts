import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { type ArrangingCommand, arrangingCommands, arrangingEvents } from "./arranging.ts";
import { type AskingCommand, askingCommands, askingEvents } from "./asking.ts";
import { type AttendingCommand, attendingCommands, attendingEvents } from "./attending.ts";
import { type HoldingCommand, holdingCommands, holdingEvents } from "./holding.ts";
import { type InACaseCommand, inACaseCommands, inACaseEvents } from "./in-a-case.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";

export const commands = {
  ...arrangingCommands,
  ...inACaseCommands,
  ...attendingCommands,
  ...askingCommands,
  ...holdingCommands,
  ...watchingCommands,
};
export type Command =
  | ArrangingCommand
  | InACaseCommand
  | AttendingCommand
  | AskingCommand
  | HoldingCommand
  | CommandsOf<typeof watchingCommands>;

export const events = {
  ...arrangingEvents,
  ...inACaseEvents,
  ...attendingEvents,
  ...askingEvents,
  ...holdingEvents,
  ...watchingEvents,
};
export type Event = EventsOf<typeof events>;
