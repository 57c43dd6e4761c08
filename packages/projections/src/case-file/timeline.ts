import type { Sealable } from "@sdc/core/sealing";
import type { CHANNELS, FIELDS, FormalKind, Kind, LINK_KINDS } from "@sdc/domain/hotline-report/kinds";
import type { Event } from "@sdc/domain/hotline-report/schema";

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

/** One entry of the timeline: what happened, when, by whom, with its sealed texts where it has any. */
export type TimelineEntry = {
  readonly version: number;
  readonly type: Event["type"];
  readonly at: string;
  readonly by: Event["by"];
  /** The unit that has it from then on, or that was told. */
  readonly unit?: string;
  /** The unit that had it before. */
  readonly from?: string;
  readonly officer?: string;
  readonly official?: Of<"official-named">["official"];
  readonly kind?: Kind | FormalKind;
  readonly field?: (typeof FIELDS)[number];
  readonly text?: Sealable | string;
  /** What the text was taken from, as it came. */
  readonly original?: Sealable;
  readonly channel?: (typeof CHANNELS)[number];
  /** With that message they asked for answers in full by its channel, or for none there any more. */
  readonly answerHere?: boolean;
  readonly ground?: Sealable;
  readonly reason?: Sealable;
  readonly document?: Of<"report-became-formal">["document"];
  readonly decision?: Of<"report-extended">["decision"];
  readonly days?: number;
  /** The day that it is about: a deadline, or the day by which it is answered from then on. */
  readonly due?: string;
  readonly why?: Of<"answer-by-moved">["why"];
  /** The clock stands still from this day on. */
  readonly pausedFrom?: string;
  readonly qualified?: boolean;
  readonly bulk?: true;
  readonly hops?: number;
  readonly stars?: number;
  readonly givenBy?: Of<"report-rated">["givenBy"];
  /** The other report of a merge. */
  readonly report?: string;
  /** The other case of a link, by the name of its stream. */
  readonly to?: string;
  readonly as?: (typeof LINK_KINDS)[number];
  readonly on?: string;
  readonly parts?: Of<"report-split">["parts"];
  /** The number of an attachment, its name, who sent it, and why one was not taken. */
  readonly n?: number;
  readonly name?: Sealable;
  readonly sentBy?: Of<"attachment-added">["from"];
  readonly code?: string;
  /** Pictures that were published with it: of which attachments, and what was masked. */
  readonly photos?: readonly PublishedPhoto[];
};

type PublishedPhoto = Pick<NonNullable<Of<"report-published">["photos"]>[number], "n" | "shows" | "masks">;

/** The text of the report itself stands at the top of the file, so its first entry does not repeat it. */
export const entryOf = (event: Event, version: number): TimelineEntry => ({
  version,
  type: event.type,
  at: event.at,
  by: event.by,
  ...detailOf(event),
});

type Detail = Omit<TimelineEntry, "version" | "type" | "at" | "by">;

const detailOf = (event: Event): Detail => {
  switch (event.type) {
    case "report-received":
      return { unit: event.unit };
    case "report-classified": {
      const { kind, field, ground, reason } = event;
      return { kind, field, ...(ground === undefined ? {} : { ground }), ...because(reason) };
    }
    case "report-became-formal":
      return { kind: event.kind, document: event.document, ground: event.ground };
    case "report-case-opened":
      return {
        ...(event.to === undefined ? {} : { to: event.to }),
        ...(event.unit === undefined ? {} : { unit: event.unit }),
      };
    case "report-assessed":
      return { qualified: event.qualified, reason: event.reason };
    case "report-split":
      return { parts: event.parts };
    case "report-assigned":
      return { unit: event.unit, ...(event.officer === undefined ? {} : { officer: event.officer }) };
    case "assignment-refused":
      return { unit: event.to, from: event.from, ground: event.ground, hops: event.hops };
    case "report-transferred":
      return { unit: event.to, from: event.from, reason: event.reason, hops: event.hops };
    case "routing-escalated":
      return { unit: event.to, from: event.from, hops: event.hops };
    case "report-passed-on":
      return { unit: event.to, from: event.from };
    case "information-asked":
      return {
        text: event.text,
        ...(event.pausedFrom === undefined ? {} : { pausedFrom: event.pausedFrom }),
      };
    case "information-given":
      return said(event.text);
    case "report-extended":
      return { days: event.days, decision: event.decision, reason: event.reason };
    case "answer-by-moved":
      return { why: event.why, ...(event.day === undefined ? {} : { due: event.day }) };
    case "reporter-written-to":
      return { text: event.text };
    case "reporter-wrote": {
      const { text, channel, original, answerHere } = event;
      return {
        text,
        channel,
        ...(original === undefined ? {} : { original }),
        ...(answerHere === undefined ? {} : { answerHere }),
      };
    }
    case "report-replied":
      return { text: event.text, ...(event.bulk === undefined ? {} : { bulk: event.bulk }) };
    case "report-rated":
      return { stars: event.stars, givenBy: event.givenBy, ...said(event.comment) };
    case "report-published":
      return {
        text: event.text,
        ...(event.photos === undefined ? {} : { photos: event.photos.map(masked) }),
      };
    case "report-reopened":
    case "report-unpublished":
    case "report-unflagged":
      return { reason: event.reason };
    case "report-withdrawn":
      return because(event.reason);
    case "report-merged":
      return { report: event.into };
    case "report-unmerged":
      return { report: event.from, ...because(event.reason) };
    case "report-joined":
    case "report-parted":
      return { report: event.from };
    case "report-answered-through":
      return { report: event.report, on: event.on };
    case "report-linked":
      return { to: event.to, as: event.as };
    case "attachment-added":
      return { n: event.n, name: event.name, sentBy: event.from };
    case "attachment-refused":
      return { name: event.name, code: event.code, sentBy: event.from };
    case "attachment-withdrawn":
      return { n: event.n, reason: event.reason };
    case "report-reminded":
      return { due: event.due };
    case "report-escalated":
      return { due: event.due, ...(event.to === undefined ? {} : { unit: event.to }) };
    case "official-named":
      return { official: event.official };
    case "resealing-waits":
    case "report-resealed":
    case "report-keys-destroyed":
    case "report-flagged":
    case "report-accepted":
    case "information-not-given":
    case "report-closed":
      return {};
  }
};

const because = (reason: Sealable | undefined): Detail => (reason === undefined ? {} : { reason });
const said = (text: Sealable | undefined): Detail => (text === undefined ? {} : { text });

const masked = ({ n, shows, masks }: PublishedPhoto): PublishedPhoto => ({ n, shows, masks });
