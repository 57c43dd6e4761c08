import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/retaliation-watch/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "./begun.ts";
import type { OpenWork } from "./open-work.ts";

type Begun = Extract<Event, { type: "retaliation-watch-begun" }>;
type Suspected = Extract<Event, { type: "retaliation-suspected" }>;
type Judged = Extract<Event, { type: "retaliation-judged" }>;

/** A match that the body has noted, and what it found. */
type Match = Pick<Suspected, "n" | "kind" | "on" | "certainty" | "text"> & {
  readonly notedAt: string;
  readonly judged?: Pick<Judged, "outcome" | "document" | "reason" | "at">;
};

/** A watch as the protecting body sees it: who is watched stays sealed to its own key. */
export type WatchFile = {
  /** Of the report whose reporter is watched. */
  readonly id: string;
  readonly unit: string;
  readonly status: "watching" | "over";
  /** The day on which they last took part: what happens from then on is compared. */
  readonly since: string;
  readonly endedOn?: string;
  readonly told: Begun["told"];
  /** The body's key that it opens with. */
  readonly key: string;
  readonly sealed: Begun["sealed"];
  readonly matches: readonly Match[];
  readonly version: number;
};

/** Whom does this body watch over, and what has it noted of each? */
export const watchFile: Projection<WatchFile, Event> = {
  name: "watch-file",
  version: 1,
  categories: ["retaliation-watch"],

  evolve(file, event, { stream, version }) {
    if (event.type === "retaliation-watch-begun") {
      const { unit, told, key, sealed } = event;
      const since = dayOf(event.at);
      const matches = file?.matches ?? [];
      return { id: idOf(stream), unit, status: "watching", since, told, key, sealed, matches, version };
    }
    const before = begun(file, stream);
    switch (event.type) {
      case "retaliation-watch-ended":
        return { ...before, status: "over", endedOn: event.on, version };
      case "retaliation-suspected": {
        const { n, kind, on, certainty, text, at: notedAt } = event;
        const match = { n, kind, on, certainty, ...(text === undefined ? {} : { text }), notedAt };
        return { ...before, matches: [...before.matches, match], version };
      }
      case "retaliation-judged": {
        const { outcome, document, reason, at } = event;
        const judged = { outcome, ...(document === undefined ? {} : { document }), reason, at };
        const matches = before.matches.map((match) => (match.n === event.n ? { ...match, judged } : match));
        return { ...before, matches, version };
      }
      case "retaliation-watch-passed-on":
        return { ...before, unit: event.to, version };
    }
  },

  own: (file) => file,
  rows(file, stream) {
    const { unit, since, id, status, told, key, sealed, matches, version } = file;
    const isOn = status === "watching";
    const work: OpenWork = { stream, unit, since };
    return [
      ...(isOn ? [{ partition: openWatches(unit), sort: stream, value: work }] : []),
      // What is sealed stands in the list of those that are on: the body compares them all at once.
      {
        partition: watchesOf(unit, status),
        sort: `${since}#${id}`,
        value: {
          id,
          unit,
          status,
          since,
          told,
          key,
          ...(isOn ? { sealed } : {}),
          matches: matches.length,
          unjudged: matches.filter(({ judged }) => judged === undefined).length,
          version,
        },
      },
    ];
  },
  counts: () => [],
};

/** Where the watches of a body that are on lie, by stream. */
export const openWatches = (unit: string): string => `open/${unit}`;

/** Where its watches lie, by the day since when. */
export const watchesOf = (unit: string, status: WatchFile["status"]): string => `${status}/${unit}`;
