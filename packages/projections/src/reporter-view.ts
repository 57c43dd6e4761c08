import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Row } from "@sdc/core/read-store";
import type { Sealable } from "@sdc/core/sealing";
import type { FIELDS, FormalKind, Kind } from "@sdc/domain/hotline-report/kinds";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { defined } from "./defined.ts";
import { type Course, courseAfter, type ReportStatus, statusOf } from "./report-status.ts";

/** What was said between a reporter and whoever handles the report; who of them wrote is told to nobody. */
export type Message = {
  readonly version: number;
  readonly at: string;
  readonly from: "reporter" | "office";
  readonly as: "report" | "message" | "question" | "answer";
  readonly text: Sealable;
};

/** A report as its reporter sees it: nothing of what officers say among themselves, nobody's name. */
export type ReporterView = {
  readonly id: string;
  readonly stream: string;
  readonly unit: string;
  readonly field: (typeof FIELDS)[number];
  readonly kind?: Kind | FormalKind | undefined;
  readonly status: ReportStatus;
  readonly receivedAt: string;
  /** By policy, not by law. */
  readonly answerBy?: string | undefined;
  readonly repliedAt?: string | undefined;
  readonly closedAt?: string | undefined;
  readonly stars?: number | undefined;
  readonly messages: readonly Message[];
  /** Reports handled in its place: what it was merged into, or split into. */
  readonly mergedInto?: string | undefined;
  readonly parts?: readonly string[];
  /** Sealed to the body that settles the denunciation: nobody reads or writes here any more. */
  readonly resealedAt?: string | undefined;
  readonly version: number;
};

type Kept = {
  readonly code?: string;
  /** The letter that this is a part of. */
  readonly partOf?: string;
  /** Reports that are merged into this one now. */
  readonly joined: readonly string[];
  readonly course: Course;
  readonly view: Omit<ReporterView, "unit" | "status">;
};

/** What may whoever holds a report's code see of it? */
export const reporterView: Projection<Kept, Event> = {
  name: "reporter-view",
  version: 1,
  categories: ["hotline-report"],

  evolve(before, event, { stream, version }) {
    if (event.type === "report-received")
      return {
        ...(event.code === undefined ? {} : { code: event.code }),
        ...(event.partOf === undefined ? {} : { partOf: event.partOf.report }),
        joined: [],
        course: { unit: event.unit, reached: "received" },
        view: {
          id: idOf(stream),
          stream,
          field: event.field,
          receivedAt: event.receivedAt,
          ...(event.answerBy === undefined ? {} : { answerBy: event.answerBy.day }),
          messages: [{ version, at: event.at, from: "reporter", as: "report", text: event.text }],
          version,
        },
      };
    const kept = begun(before, stream);
    const { view } = kept;
    const message = messageOf(event, version);
    return {
      ...kept,
      joined: joinedAfter(kept.joined, event),
      course: defined(courseAfter(kept.course, event)),
      view: defined({
        ...view,
        ...changeOf(event),
        messages: message === undefined ? view.messages : [...view.messages, message],
        version,
      }),
    };
  },

  rows({ code, partOf, joined, course, view }) {
    const value: ReporterView = { ...view, unit: course.unit, status: statusOf(course) };
    // Another reporter's words are nobody else's: only what was answered is told to those it was answered through.
    const answered: ReporterView = { ...value, messages: value.messages.filter(({ as }) => as === "answer") };
    const rows: Row[] = [];
    if (code !== undefined) rows.push({ partition: codePartition(code), sort: view.id, value });
    if (joined.length > 0)
      rows.push({ partition: answersPartition(view.id), sort: view.id, value: answered });
    if (partOf !== undefined)
      rows.push({
        partition: partsPartition(partOf),
        sort: view.id,
        value: { ...value, messages: saidSince(value) },
      });
    return rows;
  },
  counts: () => [],
};

/** The one report behind a code lies here, by what the code is looked up by. */
export const codePartition = (lookup: string): string => `code/${lookup}`;
/** What was answered in a report for all that are merged into it. */
export const answersPartition = (report: string): string => `answers/${report}`;
/** The reports that a letter was split into. */
export const partsPartition = (letter: string): string => `parts/${letter}`;

/** Of a part its reporter sees all but the words that an officer cut out of their letter. */
const saidSince = ({ messages }: ReporterView): readonly Message[] =>
  messages.filter(({ as }) => as !== "report");

const joinedAfter = (joined: readonly string[], event: Event): readonly string[] => {
  if (event.type === "report-joined") return [...joined, event.from];
  return event.type === "report-parted" ? joined.filter((one) => one !== event.from) : joined;
};

const messageOf = (event: Event, version: number): Message | undefined => {
  const said = (from: Message["from"], as: Message["as"], text: Sealable): Message => ({
    version,
    at: event.at,
    from,
    as,
    text,
  });
  if (event.type === "information-asked") return said("office", "question", event.text);
  if (event.type === "reporter-written-to") return said("office", "message", event.text);
  if (event.type === "reporter-wrote") return said("reporter", "message", event.text);
  if (event.type === "report-replied") return said("office", "answer", event.text);
  return undefined;
};

/** An event that nobody has thought of here changes nothing: what officers do is not told unless somebody says so. */
const changeOf = (event: Event): Partial<Kept["view"]> => {
  if (event.type === "report-classified") return { kind: event.kind, field: event.field };
  if (event.type === "report-became-formal") return { kind: event.kind, answerBy: undefined };
  if (event.type === "information-asked")
    return event.pausedFrom === undefined ? {} : { answerBy: undefined };
  if (event.type === "answer-by-moved") return { answerBy: event.day };
  if (event.type === "report-replied") return { answerBy: undefined, repliedAt: event.at };
  if (event.type === "report-closed") return { closedAt: event.at };
  if (event.type === "report-reopened") return { closedAt: undefined, stars: undefined };
  if (event.type === "report-rated") return { stars: event.stars };
  if (event.type === "report-resealed") return { resealedAt: event.at };
  if (event.type === "report-merged") return { mergedInto: event.into };
  if (event.type === "report-unmerged") return { mergedInto: undefined };
  if (event.type === "report-split")
    return { parts: event.parts.map(({ report }) => report), answerBy: undefined };
  return {};
};
