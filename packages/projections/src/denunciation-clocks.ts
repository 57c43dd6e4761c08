import type { Projection } from "@sdc/core/projection";
import { endedClocks } from "@sdc/domain/denunciation/ended-clocks";
import type { Event } from "@sdc/domain/denunciation/schema";
import { begun } from "./begun.ts";
import { clockRow, clocksAfter, clocksOf, type RunningClock } from "./running-clocks.ts";

type Kept = { readonly unit: string; readonly clocks: readonly RunningClock[] };

/**
 * Which times of law run in the denunciations of this unit, and when does each end? A read model of its own, because its
 * readers are few; no month brings the units together.
 */
export const denunciationClocks: Projection<Kept, Event> = {
  name: "denunciation-clocks",
  version: 1,
  categories: ["denunciation"],
  readers: ["head-of-unit"],

  evolve(kept, event, { stream }) {
    if (event.type === "denunciation-registered") return { unit: event.unit, clocks: event.clocks };
    const { unit, clocks } = begun(kept, stream);
    return {
      unit: event.type === "denunciation-passed-on" ? event.to : unit,
      clocks: clocksAfter(clocks, clocksOf(event), endedClocks(event)),
    };
  },

  rows: ({ unit, clocks }, stream) =>
    clocks.map((clock) => clockRow(denunciationPartition(unit), { ...clock, stream, unit })),
  counts: () => [],
};

/** Where the clocks of a unit's denunciations lie, by day. */
export const denunciationPartition = (unit: string): string => `denunciations/${unit}`;
