import type { Count, Row } from "@sdc/core/read-store";
import type { Event } from "@sdc/domain/yearly-report/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "../begun.ts";
import { evidenceRow, figure, type YearlyReportEvidence } from "./evidence.ts";

/** The report of one node, as evidence of it. */
export type ReportLife = {
  readonly from: "yearly-report";
  readonly unit: string;
  readonly node: string;
  readonly draftedOn: string;
  readonly report: YearlyReportEvidence;
};

export const evolveReportLife = (life: ReportLife | undefined, event: Event, stream: string): ReportLife => {
  switch (event.type) {
    case "yearly-report-drafted": {
      const { unit, node, title, covers, at } = event;
      const report: YearlyReportEvidence = {
        kind: "yearly-report",
        stream,
        submissions: 0,
        ...life?.report,
        status: "drafted",
        title,
        ...(covers && { covers }),
      };
      return { from: "yearly-report", unit, node, draftedOn: life?.draftedOn ?? dayOf(at), report };
    }
    case "yearly-report-signed": {
      const { number, date, issuer, signer, title } = event;
      return moved(life, stream, { status: "signed", number, date, issuer, signer, title });
    }
    case "yearly-report-submitted":
      return moved(life, stream, {
        status: "submitted",
        submissions: event.nth,
        firstSubmittedOn: life?.report.firstSubmittedOn ?? dayOf(event.at),
      });
    case "yearly-report-received":
      return moved(life, stream, { status: "received" });
    case "yearly-report-returned":
      return moved(life, stream, { status: "returned" });
    case "yearly-report-passed-on":
      return moved(life, stream, { heldBy: event.to });
  }
};

const moved = (
  life: ReportLife | undefined,
  stream: string,
  change: Partial<YearlyReportEvidence>,
): ReportLife => {
  const before = begun(life, stream);
  return { ...before, report: { ...before.report, ...change } };
};

export const reportLifeRows = ({ unit, node, draftedOn, report }: ReportLife): readonly Row[] => [
  evidenceRow(unit, node, draftedOn, report),
];

/** Fulfilled while it is submitted or received, and then since the first submission; returned it proves nothing. */
export const reportLifeCounts = ({ unit, node, report }: ReportLife): readonly Count[] => {
  const { status, firstSubmittedOn } = report;
  const proves = status === "submitted" || status === "received";
  return [
    figure(unit, node, "total"),
    ...(proves && firstSubmittedOn !== undefined
      ? [
          figure(unit, node, status === "received" ? "checked" : "filed"),
          figure(unit, node, "proof", firstSubmittedOn),
        ]
      : []),
  ];
};
