import type { Projection } from "@sdc/core/projection";
import { endedClocks } from "@sdc/domain/disciplinary-case/ended-clocks";
import type { Event } from "@sdc/domain/disciplinary-case/schema";
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

type Kept = {
  readonly unit: string;
  /** Who must not be told: a case may be about somebody who has come to head the unit since. */
  readonly subject: string;
  readonly clocks: readonly WatchedClock[];
};

/** A clock of a disciplinary case, and whom it is about. */
export type WatchedDiscipline = WatchedRow & { readonly subject: string };

/**
 * Which times of law run in the disciplinary cases of this unit, when does each end, and who was told of it? A read model of
 * its own, because its readers are few; no month brings the units together.
 */
export const disciplineClocks: Projection<Kept, Event> = {
  name: "discipline-clocks",
  version: 1,
  categories: ["disciplinary-case"],

  evolve(kept, event, { stream }) {
    if (event.type === "disciplinary-case-opened")
      return {
        unit: event.unit,
        subject: event.person.subject,
        clocks: watchedAfter([], event, []),
      };
    const before = begun(kept, stream);
    if (event.type === "disciplinary-case-reminded" || event.type === "disciplinary-case-escalated")
      return { ...before, clocks: toldAfter(before.clocks, event) };
    return {
      ...before,
      unit: event.type === "disciplinary-case-passed-on" ? event.to : before.unit,
      clocks: watchedAfter(before.clocks, event, endedClocks(event)),
    };
  },

  rows: ({ unit, subject, clocks }, stream) =>
    clocks.flatMap((clock) => {
      // A case has no number of its own until it is decided.
      const value: WatchedDiscipline = { ...clock, stream, unit, number: "", subject };
      const watched = watchDay(clock);
      return [
        watchedRow(disciplineClocksOf(unit), value),
        ...(watched === undefined ? [] : [watchedRow(watchedDiscipline(unit), value, watched)]),
        ...toldRows(value),
      ];
    }),
  counts: () => [],
};

/** Where the clocks of a unit's cases lie, by day. */
export const disciplineClocksOf = (unit: string): string => `unit/${unit}`;

/** Where the register's own clock finds them, by that day; no query reads it. */
export const watchedDiscipline = (unit: string): string => `watch/${unit}`;
