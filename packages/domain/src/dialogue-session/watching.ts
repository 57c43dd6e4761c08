import * as z from "zod";
import { stampOf } from "@sdc/core/stamp";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";
import {
  afterEscalation,
  afterReminder,
  escalationFields,
  isEscalated,
  reminderFields,
  stillToRemind,
  watchCommands,
} from "../watch.ts";
import { owedBy } from "./owed.ts";
import type { DialogueState } from "./state.ts";

export const watchingCommands = watchCommands;

export const watchingEvents = {
  "dialogue-reminded": z.object({ type: z.literal("dialogue-reminded"), ...reminderFields, ...stampFields }),
  "dialogue-escalated": z.object({
    type: z.literal("dialogue-escalated"),
    ...escalationFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof watchingEvents>;

/** What the clock says of one of its days; nothing of one on which nothing is owed any more. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: DialogueState,
): readonly Event[] => {
  const { due, on } = command;
  const watch = state.watches[due];
  if (state.stage === "cancelled" || !owedBy(state).some((one) => one.due === due)) return [];
  switch (command.type) {
    case "remind": {
      const days = [...stillToRemind(watch, command)];
      return days.length === 0 ? [] : [{ type: "dialogue-reminded", due, days, on, ...stampOf(command) }];
    }
    case "escalate": {
      if (isEscalated(watch, due)) return [];
      const { to } = command;
      return [
        { type: "dialogue-escalated", due, on, ...(to === undefined ? {} : { to }), ...stampOf(command) },
      ];
    }
  }
};

export const evolveWatching = (state: DialogueState, event: Event): DialogueState => {
  const before = state.watches[event.due];
  const watch =
    event.type === "dialogue-reminded" ? afterReminder(before, event) : afterEscalation(before, event);
  return { ...state, watches: { ...state.watches, [event.due]: watch } };
};
