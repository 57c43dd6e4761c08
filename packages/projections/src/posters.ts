import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { poster, type PosterState } from "@sdc/domain/poster/decider";
import type { Event } from "@sdc/domain/poster/schema";

/** A poster: the code on it, and where it hangs or hung. */
export type PosterShown = Omit<PosterState, "standing"> & { readonly code: string; readonly isUp: boolean };

const shown = ({ standing, ...hangs }: PosterState, stream: string): PosterShown => ({
  code: idOf(stream),
  ...hangs,
  isUp: standing === "up",
});

type Kept = { readonly stream: string; readonly state: PosterState };

/** Where does the poster with this code hang, and which are up at this unit? */
export const posters: Projection<Kept, Event> = {
  name: "posters",
  version: 1,
  categories: ["poster"],

  evolve: (kept, event, { stream }) => ({
    stream,
    state: poster.evolve(kept?.state ?? poster.initial, event),
  }),
  own: ({ state, stream }) => shown(state, stream),
  rows: ({ state }, stream) => {
    const value = shown(state, stream);
    return value.isUp
      ? [{ partition: postersOf(value.unit), sort: `${value.place}#${value.code}`, value }]
      : [];
  },
  counts: () => [],
};

/** Where the posters of a unit lie that are up, by place. */
export const postersOf = (unit: string): string => `unit/${unit}`;
