import type { Row } from "@sdc/core/read-store";
import { type Day, dayOf } from "@sdc/law/local-day";
import { clocksAfter, clocksOf, type RunningClock } from "./running-clocks.ts";

/** A clock of law that runs, with what the register's own clock has said of it. */
export type WatchedClock = RunningClock & {
  /** Since when it is known here: a case may be entered behind its day. */
  readonly knownOn: Day;
  /** The nearest reminder day that was told, in days before; `to`: whom, where that is not the unit that has the case. */
  readonly reminded?: { readonly days: number; readonly to?: string };
  /** That it is over was told on that day to the level above. */
  readonly escalated?: { readonly on: Day; readonly to?: string };
};

/** One clock of one case, by the number under which its paper is found. */
export type WatchedRow = WatchedClock & {
  readonly stream: string;
  readonly unit: string;
  readonly number: string;
};

type Told = {
  readonly clock: string;
  readonly due: Day;
  readonly on: Day;
  readonly days?: readonly number[];
  readonly to?: string | undefined;
};

/** What runs behind an event that sets or ends clocks. */
export const watchedAfter = (
  before: readonly WatchedClock[],
  event: { readonly at: string },
  ended: readonly string[],
): readonly WatchedClock[] =>
  // What stays keeps what was said of it.
  clocksAfter(
    before,
    clocksOf(event).map((clock) => ({ ...clock, knownOn: dayOf(event.at) })),
    ended,
  ) as readonly WatchedClock[];

/** What is known of them once one was told of. */
export const toldAfter = (
  before: readonly WatchedClock[],
  { clock, due, on, days, to }: Told,
): readonly WatchedClock[] => {
  const whom = to === undefined ? {} : { to };
  const told =
    days === undefined ? { escalated: { on, ...whom } } : { reminded: { days: Math.min(...days), ...whom } };
  return before.map((one) => (one.clock === clock && one.due === due ? { ...one, ...told } : one));
};

/** Where what was told to a unit about another one's cases lies, by the day that it is about. */
export const toldPartition = (unit: string): string => `told/${unit}`;

/** The day by which the register's clock finds it: its end, or when it came to be known where that was behind its end. */
export const watchDay = ({ due, knownOn }: WatchedClock): Day | undefined =>
  due !== undefined && due < knownOn ? knownOn : due;

export const watchedRow = (partition: string, value: WatchedRow, day = value.due): Row => ({
  partition,
  sort: `${day ?? "undated"}#${value.stream}#${value.clock}`,
  value,
});

/** A row for each other unit that was told of it. */
export const toldRows = (value: WatchedRow): readonly Row[] => {
  const units = new Set([value.reminded?.to, value.escalated?.to].filter((unit) => unit !== undefined));
  return [...units].map((unit) => watchedRow(toldPartition(unit), value));
};
