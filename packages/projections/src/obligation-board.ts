import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as ObligationEvent } from "@sdc/domain/obligation/schema";
import type { Event as YearlyReportEvent } from "@sdc/domain/yearly-report/schema";
import type { Activities } from "./obligation-board/activities.ts";
import { activityCounts, activityRows } from "./obligation-board/activity-evidence.ts";
import { fallenRows } from "./obligation-board/fallen.ts";
import {
  type Documents,
  documentCounts,
  documentRows,
  evolveDocuments,
} from "./obligation-board/documents.ts";
import { folds } from "./obligation-board/folds.ts";
import { evolveReport, reportCounts, reportRows, type ReportDuty } from "./obligation-board/report.ts";
import {
  evolveReportLife,
  reportLifeCounts,
  reportLifeRows,
  type ReportLife,
} from "./obligation-board/yearly-report.ts";

type State = ReportDuty | Documents | ReportLife | Activities;
/** Of a unit's daily work: its fold knows which. */
type ActivityEvent = { readonly type: string };

/** Which duties of a unit's year are proved by what, and how many of those that events open are answered? */
export const obligationBoard: Projection<
  State,
  ReportEvent | ObligationEvent | YearlyReportEvent | ActivityEvent
> = {
  name: "obligation-board",
  version: 7,
  categories: ["hotline-report", "obligation", "yearly-report", ...folds.keys()],

  evolve(state, event, { stream }) {
    // The kind of the stream says whose events these are.
    const kind = kindOf(stream);
    const fold = folds.get(kind);
    if (fold !== undefined) return fold(state?.from === "activities" ? state : undefined, event, stream);
    switch (kind) {
      case "hotline-report":
        return evolveReport(state?.from === "report" ? state : undefined, event as ReportEvent, stream);
      case "obligation":
        return evolveDocuments(
          state?.from === "documents" ? state : undefined,
          event as ObligationEvent,
          stream,
        );
      case "yearly-report":
        return evolveReportLife(
          state?.from === "yearly-report" ? state : undefined,
          event as YearlyReportEvent,
          stream,
        );
      default:
        throw new Error(`${stream} proves no duty`);
    }
  },

  rows(state, stream) {
    switch (state.from) {
      case "report":
        return reportRows(state, stream);
      case "documents":
        return documentRows(state);
      case "yearly-report":
        return reportLifeRows(state);
      case "activities":
        return [...activityRows(state, stream), ...fallenRows(state, stream)];
    }
  },

  counts(state, stream) {
    switch (state.from) {
      case "report":
        return reportCounts(state, stream);
      case "documents":
        return documentCounts(state);
      case "yearly-report":
        return reportLifeCounts(state);
      case "activities":
        return activityCounts(state);
    }
  },
};
