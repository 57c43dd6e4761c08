import type { Projection } from "@sdc/core/projection";
import { endedClocks } from "@sdc/domain/complaint/ended-clocks";
import type { Event } from "@sdc/domain/complaint/schema";
import { begun } from "./begun.ts";
import { clockRow, clocksAfter, clocksOf, type RunningClock } from "./running-clocks.ts";

type Kept = { readonly unit: string; readonly clocks: readonly RunningClock[] };

/** Which times of law run in the complaints of which unit, and when does each end? */
export const legalClocks: Projection<Kept, Event> = {
  name: "legal-clocks",
  version: 1,
  categories: ["complaint"],
  readers: ["case-officer", "head-of-unit"],

  evolve(kept, event, { stream }) {
    if (event.type === "complaint-registered") return { unit: event.unit, clocks: event.clocks };
    const { unit, clocks } = begun(kept, stream);
    return {
      unit: event.type === "complaint-passed-on" ? event.to : unit,
      clocks: clocksAfter(clocks, clocksOf(event), endedClocks(event)),
    };
  },

  rows: ({ unit, clocks }, stream) =>
    clocks.flatMap((clock) => {
      const value = { ...clock, stream, unit };
      const ofUnit = clockRow(clockPartition(unit), value);
      return clock.due === undefined
        ? [ofUnit]
        : [ofUnit, clockRow(clockMonthPartition(clock.due.slice(0, 7)), value)];
    }),
  counts: () => [],
};

/** Where the clocks of a unit lie, by day. */
export const clockPartition = (unit: string): string => `unit/${unit}`;

/** Where the clocks of all units that end in a month (`2026-11`) lie, by day. */
export const clockMonthPartition = (month: string): string => `due/${month}`;
