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
