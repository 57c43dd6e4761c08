import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { bodyKey, type BodyKeyState } from "@sdc/domain/body-key/decider";
import type { Event } from "@sdc/domain/body-key/schema";

/** Which public keys has this body, from when, and which of them are revoked? */
export const bodyKeys: Projection<BodyKeyState, Event> = {
  name: "body-keys",
  version: 2,
  categories: ["body-key"],

  evolve: (state, event) => bodyKey.evolve(state ?? bodyKey.initial, event),
  own: (state) => state,
  rows: (state, stream) =>
    state.keys.every(({ revoked }) => revoked !== undefined)
      ? []
      : [{ partition: BODIES, sort: idOf(stream), value: state }],
  counts: () => [],
};

/** The bodies that have a key which is not revoked, by unit. Whether one holds on a day says `keyOn`. */
export const BODIES = "bodies";
