import { clockSayings } from "../clock-sayings.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { watchCommands } from "../watch.ts";
import type { ReportState } from "./state.ts";

const { events, say, after } = clockSayings("report");

export const watchingCommands = watchCommands;
export const watchingEvents = events;

type Event = EventsOf<typeof watchingEvents>;

/** What the clock says of the day by which it is answered; nothing once it was answered or the day has moved. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: ReportState,
): readonly Event[] =>
  state.replied || state.answeredThrough || command.due !== state.due ? [] : say(command, state.watch);

export const evolveWatching = (state: ReportState, event: Event): ReportState => ({
  ...state,
  watch: after(state.watch, event),
});
