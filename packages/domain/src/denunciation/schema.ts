import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { acceptingCommands, acceptingEvents } from "./accepting.ts";
import { endingCommands, endingEvents } from "./ending.ts";
import { intakeCommands, intakeEvents, type IntakeCommand } from "./intake.ts";
import { keepingCommands, keepingEvents, type KeepingCommand } from "./keeping.ts";
import { linkingCommands, linkingEvents, type LinkingCommand } from "./linking.ts";
import { makingKnownCommands, makingKnownEvents } from "./making-known.ts";
import { overdueCommands, overdueEvents } from "./overdue.ts";
import { suspendingCommands, suspendingEvents } from "./suspending.ts";
import { turningAwayCommands, turningAwayEvents } from "./turning-away.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";
import { withdrawingCommands, withdrawingEvents } from "./withdrawing.ts";

/** What a denunciation takes, in the order of its life. */
export const commands = {
  ...intakeCommands,
  ...turningAwayCommands,
  ...acceptingCommands,
  ...suspendingCommands,
  ...overdueCommands,
  ...withdrawingCommands,
  ...endingCommands,
  ...makingKnownCommands,
  ...linkingCommands,
  ...keepingCommands,
  ...watchingCommands,
};

export type Command =
  | IntakeCommand
  | CommandsOf<typeof turningAwayCommands>
  | CommandsOf<typeof acceptingCommands>
  | CommandsOf<typeof suspendingCommands>
  | CommandsOf<typeof overdueCommands>
  | CommandsOf<typeof withdrawingCommands>
  | CommandsOf<typeof endingCommands>
  | CommandsOf<typeof makingKnownCommands>
  | LinkingCommand
  | KeepingCommand
  | CommandsOf<typeof watchingCommands>;

export const events = {
  ...intakeEvents,
  ...turningAwayEvents,
  ...acceptingEvents,
  ...suspendingEvents,
  ...overdueEvents,
  ...withdrawingEvents,
  ...endingEvents,
  ...makingKnownEvents,
  ...linkingEvents,
  ...keepingEvents,
  ...watchingEvents,
};

export type Event = EventsOf<typeof events>;
