import * as z from "zod";
import type { Refusal } from "@sdc/core/refusal";
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
import { unfitCompetence } from "./competence.ts";
import { CLOCKS } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";

export const watchingCommands = legalWatchCommands(CLOCKS);

const clock = z.enum(CLOCKS);

export const watchingEvents = {
  "denunciation-reminded": z.object({
    type: z.literal("denunciation-reminded"),
    clock,
    ...legalReminderFields,
    ...stampFields,
  }),
  "denunciation-escalated": z.object({
    type: z.literal("denunciation-escalated"),
    clock,
    ...legalEscalationFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof watchingEvents>;

/**
 * What the register's clock says of one time of law: once for each day that it ends on, nothing once it stands still, and
 * never to the unit whose own head or deputy is denounced.
 */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { clock: name, due, on, to } = command;
  const { watch } = state;
  const unfit = unfitCompetence(to, state);
  if (unfit !== undefined) return unfit;
  const told = { clock: name, due, on, ...(to === undefined ? {} : { to }), ...stampOf(command) };
  switch (command.type) {
    case "remind": {
      const days = [...legalDaysToRemind(watch, command)];
      return days.length === 0 ? [] : [{ type: "denunciation-reminded", days, ...told }];
    }
    case "escalate":
      return isToEscalate(watch, command) ? [{ type: "denunciation-escalated", ...told }] : [];
  }
};

export const evolveWatching = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-reminded":
      return { ...state, watch: afterLegalReminder(state.watch, event) };
    case "denunciation-escalated":
      return { ...state, watch: afterLegalEscalation(state.watch, event) };
  }
};
