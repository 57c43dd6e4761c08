import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Sealable } from "@sdc/core/sealing";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { CHANNELS, FIELDS, FormalKind, Kind, LINK_KINDS } from "@sdc/domain/hotline-report/kinds";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { entryOf, type TimelineEntry } from "./case-file/timeline.ts";
import { defined } from "./defined.ts";
import { type Course, courseAfter, type ReportStatus, statusOf } from "./report-status.ts";

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;
type Received = Of<"report-received">;

/** A report with all that is stored of it. Texts and identities stay sealed here. */
export type CaseFile = {
  readonly id: string;
  readonly unit: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly field: (typeof FIELDS)[number];
  readonly kind?: Kind | FormalKind;
  readonly status: ReportStatus;
  readonly receivedAt: string;
  readonly place?: Sealable | undefined;
  readonly text: Sealable;
  readonly original?: Sealable | undefined;
  /** The reporter has a code, so a message reaches them. */
  readonly hasCode: boolean;
  /** Whether the reporter asked, when they said so last, for answers in full by the channel that they came by. */
  readonly answerHere?: boolean | undefined;
  readonly external?: Received["external"];
  readonly qr?: Received["qr"];
  readonly partOf?: Received["partOf"];
  /** Who reports, sealed on their own device to a body's key: not even opened here does it say who. */
  readonly sealedReporter?: Received["sealedReporter"] | undefined;
  readonly reporter?: Received["reporter"] | undefined;
  readonly personsNamed?: Received["personsNamed"] | undefined;
  /** Officials whom it is about: kept from them, and from the units that they are over. */
  readonly officials?: readonly Of<"official-named">["official"][];
  /** Có nội dung tố cáo: it stands in no list but that of protected ones. */
  readonly flagged?: boolean | undefined;
  /** The signed document that made it a complaint or a denunciation. */
  readonly document?: Of<"report-became-formal">["document"];
  /** The case that it became is open: a complaint by its stream and unit; a denunciation is named from its own side alone. */
  readonly becameCase?: Pick<Of<"report-case-opened">, "kind" | "to" | "unit" | "at">;
  /** Sealed to the body that settles the denunciation: its texts and files can't be opened here any more. */
  readonly resealed?: { readonly at: string };
  readonly qualified?: boolean;
  /** The day by which it is answered: policy, not law. None while its clock stands still. */
  readonly answerBy?: Received["answerBy"];
  readonly stars?: number | undefined;
  readonly mergedInto?: string | undefined;
  /** The reports that it was split into. */
  readonly parts?: readonly string[];
  /** Reports that are merged into this one. */
  readonly joined?: readonly string[];
  readonly links?: readonly { readonly to: string; readonly as: (typeof LINK_KINDS)[number] }[];
  readonly attachments?: readonly KeptAttachment[];
  readonly timeline: readonly TimelineEntry[];
  readonly version: number;
};

/** A file of the case: what opens it, and what is shown of it. `withdrawn`: shown to nobody any more. */
export type KeptAttachment = Omit<Of<"attachment-added">, "type" | "by"> & { readonly withdrawn?: true };

type Kept = { readonly file: Omit<CaseFile, "unit" | "status">; readonly course: Course };

/** What is known of this one report, and what happened to it, in order? */
export const caseFile: Projection<Kept, Event> = {
  name: "case-file",
  version: 7,
  categories: ["hotline-report"],

  evolve(kept, event, { stream, version }) {
    const entry = entryOf(event, version);
    if (event.type === "report-received") {
      const { type: _type, at: _at, by: _by, unit, code, ...report } = event;
      const hasCode = code !== undefined;
      return {
        file: { id: idOf(stream), ...report, hasCode, timeline: [entry], version },
        course: { unit, reached: "received" },
      };
    }
    const { file, course } = begun(kept, stream);
    const timeline = [...file.timeline, entry];
    return {
      file: defined({ ...file, ...changeOf(file, event), timeline, version }),
      course: defined(courseAfter(course, event)),
    };
  },

  own: ({ file, course }): CaseFile => ({ ...file, unit: course.unit, status: statusOf(course) }),
  rows: () => [],
  counts: () => [],
};

const changeOf = (file: Kept["file"], event: Exclude<Event, Received>): Partial<Kept["file"]> => {
  switch (event.type) {
    case "official-named":
      return { officials: [...(file.officials ?? []), event.official] };
    case "report-classified":
      return { kind: event.kind, field: event.field };
    case "report-became-formal":
      return {
        kind: event.kind,
        document: event.document,
        flagged: isFlaggedAfter(file.flagged === true, event),
      };
    case "report-case-opened": {
      const { type: _type, by: _by, ...becameCase } = event;
      return { becameCase };
    }
    case "report-flagged":
    case "report-unflagged":
      return { flagged: isFlaggedAfter(file.flagged === true, event) };
    case "report-assessed":
      return { qualified: event.qualified };
    case "information-asked":
      return event.pausedFrom === undefined ? {} : { answerBy: undefined };
    case "answer-by-moved":
      return {
        answerBy: event.day === undefined ? undefined : { day: event.day, policy: event.policy },
      };
    case "report-rated":
      return { stars: event.stars };
    case "report-reopened":
      return { stars: undefined };
    case "report-merged":
      return { mergedInto: event.into };
    case "report-unmerged":
      return { mergedInto: undefined };
    case "report-joined":
      return { joined: [...(file.joined ?? []), event.from] };
    case "report-parted":
      return { joined: (file.joined ?? []).filter((one) => one !== event.from) };
    case "report-linked":
      return { links: [...(file.links ?? []), { to: event.to, as: event.as }] };
    case "attachment-added": {
      const { type: _type, by: _by, ...attachment } = event;
      return { attachments: [...(file.attachments ?? []), attachment] };
    }
    case "attachment-withdrawn":
      return {
        attachments: (file.attachments ?? []).map((one) =>
          one.n === event.n ? { ...one, withdrawn: true } : one,
        ),
      };
    case "reporter-wrote":
      return event.answerHere === undefined ? {} : { answerHere: event.answerHere };
    case "report-resealed":
      // Where it lies now, only those learn who may read the denunciation.
      return {
        resealed: { at: event.at },
        reporter: undefined,
        sealedReporter: undefined,
        personsNamed: undefined,
      };
    case "report-split":
      return { parts: event.parts.map(({ report }) => report) };
    case "report-assigned":
    case "report-accepted":
    case "assignment-refused":
    case "report-transferred":
    case "routing-escalated":
    case "report-passed-on":
    case "information-given":
    case "information-not-given":
    case "report-extended":
    case "report-replied":
    case "report-closed":
    case "report-withdrawn":
    case "report-answered-through":
    case "reporter-written-to":
    case "report-published":
    case "report-unpublished":
    case "report-reminded":
    case "report-escalated":
    case "resealing-waits":
    case "report-keys-destroyed":
    case "attachment-refused":
      return {};
  }
};
