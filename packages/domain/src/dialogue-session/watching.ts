import { clockSayings } from "../clock-sayings.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { watchCommands } from "../watch.ts";
import { owedBy } from "./owed.ts";
import type { DialogueState } from "./state.ts";

const { events, say, after } = clockSayings("dialogue");

export const watchingCommands = watchCommands;
export const watchingEvents = events;

type Event = EventsOf<typeof watchingEvents>;

/** What the clock says of one of its days; nothing of one on which nothing is owed any more. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: DialogueState,
): readonly Event[] => {
  const isOwed = state.stage !== "cancelled" && owedBy(state).some(({ due }) => due === command.due);
  return isOwed ? say(command, state.watches[command.due]) : [];
};

export const evolveWatching = (state: DialogueState, event: Event): DialogueState => ({
  ...state,
  watches: { ...state.watches, [event.due]: after(state.watches[event.due], event) },
});
