import type { Projection } from "@sdc/core/projection";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as ObligationEvent } from "@sdc/domain/obligation/schema";
import {
  type Documents,
  documentCounts,
  documentRows,
  evolveDocuments,
} from "./obligation-board/documents.ts";
import { evolveReport, reportCounts, reportRows, type ReportDuty } from "./obligation-board/report.ts";

/** Which duties of a unit's year are proved by what, and how many of those that events open are answered? */
export const obligationBoard: Projection<ReportDuty | Documents, ReportEvent | ObligationEvent> = {
  name: "obligation-board",
  version: 1,
  categories: ["hotline-report", "obligation"],
  readers: ["operator", "case-officer", "head-of-unit", "home-affairs", "inspector", "auditor"],

  evolve(state, event, { stream }) {
    switch (event.type) {
      case "report-received":
      case "report-classified":
      case "report-assigned":
      case "report-accepted":
      case "report-replied":
      case "report-closed":
        return evolveReport(state?.from === "report" ? state : undefined, event, stream);
      case "evidence-filed":
      case "evidence-withdrawn":
      case "evidence-confirmed":
      case "evidence-returned":
        return evolveDocuments(state?.from === "documents" ? state : undefined, event, stream);
    }
  },

  rows: (state, stream) => (state.from === "report" ? reportRows(state, stream) : documentRows(state)),
  counts: (state, stream) => (state.from === "report" ? reportCounts(state, stream) : documentCounts(state)),
};
