import * as z from "zod";
import { stampOf } from "@sdc/core/stamp";
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
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { ReportState } from "./state.ts";

export const watchingCommands = watchCommands;

export const watchingEvents = {
  "report-reminded": z.object({ type: z.literal("report-reminded"), ...reminderFields, ...stampFields }),
  "report-escalated": z.object({ type: z.literal("report-escalated"), ...escalationFields, ...stampFields }),
};

type Event = EventsOf<typeof watchingEvents>;

/** What the clock says of the day by which it is answered; nothing once it was answered or the day has moved. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: ReportState,
): readonly Event[] => {
  const { due, on } = command;
  if (state.replied || state.answeredThrough || due !== state.due) return [];
  switch (command.type) {
    case "remind": {
      const days = [...stillToRemind(state.watch, command)];
      return days.length === 0 ? [] : [{ type: "report-reminded", due, days, on, ...stampOf(command) }];
    }
    case "escalate": {
      if (isEscalated(state.watch, due)) return [];
      const { to } = command;
      return [
        { type: "report-escalated", due, on, ...(to === undefined ? {} : { to }), ...stampOf(command) },
      ];
    }
  }
};

export const evolveWatching = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "report-reminded":
      return { ...state, watch: afterReminder(state.watch, event) };
    case "report-escalated":
      return { ...state, watch: afterEscalation(state.watch, event) };
  }
};
