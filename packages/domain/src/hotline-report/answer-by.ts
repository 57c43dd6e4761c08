import * as z from "zod";
import { YearWithoutCalendar } from "@sdc/law/calendar/calendar";
import { walk } from "@sdc/law/count-time";
import type { Day } from "@sdc/law/local-day";
import type { Period } from "@sdc/law/period";

/** Whose policy set the number of days. It is policy, not law, and stays as it was when the policy changes. */
export const levelFields = z.object({
  unit: z.string(),
  days: z.number(),
  count: z.string(),
  from: z.string(),
});

/** The policy clock of a report: it begins on the day it came in. */
export type Clock = {
  readonly start: Day;
  readonly policy: z.infer<typeof levelFields>;
  /** Days on which it stood still, because information was asked for. */
  readonly pauses: readonly Period[];
  /** It stands still from this day on. */
  readonly pausedFrom?: Day | undefined;
  /** Days more, by decision. */
  readonly extendedBy?: number;
};

/** The last day of the clock; undefined where it counts working days of a year that has no calendar. */
export const dueOf = ({ start, policy, pauses, extendedBy }: Clock): Day | undefined => {
  const unit = policy.count === "working-days" ? "working-days" : "calendar-days";
  try {
    const first = walk(start, { n: policy.days, unit }, pauses).due;
    // More time is counted from the end of the time before.
    return extendedBy === undefined ? first : walk(first, { n: extendedBy, unit }, pauses).due;
  } catch (error) {
    if (error instanceof YearWithoutCalendar) return undefined;
    throw error;
  }
};

/** The clock goes on: the days from the one on which it was stopped up to this one, itself left out, do not count. */
export const resumed = (clock: Clock, on: Day): Clock => {
  const { pausedFrom, ...rest } = clock;
  return pausedFrom === undefined || on <= pausedFrom
    ? rest
    : { ...rest, pauses: [...clock.pauses, { from: pausedFrom, to: on }] };
};
