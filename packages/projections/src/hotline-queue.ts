import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { CHANNELS, FIELDS, FormalKind, Kind } from "@sdc/domain/hotline-report/kinds";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { defined } from "./defined.ts";
import { type Course, courseAfter, type ReportStatus, statusOf } from "./report-status.ts";

/** One line of the queue: what needs no opening. */
export type QueueItem = {
  readonly id: string;
  readonly unit: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly field: (typeof FIELDS)[number];
  readonly kind?: Kind | FormalKind;
  readonly status: ReportStatus;
  /** When it came in, apart from when it was entered. */
  readonly receivedAt: string;
  readonly enteredAt: string;
  readonly officer?: string | undefined;
  /** The day by which it is answered, by policy; none while its clock stands still, or once it was answered. */
  readonly due?: string | undefined;
  /** Since when information from the reporter is being waited for. */
  readonly askedAt?: string | undefined;
  /** When the reporter wrote last, until somebody answers. */
  readonly wroteAt?: string | undefined;
  /** How often it was refused or transferred since a level above last decided. */
  readonly hops: number;
  /** The report that it is merged into. */
  readonly mergedInto?: string | undefined;
  /** The stream's version that this line shows. */
  readonly version: number;
};

type Queued = {
  readonly item: Omit<QueueItem, "unit" | "status">;
  readonly course: Course;
  readonly isFlagged: boolean;
  /** The reply to the report that it is merged into answered it: nothing is owed by its day. */
  readonly isAnsweredThrough?: boolean;
};

/** What came in for this unit, and where does each stand? Newest first; rows of one status stand apart, and so do flagged ones. */
export const hotlineQueue: Projection<Queued, Event> = {
  name: "hotline-queue",
  version: 5,
  categories: ["hotline-report"],

  evolve(queued, event, { stream, version }) {
    if (event.type === "report-received")
      return {
        item: {
          id: idOf(stream),
          channel: event.channel,
          field: event.field,
          receivedAt: event.receivedAt,
          enteredAt: event.at,
          ...(event.answerBy === undefined ? {} : { due: event.answerBy.day }),
          hops: 0,
          version,
        },
        course: { unit: event.unit, reached: "received" },
        isFlagged: isFlaggedAfter(false, event),
      };
    const { item, course, isFlagged, isAnsweredThrough = false } = begun(queued, stream);
    return {
      item: defined({ ...item, ...changeOf(event), version }),
      course: defined(courseAfter(course, event)),
      isFlagged: isFlaggedAfter(isFlagged, event),
      isAnsweredThrough:
        event.type === "report-answered-through" || (isAnsweredThrough && event.type !== "report-unmerged"),
    };
  },

  rows({ item, course, isFlagged, isAnsweredThrough = false }) {
    const { unit } = course;
    const status = statusOf(course);
    const partitions = isFlagged
      ? [flaggedPartition(unit)]
      : [queuePartition(unit), queuePartition(unit, status)];
    const value: QueueItem = { ...item, unit, status };
    const rows = partitions.map((partition) => ({ partition, sort: `${item.receivedAt}#${item.id}`, value }));
    return item.due === undefined || isAnsweredThrough
      ? rows
      : [...rows, { partition: dueReports(unit, isFlagged), sort: `${item.due}#${item.id}`, value }];
  },
  counts: () => [],
};

/** Where the queue of a unit lies, whole or of one status. */
export const queuePartition = (unit: string, status?: ReportStatus): string =>
  status === undefined ? `all/${unit}` : `${status}/${unit}`;

/** Where the reports of a unit lie that are protected; they lie nowhere else. */
export const flaggedPartition = (unit: string): string => `flagged/${unit}`;

/** Where the reports of a unit lie that are owed an answer by a day, by that day. What is flagged lies apart. */
export const dueReports = (unit: string, isFlagged = false): string =>
  `${isFlagged ? "flagged-due" : "due"}/${unit}`;

const changeOf = (event: Event): Partial<Queued["item"]> => {
  switch (event.type) {
    case "report-classified":
      return { kind: event.kind, field: event.field };
    case "report-became-formal":
      return { kind: event.kind, due: undefined, askedAt: undefined };
    case "report-assigned":
      return { officer: event.officer };
    case "assignment-refused":
    case "report-transferred":
      return { officer: undefined, hops: event.hops };
    case "routing-escalated":
      return { officer: undefined, hops: 0 };
    case "information-asked":
      return {
        askedAt: event.at,
        wroteAt: undefined,
        ...(event.pausedFrom === undefined ? {} : { due: undefined }),
      };
    case "information-given":
    case "information-not-given":
      return { askedAt: undefined };
    case "reporter-wrote":
      return { wroteAt: event.at };
    case "reporter-written-to":
      return { wroteAt: undefined };
    case "answer-by-moved":
      return { due: event.day };
    case "report-replied":
      return { due: undefined, askedAt: undefined, wroteAt: undefined };
    case "report-withdrawn":
    case "report-split":
      return { due: undefined, askedAt: undefined };
    case "report-merged":
      return { mergedInto: event.into };
    case "report-unmerged":
      return { mergedInto: undefined };
    case "report-received":
    case "official-named":
    case "report-flagged":
    case "report-unflagged":
    case "report-case-opened":
    case "report-assessed":
    case "report-accepted":
    case "report-passed-on":
    case "report-extended":
    case "report-closed":
    case "report-rated":
    case "report-reopened":
    case "report-joined":
    case "report-parted":
    case "report-answered-through":
    case "report-linked":
    case "report-published":
    case "report-unpublished":
    case "attachment-added":
    case "attachment-refused":
    case "attachment-withdrawn":
    case "report-reminded":
    case "resealing-waits":
    case "report-resealed":
    case "report-keys-destroyed":
    case "report-escalated":
      return {};
  }
};
