import type { Projection } from "@sdc/core/projection";
import { endedClocks } from "@sdc/domain/complaint/ended-clocks";
import type { Event } from "@sdc/domain/complaint/schema";
import { begun } from "./begun.ts";
import {
  toldAfter,
  toldRows,
  type WatchedClock,
  watchDay,
  watchedAfter,
  watchedRow,
} from "./watched-clocks.ts";

type Kept = { readonly unit: string; readonly number: string; readonly clocks: readonly WatchedClock[] };

/** Which times of law run in the complaints of which unit, when does each end, and who was told of it? */
export const legalClocks: Projection<Kept, Event> = {
  name: "legal-clocks",
  version: 2,
  categories: ["complaint"],

  evolve(kept, event, { stream }) {
    if (event.type === "complaint-registered")
      return { unit: event.unit, number: event.number, clocks: watchedAfter([], event, []) };
    const { unit, clocks, ...rest } = begun(kept, stream);
    if (event.type === "complaint-reminded" || event.type === "complaint-escalated")
      return { ...rest, unit, clocks: toldAfter(clocks, event) };
    return {
      ...rest,
      unit: event.type === "complaint-passed-on" ? event.to : unit,
      clocks: watchedAfter(clocks, event, endedClocks(event)),
    };
  },

  rows: ({ unit, number, clocks }, stream) =>
    clocks.flatMap((clock) => {
      const value = { ...clock, stream, unit, number };
      const watched = watchDay(clock);
      return [
        watchedRow(clockPartition(unit), value),
        ...(watched === undefined
          ? []
          : [watchedRow(clockMonthPartition(watched.slice(0, 7)), value, watched)]),
        ...toldRows(value),
      ];
    }),
  counts: () => [],
};

/** Where the clocks of a unit lie, by day. */
export const clockPartition = (unit: string): string => `unit/${unit}`;

/** Where the clocks of all units lie that the register's clock finds in a month (`2026-11`), by that day. */
export const clockMonthPartition = (month: string): string => `due/${month}`;
