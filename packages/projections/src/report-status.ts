import type { Event } from "@sdc/domain/hotline-report/schema";

/** Where a report stands. */
export const REPORT_STATUSES = [
  "received",
  "classified",
  "assigned",
  "refused",
  "accepted",
  "asked",
  "replied",
  "closed",
  "merged",
  "withdrawn",
  "became-formal",
  "split",
] as const;

export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** How far a report has come, and what stands in its way: its status follows from these. */
export type Course = {
  readonly unit: string;
  readonly reached: "received" | "classified" | "assigned" | "refused" | "accepted";
  readonly isReplied?: boolean;
  readonly isAsked?: boolean;
  readonly isMerged?: boolean;
  readonly end?: "closed" | "withdrawn" | "became-formal" | "split" | undefined;
};

/** The end first, then what holds it up, then how far it has come. */
export const statusOf = ({ reached, isReplied, isAsked, isMerged, end }: Course): ReportStatus => {
  if (end !== undefined) return end;
  if (isMerged === true) return "merged";
  if (isReplied === true) return "replied";
  return isAsked === true ? "asked" : reached;
};

/** A report classified anew stays where it stood; one that goes to another unit waits to be taken on again. */
export const courseAfter = (course: Course, event: Event): Course => {
  switch (event.type) {
    case "report-received":
      return { unit: event.unit, reached: "received" };
    case "report-classified":
      return course.reached === "received" ? { ...course, reached: "classified" } : course;
    case "report-assigned": {
      const isSame = event.unit === course.unit && course.reached === "accepted";
      return { ...course, unit: event.unit, reached: isSame ? "accepted" : "assigned" };
    }
    case "report-accepted":
      return { ...course, reached: "accepted" };
    case "assignment-refused":
      return { ...course, unit: event.to, reached: "refused" };
    case "report-transferred":
      return { ...course, unit: event.to, reached: "assigned" };
    case "routing-escalated":
      return {
        ...course,
        unit: event.to,
        reached: course.reached === "received" ? "received" : "classified",
      };
    case "report-passed-on":
      return { ...course, unit: event.to };
    case "information-asked":
      return { ...course, isAsked: true };
    case "information-given":
    case "information-not-given":
      return { ...course, isAsked: false };
    case "report-replied":
      return { ...course, isReplied: true };
    case "report-reopened":
      return { ...course, isReplied: false, end: undefined };
    case "report-merged":
      return { ...course, isMerged: true };
    case "report-unmerged":
      return { ...course, isMerged: false };
    case "report-closed":
      return { ...course, end: "closed" };
    case "report-withdrawn":
      return { ...course, end: "withdrawn" };
    case "report-became-formal":
      return { ...course, end: "became-formal" };
    case "report-split":
      return { ...course, end: "split" };
    case "report-flagged":
    case "official-named":
    case "report-unflagged":
    case "report-case-opened":
    case "report-assessed":
    case "report-extended":
    case "answer-by-moved":
    case "report-rated":
    case "report-joined":
    case "report-parted":
    case "report-answered-through":
    case "report-linked":
    case "reporter-written-to":
    case "reporter-wrote":
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
      return course;
  }
};
