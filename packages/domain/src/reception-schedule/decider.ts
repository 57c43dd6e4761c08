import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { Day } from "@sdc/law/local-day";
import { isBackwards } from "../clock-time.ts";
import { misdated } from "../numbered-document.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

export type ScheduleState = {
  readonly periods: readonly { readonly from: Day; readonly to: Day; readonly on: Day }[];
  /** The days that stand in it now, the head's own. */
  readonly days: readonly Day[];
};

type Answer = readonly Event[] | Refusal<Code>;

/**
 * lịch tiếp công dân of one unit (Plan 2199 II.1.a): published period by period. A day of it is moved by an announced change
 * with its reason and in no other way; what the head owes is counted by week or month, so a day that moves owes nothing more.
 */
export const receptionSchedule: Decider<ScheduleState, Command, Event, Code> = {
  initial: { periods: [], days: [] },

  decide(command, state) {
    const { id: unit, document, on, units, at } = command;
    const wrong =
      misdated(on, { at }) ?? (document && misdated(document.date, { at })) ?? unfitUnit(units, unit, on);
    if (wrong !== undefined) return wrong;
    return command.type === "publish" ? publish(command, state) : move(command, state);
  },

  evolve(state, event) {
    switch (event.type) {
      case "reception-schedule-published": {
        const { from, to, on, days } = event;
        return {
          periods: [...state.periods, { from, to, on }],
          days: [...state.days, ...days.map((one) => one.day)],
        };
      }
      case "reception-day-moved":
        return { ...state, days: [...state.days.filter((one) => one !== event.day), event.to.day] };
    }
  },
};

const publish = (command: Extract<Command, { type: "publish" }>, state: ScheduleState): Answer => {
  const { type: _type, id: unit, units: _units, at: _at, by: _by, ...published } = command;
  const { from, to, days } = published;
  if (to < from) return refuse("dates-out-of-order", { notBefore: from });
  if (state.periods.some((one) => one.from <= to && from <= one.to))
    return refuse("period-already-published");
  for (const [index, { day: on, ...hours }] of days.entries()) {
    const before = days[index - 1]?.day;
    if (on < from || on > to || (before !== undefined && on <= before))
      return refuse("dates-out-of-order", { day: on });
    if (isBackwards(hours)) return refuse("hours-out-of-order", { day: on });
    if (state.days.includes(on)) return refuse("day-already-published", { day: on });
  }
  return [{ type: "reception-schedule-published", unit, ...published, ...stampOf(command) }];
};

const move = (command: Extract<Command, { type: "move" }>, state: ScheduleState): Answer => {
  const { type: _type, id: unit, units: _units, at: _at, by: _by, ...moved } = command;
  const { day: from, to, on } = moved;
  if (!state.days.includes(from)) return refuse("day-not-published", { day: from });
  if (on > from) return refuse("announced-too-late", { day: from });
  const published = state.periods.find((one) => one.from <= from && from <= one.to);
  if (published !== undefined && on < published.on)
    return refuse("dates-out-of-order", { notBefore: published.on });
  if (to.day < on) return refuse("dates-out-of-order", { notBefore: on });
  if (isBackwards(to)) return refuse("hours-out-of-order", { day: to.day });
  if (state.days.includes(to.day)) return refuse("day-already-published", { day: to.day });
  return [{ type: "reception-day-moved", unit, ...moved, ...stampOf(command) }];
};
