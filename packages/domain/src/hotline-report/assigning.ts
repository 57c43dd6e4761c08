import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { line, unitId } from "../fields.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { stampFields } from "../stamp-fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";
import type { handingOnEvents } from "./handing-on.ts";
import { raised, unfitReceiver, type WithPosts } from "./naming.ts";
import { unfitUnit } from "../unfit-unit.ts";

export const assigningCommands = {
  /** To a unit, and there to a case officer (the issuer's subject). */
  assign: z.strictObject({ unit: unitId().optional(), officer: line(100).optional() }),
  accept: z.strictObject({}),
  /** To the heir of a unit that has ended. */
  "pass-on": passOnCommand,
};

export const assigningEvents = {
  "report-assigned": z.object({
    type: z.literal("report-assigned"),
    unit: z.string(),
    officer: z.string().optional(),
    ...stampFields,
  }),
  "report-accepted": z.object({ type: z.literal("report-accepted"), ...stampFields }),
  "report-passed-on": z.object({
    type: z.literal("report-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof assigningEvents>;
type Raised = Extract<EventsOf<typeof handingOnEvents>, { type: "routing-escalated" }>;
export type AssigningCommand = CommandsOf<typeof assigningCommands> & WithPosts;

export const decideAssigning = (
  command: AssigningCommand,
  state: ReportState,
): readonly (Event | Raised)[] | Refusal<Code> => {
  const { units } = command;
  switch (command.type) {
    case "assign": {
      if (state.kind === undefined) return refuse("not-classified");
      const unit = command.unit ?? state.unit;
      const officer = command.officer;
      if (state.assigned && unit === state.unit && officer === state.officer) return [];
      const unfit = command.unit === undefined ? undefined : unfitUnit(units, unit, dayOf(command.at));
      if (unfit !== undefined) return unfit;
      const astray = unfitReceiver(command, state, { unit, officer });
      if (astray !== undefined) return astray;
      return [
        {
          type: "report-assigned",
          unit,
          ...(officer === undefined ? {} : { officer }),
          ...stampOf(command),
        },
      ];
    }
    case "accept":
      if (!state.assigned) return refuse("not-assigned");
      return state.accepted ? [] : [{ type: "report-accepted", ...stampOf(command) }];
    case "pass-on": {
      const { from, to, on } = command;
      if (from !== state.unit) return []; // Somebody has assigned it to another unit meanwhile.
      const unfit = unfitToPassOn(command);
      if (unfit !== undefined) return unfit;
      return [
        { type: "report-passed-on", from, to, on, ...stampOf(command) },
        ...raised(command, { ...state, unit: to }),
      ];
    }
  }
};

export const evolveAssigning = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "report-assigned":
      return {
        ...state,
        unit: event.unit,
        officer: event.officer,
        assigned: true,
        assignedBy: event.by.unit,
        // Another unit has to take it on anew; another officer of the same unit has not.
        accepted: state.accepted && event.unit === state.unit,
      };
    case "report-accepted":
      return { ...state, accepted: true };
    case "report-passed-on":
      // The heir stands where the unit before it stood: what was taken on is taken on.
      return { ...state, unit: event.to };
  }
};
