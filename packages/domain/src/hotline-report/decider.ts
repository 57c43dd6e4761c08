import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { YearWithoutCalendar } from "@sdc/law/calendar/calendar";
import { dueIn } from "@sdc/law/deadline";
import { type Day, dayOf } from "@sdc/law/local-day";
import type { DecidedLevel } from "../policy/known-policies.ts";
import { inOffice, type Units } from "../units.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event, FIELDS, KINDS } from "./schema.ts";

export type ReportState = {
  readonly received: boolean;
  /** Who handles it: the unit it came in for, until it is assigned to another. */
  readonly unit: string;
  readonly field?: (typeof FIELDS)[number];
  readonly kind?: (typeof KINDS)[number];
  readonly assigned: boolean;
  readonly officer?: string;
  readonly accepted: boolean;
  readonly replied: boolean;
  readonly closed: boolean;
};

/** Clocks of machines differ; a report "received" this much ahead of us is still now. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** A hotline report (phản ánh qua đường dây nóng), Plan 2199 clause II.5.b: received, classified, assigned, taken on, replied to, closed. */
export const hotlineReport: Decider<ReportState, Command, Event, Code> = {
  initial: { received: false, unit: "", assigned: false, accepted: false, replied: false, closed: false },

  decide(command, state) {
    if (state.closed) return command.type === "close" ? [] : refuse("report-closed");
    switch (command.type) {
      case "receive": {
        if (state.received) return refuse("report-already-received");
        if (Date.parse(command.receivedAt) > Date.parse(command.at) + CLOCK_SKEW_MS)
          return refuse("received-in-future");
        const unfit = unfitUnit(command.units, command.unit, dayOf(command.receivedAt));
        if (unfit !== undefined) return unfit;
        const { type: _type, id: _id, units: _units, at: _at, by: _by, serviceLevel, ...report } = command;
        return [
          {
            type: "report-received",
            ...report,
            ...answerBy(report.receivedAt, serviceLevel),
            ...stampOf(command),
          },
        ];
      }
      case "classify": {
        const field = command.field ?? state.field ?? "other";
        if (command.kind === state.kind && field === state.field) return [];
        return [{ type: "report-classified", kind: command.kind, field, ...stampOf(command) }];
      }
      case "assign": {
        if (state.kind === undefined) return refuse("not-classified");
        const unit = command.unit ?? state.unit;
        const officer = command.officer;
        if (state.assigned && unit === state.unit && officer === state.officer) return [];
        const unfit =
          command.unit === undefined ? undefined : unfitUnit(command.units, unit, dayOf(command.at));
        if (unfit !== undefined) return unfit;
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
      case "reply":
        if (state.kind === undefined) return refuse("not-classified");
        if (state.kind !== "question" && !state.accepted) return refuse("not-accepted");
        return [{ type: "report-replied", text: command.text, ...stampOf(command) }];
      case "close":
        return state.replied ? [{ type: "report-closed", ...stampOf(command) }] : refuse("not-replied");
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "report-received":
        return { ...state, received: true, unit: event.unit, field: event.field };
      case "report-classified":
        return { ...state, kind: event.kind, field: event.field };
      case "report-assigned": {
        const { officer: _before, ...rest } = state;
        // Another unit has to take it on anew; another officer of the same unit has not.
        const accepted = state.accepted && event.unit === state.unit;
        const assigned = { ...rest, unit: event.unit, assigned: true, accepted };
        return event.officer === undefined ? assigned : { ...assigned, officer: event.officer };
      }
      case "report-accepted":
        return { ...state, accepted: true };
      case "report-replied":
        return { ...state, replied: true };
      case "report-closed":
        return { ...state, closed: true };
    }
  },
};

/** None without a policy, and none where the policy counts working days of a year that has no calendar. */
const answerBy = (
  receivedAt: string,
  level: DecidedLevel | undefined,
): Pick<Extract<Event, { type: "report-received" }>, "answerBy"> => {
  const day = level && dueBy(dayOf(receivedAt), level);
  return level === undefined || day === undefined ? {} : { answerBy: { day, policy: level } };
};

const dueBy = (start: Day, { days, count }: DecidedLevel): Day | undefined => {
  try {
    return dueIn(start, days, count);
  } catch (error) {
    if (error instanceof YearWithoutCalendar) return undefined;
    throw error;
  }
};

const unfitUnit = (units: Units, id: string, day: string): Refusal<Code> | undefined => {
  const unit = units[id];
  if (unit === undefined) return refuse("unit-unknown", { unit: id });
  return inOffice(unit, day) ? undefined : refuse("unit-not-in-office", { unit: id, heirs: unit.heirs });
};
