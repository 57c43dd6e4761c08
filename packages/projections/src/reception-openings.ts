import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/reception-book/schema";
import { dayOf } from "@sdc/law/local-day";

/** Somebody opened who was received on these days, on that day and for that day. */
export type Opening = Pick<Event, "unit" | "n" | "from" | "to"> & {
  readonly by: string;
  readonly openedOn: string;
};

/** Who may see today who was received, on which days? */
export const receptionOpenings: Projection<readonly Opening[], Event> = {
  name: "reception-openings",
  version: 1,
  categories: ["reception-book"],

  evolve(openings = [], { unit, n, from, to, at, by }) {
    const openedOn = dayOf(at);
    // What was opened on an earlier day is closed again: the log alone keeps it.
    const today = openings.filter((one) => one.openedOn === openedOn);
    return [...today, { unit, n, from, to, by: by.subject, openedOn }];
  },

  rows: (openings) =>
    openings.map((one) => ({ partition: openingsOf(one.unit), sort: String(one.n), value: one })),
  counts: () => [],
};

/** Where the openings of a unit's book lie, by number. */
export const openingsOf = (unit: string): string => `unit/${unit}`;
