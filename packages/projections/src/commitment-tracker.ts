import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Outcome, Word } from "@sdc/domain/commitment/kinds";
import type { Event } from "@sdc/domain/commitment/schema";
import { begun } from "./begun.ts";

type Recorded = Extract<Event, { type: "commitment-recorded" }>;
type Added = Extract<Event, { type: "commitment-file-added" }>;

/** What happened to it, with everything that the log holds of it; texts stay sealed. */
type Entry = Exclude<Event, Recorded> & { readonly version: number };

/** A picture or document that was attached; `key` is its place in the store, and is shown to nobody. */
type CommitmentFile = Pick<Added, "n" | "name" | "mediaType" | "bytes" | "at" | "note" | "key"> & {
  readonly withdrawn?: true;
};

/** A commitment with all that is stored of it. Texts stay sealed here. */
export type Commitment = Omit<Recorded, "type"> & {
  readonly id: string;
  readonly state: "open" | Outcome;
  /** On which day it ended, on whose word. */
  readonly endedOn?: string;
  readonly word?: Word;
  readonly progressedOn?: string;
  readonly files: readonly CommitmentFile[];
  readonly timeline: readonly Entry[];
  readonly version: number;
};

/** One line of a unit's list: what needs no opening. */
export type CommitmentItem = Omit<Commitment, "timeline" | "files" | "text" | "at" | "by">;

/** Who owes which commitment by when, how far is it, and how did it end? */
export const commitmentTracker: Projection<Commitment, Event> = {
  name: "commitment-tracker",
  version: 2,
  categories: ["commitment"],

  evolve(before, event, { stream, version }) {
    if (event.type === "commitment-recorded") {
      const { type: _type, ...recorded } = event;
      return { id: idOf(stream), ...recorded, state: "open", files: [], timeline: [], version };
    }
    const { endedOn, word, ...open } = begun(before, stream);
    const timeline = [...open.timeline, { ...event, version }];
    const next = { ...open, ...(endedOn && { endedOn }), ...(word && { word }), timeline, version };
    switch (event.type) {
      case "commitment-progressed":
        return { ...next, progressedOn: event.on };
      case "commitment-kept":
        return { ...next, state: "kept", endedOn: event.on, word: event.word };
      case "commitment-kept-late":
        return { ...next, state: "kept-late", endedOn: event.on, word: event.word };
      case "commitment-broken":
        return { ...next, state: "broken", endedOn: event.on, word: event.word };
      case "commitment-released":
        return { ...next, state: "released", endedOn: event.on, word: event.word };
      case "commitment-reopened":
        return { ...open, state: "open", timeline, version };
      case "commitment-file-added": {
        const { n, key, name, mediaType, bytes, note, at, on } = event;
        const file = { n, key, name, mediaType, bytes, ...(note && { note }), at };
        return { ...next, timeline: open.timeline, files: [...open.files, file], progressedOn: on };
      }
      case "commitment-file-withdrawn":
        return {
          ...next,
          files: open.files.map((one) => (one.n === event.n ? { ...one, withdrawn: true as const } : one)),
        };
      case "commitment-passed-on":
        return { ...next, unit: event.to };
      case "commitment-reminded":
      case "commitment-escalated":
        return next;
    }
  },

  own: (commitment) => commitment,
  rows({ timeline: _timeline, files: _files, text: _text, at: _at, by: _by, ...item }, stream) {
    const value: CommitmentItem = item;
    const sort = `${item.dueOn}#${stream}`;
    const { kind, id } = item.source;
    return [
      { partition: commitmentsOf(item.unit), sort, value },
      { partition: commitmentsIn(item.unit, item.state), sort, value },
      { partition: commitmentsFrom(`${kind}/${id}`), sort, value },
    ];
  },
  counts: () => [],
};

/** All commitments of a unit, by the day they are due. */
export const commitmentsOf = (unit: string): string => `unit/${unit}`;
/** Those of one state. */
export const commitmentsIn = (unit: string, state: Commitment["state"]): string => `${state}/${unit}`;
/** Those that were made there: in reply to that report, at that dialogue or reception. */
export const commitmentsFrom = (stream: string): string => `from/${stream}`;
