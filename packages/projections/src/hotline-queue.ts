import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { CHANNELS, Event, FIELDS, KINDS } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { type ReportStatus, statusAfter } from "./report-status.ts";

/** One line of the queue: what needs no opening. */
export type QueueItem = {
  readonly id: string;
  readonly unit: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly field: (typeof FIELDS)[number];
  readonly kind?: (typeof KINDS)[number];
  readonly status: ReportStatus;
  /** When it came in, apart from when it was entered. */
  readonly receivedAt: string;
  readonly enteredAt: string;
  readonly officer?: string;
  /** The stream's version that this line shows. */
  readonly version: number;
};

/** What came in for this unit, and where does each stand? Newest first; rows of one status stand apart. */
export const hotlineQueue: Projection<QueueItem, Event> = {
  name: "hotline-queue",
  version: 1,
  categories: ["hotline-report"],
  readers: ["operator", "case-officer", "head-of-unit", "home-affairs", "inspector"],

  evolve(item, event, { stream, version }) {
    switch (event.type) {
      case "report-received":
        return {
          id: idOf(stream),
          unit: event.unit,
          channel: event.channel,
          field: event.field,
          status: "received",
          receivedAt: event.receivedAt,
          enteredAt: event.at,
          version,
        };
      case "report-classified":
        return { ...moved(item, event, stream, version), kind: event.kind, field: event.field };
      case "report-assigned": {
        const { officer: _before, ...rest } = moved(item, event, stream, version);
        return {
          ...rest,
          unit: event.unit,
          ...(event.officer === undefined ? {} : { officer: event.officer }),
        };
      }
      case "report-accepted":
      case "report-replied":
      case "report-closed":
        return moved(item, event, stream, version);
    }
  },

  rows: (item) =>
    [queuePartition(item.unit), queuePartition(item.unit, item.status)].map((partition) => ({
      partition,
      sort: `${item.receivedAt}#${item.id}`,
      value: item,
    })),
  counts: () => [],
};

const moved = (item: QueueItem | undefined, event: Event, stream: string, version: number): QueueItem => {
  const before = begun(item, stream);
  return { ...before, status: statusAfter(before.status, before.unit, event), version };
};

/** Where the queue of a unit lies, whole or of one status. */
export const queuePartition = (unit: string, status?: ReportStatus): string =>
  status === undefined ? `all/${unit}` : `${status}/${unit}`;
