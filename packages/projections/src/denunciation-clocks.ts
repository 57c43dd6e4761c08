import type { Projection } from "@sdc/core/projection";
import { unfitCompetence } from "@sdc/domain/denunciation/competence";
import { endedClocks } from "@sdc/domain/denunciation/ended-clocks";
import { type Clock, CLOCKS_ABOVE, type DeniedRank, LEAST_TIMES } from "@sdc/domain/denunciation/kinds";
import type { Event } from "@sdc/domain/denunciation/schema";
import { begun } from "./begun.ts";
import {
  toldAfter,
  toldRows,
  type WatchedClock,
  watchDay,
  watchedAfter,
  type WatchedRow,
  watchedRow,
} from "./watched-clocks.ts";

type Denied = { readonly deniedUnit?: string | undefined; readonly deniedRank: DeniedRank };
type Kept = Denied & {
  readonly unit: string;
  readonly number: string;
  readonly clocks: readonly WatchedClock[];
};

/** A clock as the register's own clock needs it: whose it is, and who must not be told. */
export type WatchedDenunciation = WatchedRow & {
  /** The level above does it, not the unit that has the case. */
  readonly isAbove?: true;
  /** The unit whose own head or deputy is denounced. */
  readonly notTo?: string;
};

/**
 * Which times of law run in the denunciations of this unit, when does each end, and who was told of it? A read model of
 * its own, because its readers are few; no month brings the units together.
 */
export const denunciationClocks: Projection<Kept, Event> = {
  name: "denunciation-clocks",
  version: 2,
  categories: ["denunciation"],

  evolve(kept, event, { stream }) {
    if (event.type === "denunciation-registered") {
      const { unit, register, deniedUnit, deniedRank } = event;
      const clocks = watchedAfter([], event, []);
      return { unit, number: register.number, ...deniedBy(deniedUnit, deniedRank), clocks };
    }
    const before = begun(kept, stream);
    if (event.type === "denunciation-reminded" || event.type === "denunciation-escalated")
      return { ...before, clocks: toldAfter(before.clocks, event) };
    const next = { ...before, clocks: watchedAfter(before.clocks, event, endedClocks(event)) };
    if (event.type === "denunciation-passed-on") return { ...next, unit: event.to };
    if (event.type === "denunciation-denied-appointed")
      return { ...next, ...deniedBy(event.deniedUnit, event.deniedRank) };
    if (event.type !== "denunciation-checked") return next;
    // What the check found otherwise stands from then on.
    const { deniedUnit = next.deniedUnit, deniedRank = next.deniedRank } = event;
    return { ...next, ...deniedBy(deniedUnit, deniedRank) };
  },

  rows(kept, stream) {
    const { unit, number, clocks, deniedUnit, deniedRank } = kept;
    const isAgainstOwnHead = unfitCompetence(unit, kept) !== undefined;
    return clocks.flatMap((clock) => {
      const value: WatchedRow = { ...clock, stream, unit, number };
      const watched = watchDay(clock);
      const isOwed = !LEAST_TIMES.includes(clock.clock as Clock);
      const isAbove = isAgainstOwnHead || CLOCKS_ABOVE.includes(clock.clock as Clock);
      const found: WatchedDenunciation = {
        ...value,
        ...(isAbove ? { isAbove } : {}),
        ...(deniedRank === "other" || deniedUnit === undefined ? {} : { notTo: deniedUnit }),
      };
      return [
        ...(isOwed && !isAbove ? [watchedRow(denunciationPartition(unit), value)] : []),
        ...(isOwed && watched !== undefined ? [watchedRow(watchedDenunciations(unit), found, watched)] : []),
        ...toldRows(value),
      ];
    });
  },
  counts: () => [],
};

const deniedBy = (deniedUnit: string | undefined, deniedRank: DeniedRank): Denied => ({
  ...(deniedUnit === undefined ? {} : { deniedUnit }),
  deniedRank,
});

/** Where what a unit owes in its denunciations lies, by day: not what its head may not know of, or the level above owes. */
export const denunciationPartition = (unit: string): string => `denunciations/${unit}`;

/** Where the register's own clock finds what is owed in the denunciations of a unit, by that day; no query reads it. */
export const watchedDenunciations = (unit: string): string => `watch/${unit}`;
