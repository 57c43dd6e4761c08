import type { Projection } from "@sdc/core/projection";
import type { Named } from "@sdc/domain/hotline-report/naming";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { courseAfter } from "./report-status.ts";

/** A report that names somebody, and where it lies now. */
export type KeptReport = {
  readonly stream: string;
  readonly unit: string;
  readonly subjects: readonly string[];
};

type Kept = {
  readonly unit: string;
  readonly officials: readonly Named[];
  readonly hasEnded: boolean;
};

/** Which reports are about this official, and which of those that name anybody are still open? */
export const keptReports: Projection<Kept, Event> = {
  name: "kept-reports",
  version: 2,
  categories: ["hotline-report"],
  // Nobody asks for it: it says what is left out of what others ask for.

  evolve(before, event, { stream }) {
    if (event.type === "report-received") return { unit: event.unit, officials: [], hasEnded: false };
    const kept = begun(before, stream);
    return {
      unit: courseAfter({ unit: kept.unit, reached: "received" }, event).unit,
      officials: event.type === "official-named" ? [...kept.officials, event.official] : kept.officials,
      hasEnded: hasEndedAfter(kept.hasEnded, event),
    };
  },

  rows({ unit, officials, hasEnded }, stream) {
    if (officials.length === 0) return [];
    const subjects = [...new Set(officials.flatMap((official) => official.subjects))];
    const value: KeptReport = { stream, unit, subjects };
    const places = [
      ...subjects.map(namesPartition),
      ...new Set(
        officials.filter((one) => isUnknown(one, officials)).map(({ unit: of }) => postPartition(of)),
      ),
      ...(hasEnded ? [] : [OPEN_KEPT]),
    ];
    return places.map((partition) => ({ partition, sort: stream, value }));
  },
  counts: () => [],
};

/** Where the reports lie that name this person. */
export const namesPartition = (subject: string): string => `subject/${subject}`;
/** Where the reports lie that name whoever heads that unit, or a deputy, and nobody knows who that was. */
export const postPartition = (unit: string): string => `post/${unit}`;
/** Where all lie that name somebody and have not ended. */
export const OPEN_KEPT = "open";

/** Named by a post of which no holder was known, and not named again since as a person. */
const isUnknown = ({ unit, rank, subjects }: Named, officials: readonly Named[]): boolean =>
  rank !== "other" &&
  subjects.length === 0 &&
  !officials.some((one) => one.unit === unit && one.rank === rank && one.subjects.length > 0);

const hasEndedAfter = (before: boolean, event: Event): boolean => {
  if (event.type === "report-reopened") return false;
  return before || ENDS.has(event.type);
};

const ENDS: ReadonlySet<Event["type"]> = new Set([
  "report-closed",
  "report-withdrawn",
  "report-became-formal",
  "report-split",
]);
