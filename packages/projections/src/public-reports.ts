import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { FIELDS, FormalKind, Kind } from "@sdc/domain/hotline-report/kinds";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { begun } from "./begun.ts";
import { defined } from "./defined.ts";
import { type Course, courseAfter, type ReportStatus, statusOf } from "./report-status.ts";

/** What everybody may read of a report: the moderator's words, and where it stands. */
export type PublicReport = {
  readonly id: string;
  readonly unit: string;
  readonly field: (typeof FIELDS)[number];
  readonly kind?: Kind | FormalKind | undefined;
  readonly status: ReportStatus;
  readonly receivedAt: string;
  /** By policy, not by law. */
  readonly answerBy?: string | undefined;
  readonly repliedAt?: string | undefined;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly title: string;
  readonly text: string;
  readonly place?: string;
  readonly answer?: string;
  readonly photos?: readonly PublicPhoto[];
};

/** A masked picture that everybody may see: what it shows, and where it is stored. `n`: of the attachment that it was made of. */
export type PublicPhoto = {
  readonly n: number;
  readonly shows: string;
  readonly key: string;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
};

/** A change that everybody may know of: another status, or words of an answer. */
export type PublicUpdate = {
  readonly id: string;
  readonly report: string;
  readonly at: string;
  readonly status: ReportStatus;
  readonly answer?: string;
};

type Words = Pick<PublicReport, "title" | "text" | "place" | "answer" | "photos" | "publishedAt">;
type Known = Pick<PublicReport, "field" | "kind" | "receivedAt" | "answerBy" | "repliedAt" | "updatedAt">;
type Kept = {
  readonly known: Known;
  readonly course: Course;
  readonly isFlagged: boolean;
  readonly words?: Words | undefined;
  /** What has changed since it is public; nothing of the time before. */
  readonly updates?: readonly Omit<PublicUpdate, "report">[];
};

/** Which reports are public, newest first, everywhere and by unit; which came in, or changed, in a span of days? */
export const publicReports: Projection<Kept, Event> = {
  name: "public-reports",
  version: 3,
  categories: ["hotline-report"],

  evolve(before, event, { stream, version }) {
    if (event.type === "report-received")
      return {
        known: {
          field: event.field,
          receivedAt: event.receivedAt,
          updatedAt: event.at,
          ...(event.answerBy === undefined ? {} : { answerBy: event.answerBy.day }),
        },
        course: { unit: event.unit, reached: "received" },
        isFlagged: isFlaggedAfter(false, event),
      };
    const kept = begun(before, stream);
    const words = wordsAfter(kept.words, event);
    const lost = words?.photos?.length !== kept.words?.photos?.length ? { updatedAt: event.at } : {};
    const after = defined({
      known: defined({ ...kept.known, ...changeOf(event), ...lost }),
      course: defined(courseAfter(kept.course, event)),
      isFlagged: isFlaggedAfter(kept.isFlagged, event),
      words,
    });
    return { ...after, updates: updatesAfter(kept, after, event, version) };
  },

  rows({ known, course, isFlagged, words, updates = [] }, stream) {
    const status = statusOf(course);
    if (words === undefined || isFlagged || GONE.has(status)) return [];
    const id = idOf(stream);
    const value: PublicReport = { id, unit: course.unit, status, ...known, ...words };
    const sort = `${words.publishedAt}#${id}`;
    return [
      { partition: EVERYWHERE, sort, value },
      { partition: publicPartition(course.unit), sort, value },
      { partition: publicReport(id), sort: id, value },
      {
        partition: receivedPartition(known.receivedAt.slice(0, 7)),
        sort: `${known.receivedAt}#${id}`,
        value,
      },
      ...updates.map((update) => ({
        partition: updatesPartition(update.at.slice(0, 7)),
        sort: `${update.at}#${id}#${update.id}`,
        value: { ...update, report: id },
      })),
    ];
  },
  counts: () => [],
};

/** Public reports by when they were published: of all units, and of one. */
export const EVERYWHERE = "all";
export const publicPartition = (unit: string): string => `unit/${unit}`;
/** One public report. */
export const publicReport = (id: string): string => `report/${id}`;

/** Public reports by when they came in, those of a month (`2026-11`, UTC). */
export const receivedPartition = (month: string): string => `received/${month}`;
/** What changed of public reports in a month (UTC). */
export const updatesPartition = (month: string): string => `updates/${month}`;

/** What is no reflection any more is nobody's to read. */
const GONE: ReadonlySet<ReportStatus> = new Set(["withdrawn", "became-formal", "split"]);

const updatesAfter = (
  before: Kept,
  { course, words }: Pick<Kept, "course" | "words">,
  event: Event,
  version: number,
): NonNullable<Kept["updates"]> => {
  const { updates = [] } = before;
  if (words === undefined) return [];
  const status = statusOf(course);
  const answer = words.answer === before.words?.answer ? undefined : words.answer;
  if (updates.at(-1)?.status === status && answer === undefined) return updates;
  return [
    ...updates,
    { id: `${version}`, at: event.at, status, ...(answer === undefined ? {} : { answer }) },
  ];
};

const wordsAfter = (words: Words | undefined, event: Event): Words | undefined => {
  if (event.type === "report-unpublished") return undefined;
  // What nobody of the case is shown any more nobody else is either.
  if (event.type === "attachment-withdrawn") return words && withoutPhoto(words, event.n);
  if (event.type !== "report-published") return words;
  const { title, text, place, answer, photos, at } = event;
  return {
    title,
    text,
    ...(place === undefined ? {} : { place }),
    ...(answer === undefined ? {} : { answer }),
    ...(photos === undefined ? {} : { photos: photos.map(publicPhoto) }),
    publishedAt: words?.publishedAt ?? at,
  };
};

const publicPhoto = ({
  n,
  shows,
  key,
  sha256,
  width,
  height,
}: NonNullable<Extract<Event, { type: "report-published" }>["photos"]>[number]): PublicPhoto => ({
  n,
  shows,
  key,
  sha256,
  width,
  height,
});

const withoutPhoto = ({ photos, ...words }: Words, n: number): Words => {
  const left = (photos ?? []).filter((photo) => photo.n !== n);
  return left.length === 0 ? words : { ...words, photos: left };
};

/** An event that nobody has thought of here changes nothing, not even when it was told last. */
const changeOf = (event: Event): Partial<Known> => {
  const updatedAt = event.at;
  if (event.type === "report-classified") return { kind: event.kind, field: event.field, updatedAt };
  // A clock that stands still has no day.
  if (event.type === "information-asked")
    return event.pausedFrom === undefined ? {} : { answerBy: undefined, updatedAt };
  if (event.type === "answer-by-moved") return { answerBy: event.day, updatedAt };
  if (event.type === "report-replied") return { repliedAt: event.at, answerBy: undefined, updatedAt };
  return TOLD.has(event.type) ? { updatedAt } : {};
};

const TOLD: ReadonlySet<Event["type"]> = new Set([
  "report-published",
  "report-assigned",
  "report-accepted",
  "report-closed",
  "report-reopened",
]);
