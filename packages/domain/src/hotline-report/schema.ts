import { askingCommands, askingEvents } from "./asking.ts";
import { type AssigningCommand, assigningCommands, assigningEvents } from "./assigning.ts";
import { attachingCommands, attachingEvents } from "./attaching.ts";
import { type ClassingCommand, classingCommands, classingEvents } from "./classing.ts";
import { endingCommands, endingEvents } from "./ending.ts";
import { type HandingOnCommand, handingOnCommands, handingOnEvents } from "./handing-on.ts";
import { intakeCommands, intakeEvents, type IntakeCommand } from "./intake.ts";
import { joiningCommands, joiningEvents, type JoiningCommand } from "./joining.ts";
import { linkingCommands, linkingEvents, type LinkingCommand } from "./linking.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { type MessagingCommand, messagingCommands, messagingEvents } from "./messaging.ts";
import { type NamingCommand, namingCommands, namingEvents } from "./naming.ts";
import { protectingCommands, protectingEvents } from "./protecting.ts";
import { type PublishingCommand, publishingCommands, publishingEvents } from "./publishing.ts";
import { type RatingCommand, ratingCommands, ratingEvents } from "./rating.ts";
import { resealingCommands, resealingEvents } from "./resealing.ts";
import { splittingCommands, splittingEvents, type SplittingCommand } from "./splitting.ts";
import { watchingCommands, watchingEvents } from "./watching.ts";

/** What a report takes, in the order of its life. */
export const commands = {
  ...intakeCommands,
  ...protectingCommands,
  ...namingCommands,
  ...classingCommands,
  ...splittingCommands,
  ...assigningCommands,
  ...handingOnCommands,
  ...askingCommands,
  ...messagingCommands,
  ...endingCommands,
  ...publishingCommands,
  ...ratingCommands,
  ...joiningCommands,
  ...linkingCommands,
  ...attachingCommands,
  ...watchingCommands,
  ...resealingCommands,
};

export type Command =
  | IntakeCommand
  | CommandsOf<typeof protectingCommands>
  | NamingCommand
  | ClassingCommand
  | SplittingCommand
  | AssigningCommand
  | HandingOnCommand
  | CommandsOf<typeof askingCommands>
  | MessagingCommand
  | CommandsOf<typeof endingCommands>
  | PublishingCommand
  | RatingCommand
  | JoiningCommand
  | LinkingCommand
  | CommandsOf<typeof attachingCommands>
  | CommandsOf<typeof watchingCommands>
  | CommandsOf<typeof resealingCommands>;

export const events = {
  ...intakeEvents,
  ...protectingEvents,
  ...namingEvents,
  ...classingEvents,
  ...splittingEvents,
  ...assigningEvents,
  ...handingOnEvents,
  ...askingEvents,
  ...messagingEvents,
  ...endingEvents,
  ...publishingEvents,
  ...ratingEvents,
  ...joiningEvents,
  ...linkingEvents,
  ...attachingEvents,
  ...watchingEvents,
  ...resealingEvents,
};

export type Event = EventsOf<typeof events>;
