import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Row } from "@sdc/core/read-store";
import { rowToken } from "@sdc/core/row-token";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { numberedIn, numberKey } from "./report-search/numbers.ts";
import { termsOf } from "./report-search/words.ts";
import { courseAfter } from "./report-status.ts";

type Found = {
  readonly unit: string;
  readonly receivedAt: string;
  readonly isFlagged: boolean;
  /** It is no reflection any more: never found again, and nothing of its words is kept. */
  readonly isGone: boolean;
  /** Keyed digests of syllables and pairs. */
  readonly words: readonly string[];
  readonly numbers: readonly string[];
};

/**
 * Which reports of this unit hold these words in their place or text, and which have this outside number? Newest first. No
 * word stands here: only the vault knows which digest is whose, and a row tells neither its unit nor its digest.
 */
export const reportSearch: Projection<Found, Event> = {
  name: "report-search",
  version: 1,
  categories: ["hotline-report"],
  // Who finds a report by its words reads its words.

  seeks: {
    texts: (event) =>
      event.type === "report-received" ? [event.place, event.text].filter((text) => text !== undefined) : [],
    terms: termsOf,
  },

  evolve(before, event, { stream, found }) {
    if (event.type === "report-received") {
      const numbers = (event.external ?? []).map((one) => numberKey(one, numberedIn(event, one.date)));
      return {
        unit: event.unit,
        receivedAt: event.receivedAt,
        isFlagged: isFlaggedAfter(false, event),
        isGone: false,
        words: found ?? [],
        numbers: [...new Set(numbers)],
      };
    }
    const kept = begun(before, stream);
    const isGone = kept.isGone || GONE.has(event.type);
    return {
      ...kept,
      unit: courseAfter({ unit: kept.unit, reached: "received" }, event).unit,
      isFlagged: isFlaggedAfter(kept.isFlagged, event),
      isGone,
      ...(isGone ? { words: [], numbers: [] } : {}),
    };
  },

  rows({ unit, receivedAt, isFlagged, isGone, words, numbers }, stream) {
    if (isFlagged || isGone) return [];
    const sort = `${receivedAt}#${idOf(stream)}`;
    const row = (partition: string): Row => ({ partition, sort, value: true });
    return [
      ...words.map((digest) => row(wordPartition(unit, digest))),
      ...numbers.map((key) => row(numberPartition(key))),
    ];
  },
  counts: () => [],
};

/** Where the reports of a unit lie that hold this word. */
export const wordPartition = (unit: string, digest: string): string => `word/${rowToken(unit, digest)}`;

/** Where the reports lie that have this outside number. */
export const numberPartition = (key: string): string => `number/${key}`;

const GONE: ReadonlySet<Event["type"]> = new Set([
  "report-withdrawn",
  "report-became-formal",
  "report-split",
]);
