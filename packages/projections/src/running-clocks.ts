import type { Row } from "@sdc/core/read-store";
import type { LegalClock } from "@sdc/domain/legal-clock";

/** A clock of law that runs, or stands still, in a case. */
export type RunningClock = LegalClock & { readonly clock: string };

/** What runs behind an event: those it sets take the place of those of the same name, those it ends are gone. */
export const clocksAfter = (
  before: readonly RunningClock[],
  set: readonly RunningClock[],
  ended: readonly string[],
): readonly RunningClock[] => [
  ...before.filter(({ clock }) => !ended.includes(clock) && !set.some((one) => one.clock === clock)),
  ...set,
];

/** The clocks that an event sets. */
export const clocksOf = (
  event: object | { readonly clocks: readonly RunningClock[] },
): readonly RunningClock[] => ("clocks" in event ? event.clocks : []);

/** The last day of the settlement, where these clocks tell it. */
export const settlementDue = (clocks: readonly RunningClock[]): string | undefined =>
  clocks.find(({ clock }) => clock === "settlement")?.due;

/** One clock of one case: by when, by which version of which rule, or why that can't be told. */
export type ClockRow = RunningClock & { readonly stream: string; readonly unit: string };

/** A row by its day, so that a span of days is a range; what has no day stands behind them all. */
export const clockRow = (partition: string, value: ClockRow): Row => ({
  partition,
  sort: `${value.due ?? "undated"}#${value.stream}#${value.clock}`,
  value,
});
