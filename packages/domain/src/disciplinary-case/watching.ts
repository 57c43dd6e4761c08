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
import type { DisciplinaryState } from "./state.ts";

export const watchingCommands = legalWatchCommands(CLOCKS);

const clock = z.enum(CLOCKS);

export const watchingEvents = {
  "disciplinary-case-reminded": z.object({
    type: z.literal("disciplinary-case-reminded"),
    clock,
    ...legalReminderFields,
    ...stampFields,
  }),
  "disciplinary-case-escalated": z.object({
    type: z.literal("disciplinary-case-escalated"),
    clock,
    ...legalEscalationFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof watchingEvents>;

/** What the register's clock says of one of its times, once for each day that it ends on. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  { watch }: DisciplinaryState,
): readonly Event[] => {
  const { clock: name, due, on, to } = command;
  const told = { clock: name, due, on, ...(to === undefined ? {} : { to }), ...stampOf(command) };
  switch (command.type) {
    case "remind": {
      const days = [...legalDaysToRemind(watch, command)];
      return days.length === 0 ? [] : [{ type: "disciplinary-case-reminded", days, ...told }];
    }
    case "escalate":
      return isToEscalate(watch, command) ? [{ type: "disciplinary-case-escalated", ...told }] : [];
  }
};

export const evolveWatching = (state: DisciplinaryState, event: Event): DisciplinaryState => {
  switch (event.type) {
    case "disciplinary-case-reminded":
      return { ...state, watch: afterLegalReminder(state.watch, event) };
    case "disciplinary-case-escalated":
      return { ...state, watch: afterLegalEscalation(state.watch, event) };
  }
};
