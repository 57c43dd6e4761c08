import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { type AnsweringCommand, answeringCommands, answeringEvents } from "./answering.ts";
import { type ReceivingCommand, receivingCommands, receivingEvents } from "./receiving.ts";
import { type ReportingCommand, reportingCommands, reportingEvents } from "./reporting.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";

export const commands = {
  ...receivingCommands,
  ...answeringCommands,
  ...reportingCommands,
  ...watchingCommands,
};
export type Command =
  | ReceivingCommand
  | AnsweringCommand
  | ReportingCommand
  | CommandsOf<typeof watchingCommands>;

export const events = { ...receivingEvents, ...answeringEvents, ...reportingEvents, ...watchingEvents };
export type Event = EventsOf<typeof events>;
