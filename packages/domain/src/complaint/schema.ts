import { acceptingCommands, acceptingEvents } from "./accepting.ts";
import { endingCommands, endingEvents } from "./ending.ts";
import { intakeCommands, intakeEvents, type IntakeCommand } from "./intake.ts";
import { linkingCommands, linkingEvents, type LinkingCommand } from "./linking.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { suspendingCommands, suspendingEvents } from "./suspending.ts";
import { turningAwayCommands, turningAwayEvents } from "./turning-away.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";
import { withdrawingCommands, withdrawingEvents } from "./withdrawing.ts";

/** What a complaint takes, in the order of its life. */
export const commands = {
  ...intakeCommands,
  ...acceptingCommands,
  ...turningAwayCommands,
  ...suspendingCommands,
  ...withdrawingCommands,
  ...endingCommands,
  ...linkingCommands,
  ...watchingCommands,
};

export type Command =
  | IntakeCommand
  | CommandsOf<typeof acceptingCommands>
  | CommandsOf<typeof turningAwayCommands>
  | CommandsOf<typeof suspendingCommands>
  | CommandsOf<typeof withdrawingCommands>
  | CommandsOf<typeof endingCommands>
  | LinkingCommand
  | CommandsOf<typeof watchingCommands>;

export const events = {
  ...intakeEvents,
  ...acceptingEvents,
  ...turningAwayEvents,
  ...suspendingEvents,
  ...withdrawingEvents,
  ...endingEvents,
  ...linkingEvents,
  ...watchingEvents,
};

export type Event = EventsOf<typeof events>;
