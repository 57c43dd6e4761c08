import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as ObligationEvent } from "@sdc/domain/obligation/schema";
import type { Event as YearlyReportEvent } from "@sdc/domain/yearly-report/schema";
import {
  type Documents,
  documentCounts,
  documentRows,
  evolveDocuments,
} from "./obligation-board/documents.ts";
import { evolveReport, reportCounts, reportRows, type ReportDuty } from "./obligation-board/report.ts";
import {
  evolveReportLife,
  reportLifeCounts,
  reportLifeRows,
  type ReportLife,
} from "./obligation-board/yearly-report.ts";

type State = ReportDuty | Documents | ReportLife;

/** Which duties of a unit's year are proved by what, and how many of those that events open are answered? */
export const obligationBoard: Projection<State, ReportEvent | ObligationEvent | YearlyReportEvent> = {
  name: "obligation-board",
  version: 4,
  categories: ["hotline-report", "obligation", "yearly-report"],
  readers: ["operator", "case-officer", "head-of-unit", "home-affairs", "inspector", "auditor"],

  evolve(state, event, { stream }) {
    // The kind of the stream says whose events these are.
    switch (kindOf(stream)) {
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
    }
  },
};
