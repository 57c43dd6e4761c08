import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";

type Sent = {
  readonly receivedAt: string;
  /** An id that says nothing: only the vault finds it by a number or an address. */
  readonly person?: string;
  readonly isFlagged: boolean;
  readonly end?: "closed" | "for-good" | undefined;
};

/** Which open reports has this person sent? Newest first. Protected ones are nobody's here. */
export const reportsOfPerson: Projection<Sent, Event> = {
  name: "reports-of-person",
  version: 1,
  categories: ["hotline-report"],

  evolve(before, event, { stream }) {
    if (event.type === "report-received") {
      const person = event.reporter?.person;
      return {
        receivedAt: event.receivedAt,
        ...(person === undefined ? {} : { person }),
        isFlagged: isFlaggedAfter(false, event),
      };
    }
    const { end, ...sent } = begun(before, stream);
    const ended = endAfter(end, event);
    return {
      ...sent,
      isFlagged: isFlaggedAfter(sent.isFlagged, event),
      ...(ended === undefined ? {} : { end: ended }),
    };
  },

  rows({ person, receivedAt, isFlagged, end }, stream) {
    if (person === undefined || isFlagged || end !== undefined) return [];
    return [{ partition: personPartition(person), sort: `${receivedAt}#${idOf(stream)}`, value: true }];
  },
  counts: () => [],
};

export const personPartition = (person: string): string => `person/${person}`;

const endAfter = (end: Sent["end"], event: Event): Sent["end"] => {
  if (end === "for-good" || FOR_GOOD.has(event.type)) return "for-good";
  if (event.type === "report-closed") return "closed";
  return event.type === "report-reopened" ? undefined : end;
};

const FOR_GOOD: ReadonlySet<Event["type"]> = new Set([
  "report-withdrawn",
  "report-became-formal",
  "report-split",
]);
