import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/reception-schedule/schema";

type Announced = Extract<Event, { type: "reception-day-moved" }>["to"];

/** One of the head's own days as it was made public; of one that moved, where to, when that was announced, and why. */
export type ScheduledDay = Announced & {
  readonly unit: string;
  readonly place: string;
  readonly publishedOn: string;
  readonly movedFrom?: string;
  readonly moved?: { readonly to: string; readonly on: string; readonly reason: string };
};

/** A period that was published, with when officers receive in it. */
export type ScheduledPeriod = Pick<
  Extract<Event, { type: "reception-schedule-published" }>,
  "unit" | "from" | "to" | "place" | "regular" | "document" | "on"
>;

type Schedule = {
  readonly periods: readonly ScheduledPeriod[];
  readonly days: readonly ScheduledDay[];
};

/** On which days does the head of a unit receive citizens, where, and what was moved why? */
export const receptionSchedules: Projection<Schedule, Event> = {
  name: "reception-schedules",
  version: 1,
  categories: ["reception-schedule"],

  evolve(before = { periods: [], days: [] }, event) {
    if (event.type === "reception-schedule-published") {
      const { unit, from, to, place, regular, document, on, days } = event;
      const period = {
        unit,
        from,
        to,
        place,
        ...(regular && { regular }),
        ...(document && { document }),
        on,
      };
      const added = days.map((one): ScheduledDay => ({ ...one, unit, place, publishedOn: on }));
      return { periods: [...before.periods, period], days: [...before.days, ...added] };
    }
    const { day, to, on, reason } = event;
    const from = before.days.find((one) => one.day === day && one.moved === undefined);
    if (from === undefined) return before;
    const { from: _from, to: _to, movedFrom: _moved, ...rest } = from;
    const moved = { ...from, moved: { to: to.day, on, reason } };
    const days = before.days.map((one) => (one === from ? moved : one));
    return { ...before, days: [...days, { ...rest, ...to, movedFrom: day }] };
  },

  rows: ({ periods, days }) => [
    ...periods.map((period) => ({
      partition: schedulePeriods(period.unit),
      sort: period.from,
      value: period,
    })),
    // A day may be moved away from, and another one to it: each stands.
    ...days.map((one) => ({
      partition: scheduledDays(one.unit),
      sort: `${one.day}#${one.movedFrom ?? ""}#${one.moved?.to ?? ""}`,
      value: one,
    })),
  ],
  counts: () => [],
};

/** Where the head's days of a unit lie, by day. */
export const scheduledDays = (unit: string): string => `days/${unit}`;

/** Where the published periods of a unit lie, by their first day. */
export const schedulePeriods = (unit: string): string => `periods/${unit}`;
