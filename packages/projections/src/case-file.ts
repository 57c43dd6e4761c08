import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Sealable } from "@sdc/core/sealing";
import type { CHANNELS, Event, FIELDS, KINDS } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { type ReportStatus, statusAfter } from "./report-status.ts";

type Received = Extract<Event, { type: "report-received" }>;

/** One entry of the timeline: what happened, when, by whom, with its sealed text where it has one. */
export type TimelineEntry = {
  readonly version: number;
  readonly type: Event["type"];
  readonly at: string;
  readonly by: Event["by"];
  readonly unit?: string;
  readonly officer?: string;
  readonly kind?: (typeof KINDS)[number];
  readonly field?: (typeof FIELDS)[number];
  readonly text?: Sealable;
};

/** A report with all that is stored of it. Texts and identities stay sealed here. */
export type CaseFile = {
  readonly id: string;
  readonly unit: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly field: (typeof FIELDS)[number];
  readonly kind?: (typeof KINDS)[number];
  readonly status: ReportStatus;
  readonly receivedAt: string;
  readonly place?: Sealable | undefined;
  readonly text: Sealable;
  readonly reporter?: Received["reporter"];
  readonly personsNamed?: Received["personsNamed"];
  readonly timeline: readonly TimelineEntry[];
  readonly version: number;
};

/** What is known of this one report, and what happened to it, in order? */
export const caseFile: Projection<CaseFile, Event> = {
  name: "case-file",
  version: 1,
  categories: ["hotline-report"],
  readers: ["operator", "case-officer", "head-of-unit"],

  evolve(file, event, { stream, version }) {
    if (event.type === "report-received") {
      const { type: _type, at: _at, by: _by, ...report } = event;
      return {
        id: idOf(stream),
        ...report,
        status: "received",
        timeline: [entryOf(event, version)],
        version,
      };
    }
    const before = begun(file, stream);
    return {
      ...before,
      ...changeOf(event),
      status: statusAfter(before.status, before.unit, event),
      timeline: [...before.timeline, entryOf(event, version)],
      version,
    };
  },

  own: (file) => file,
  rows: () => [],
  counts: () => [],
};

const changeOf = (event: Exclude<Event, Received>): Partial<Pick<CaseFile, "unit" | "kind" | "field">> => {
  switch (event.type) {
    case "report-classified":
      return { kind: event.kind, field: event.field };
    case "report-assigned":
      return { unit: event.unit };
    case "report-accepted":
    case "report-replied":
    case "report-closed":
      return {};
  }
};

/** The text of the report itself stands at the top of the file, so its first entry does not repeat it. */
const entryOf = (event: Event, version: number): TimelineEntry => {
  const entry = { version, type: event.type, at: event.at, by: event.by };
  switch (event.type) {
    case "report-received":
      return { ...entry, unit: event.unit };
    case "report-classified":
      return { ...entry, kind: event.kind, field: event.field };
    case "report-assigned":
      return {
        ...entry,
        unit: event.unit,
        ...(event.officer === undefined ? {} : { officer: event.officer }),
      };
    case "report-replied":
      return { ...entry, text: event.text };
    case "report-accepted":
    case "report-closed":
      return entry;
  }
};
