import type { Event } from "@sdc/domain/hotline-report/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "../begun.ts";
import { newsAfter } from "./news.ts";
import type { Work } from "./work.ts";

/** A report as work. `due` is what is owed now; `answerBy` stays, because a report taken out of another owes it again. */
export type ReportWork = Work & { readonly answerBy?: string | undefined };

/** A report is open work until it has ended; by its day an answer is owed, until the first one. */
export const workOfReport = (work: ReportWork | undefined, event: Event, stream: string): ReportWork => {
  const news = newsAfter(work?.news, event);
  const next = workAfter(work, event, stream);
  return news === undefined ? next : { ...next, news };
};

const workAfter = (work: ReportWork | undefined, event: Event, stream: string): ReportWork => {
  switch (event.type) {
    case "report-received":
      return owing(
        { unit: event.unit, since: dayOf(event.receivedAt), isOpen: true, isFlagged: event.flagged === true },
        event.answerBy?.day,
        event,
      );
    case "answer-by-moved":
      return owing(begun(work, stream), event.day, event);
    case "information-asked":
      // The clock stands still; when it goes on, the day comes with its own event.
      return event.pausedFrom === undefined
        ? begun(work, stream)
        : owing(begun(work, stream), undefined, event);
    case "report-replied":
      return owing(begun(work, stream), undefined, event);
    case "report-answered-through":
      return { ...begun(work, stream), due: undefined, knownOn: undefined };
    case "report-unmerged": {
      const before = begun(work, stream);
      return owing(before, before.answerBy, event);
    }
    case "report-assigned":
      return { ...begun(work, stream), unit: event.unit };
    case "report-passed-on":
    case "report-transferred":
    case "assignment-refused":
    case "routing-escalated":
      return { ...begun(work, stream), unit: event.to };
    case "report-flagged":
      return { ...begun(work, stream), isFlagged: true };
    case "report-unflagged":
      return { ...begun(work, stream), isFlagged: false };
    case "report-closed":
    case "report-withdrawn":
    case "report-became-formal":
    case "report-split":
      return { ...begun(work, stream), isOpen: false };
    case "report-reopened":
      return { ...begun(work, stream), isOpen: true };
    case "official-named":
    case "report-classified":
    case "report-case-opened":
    case "report-assessed":
    case "report-accepted":
    case "information-given":
    case "information-not-given":
    case "report-extended":
    case "report-rated":
    case "report-merged":
    case "report-joined":
    case "report-parted":
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
      return begun(work, stream);
  }
};

const owing = (
  work: ReportWork,
  answerBy: string | undefined,
  { at }: { readonly at: string },
): ReportWork => ({
  ...work,
  answerBy,
  due: answerBy,
  knownOn: answerBy === undefined ? undefined : dayOf(at),
});
