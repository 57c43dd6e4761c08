import * as z from "zod";
import { stampOf } from "@sdc/core/stamp";
import {
  afterLegalEscalation,
  afterLegalReminder,
  isToEscalate,
  legalDaysToRemind,
  legalEscalationFields,
  legalReminderFields,
  legalWatchCommands,
} from "../legal-watch.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";
import { CLOCKS } from "./kinds.ts";
import type { ComplaintState } from "./state.ts";

export const watchingCommands = legalWatchCommands(CLOCKS);

const clock = z.enum(CLOCKS);

export const watchingEvents = {
  "complaint-reminded": z.object({
    type: z.literal("complaint-reminded"),
    clock,
    ...legalReminderFields,
    ...stampFields,
  }),
  "complaint-escalated": z.object({
    type: z.literal("complaint-escalated"),
    clock,
    ...legalEscalationFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof watchingEvents>;

/** What the register's clock says of one time of law: once for each day that it ends on, nothing once it stands still. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  { watch }: ComplaintState,
): readonly Event[] => {
  const { clock: name, due, on, to } = command;
  const told = { clock: name, due, on, ...(to === undefined ? {} : { to }), ...stampOf(command) };
  switch (command.type) {
    case "remind": {
      const days = [...legalDaysToRemind(watch, command)];
      return days.length === 0 ? [] : [{ type: "complaint-reminded", days, ...told }];
    }
    case "escalate":
      return isToEscalate(watch, command) ? [{ type: "complaint-escalated", ...told }] : [];
  }
};

export const evolveWatching = (state: ComplaintState, event: Event): ComplaintState => {
  switch (event.type) {
    case "complaint-reminded":
      return { ...state, watch: afterLegalReminder(state.watch, event) };
    case "complaint-escalated":
      return { ...state, watch: afterLegalEscalation(state.watch, event) };
  }
};
