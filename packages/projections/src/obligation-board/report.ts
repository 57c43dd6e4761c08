import type { Count, Row } from "@sdc/core/read-store";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { dutyOfReport, supportOfReport } from "@sdc/law/duty-of-report";
import { dayOf } from "@sdc/law/local-day";
import { nodeKeyOf } from "@sdc/law/node-key";
import { begun } from "../begun.ts";
import { type ReportEvidence, evidenceRow, figure } from "./evidence.ts";

type Kind = Extract<Event, { type: "report-classified" }>["kind"];

/** What of a report counts for duties: who owes it, since when, done when. */
export type ReportDuty = {
  readonly from: "report";
  readonly unit: string;
  readonly field: string;
  readonly kind?: Kind;
  readonly receivedOn: string;
  /** By policy. */
  readonly answerBy?: string;
  readonly repliedOn?: string;
};

export const evolveReport = (duty: ReportDuty | undefined, event: Event, stream: string): ReportDuty => {
  switch (event.type) {
    case "report-received":
      return {
        from: "report",
        unit: event.unit,
        field: event.field,
        receivedOn: dayOf(event.receivedAt),
        ...(event.answerBy === undefined ? {} : { answerBy: event.answerBy.day }),
      };
    case "report-classified":
      return { ...begun(duty, stream), kind: event.kind, field: event.field };
    case "report-assigned":
      return { ...begun(duty, stream), unit: event.unit };
    case "report-replied":
      // The first reply answers; later ones add to it.
      return { repliedOn: dayOf(event.at), ...begun(duty, stream) };
    case "report-accepted":
    case "report-closed":
      return begun(duty, stream);
  }
};

type Owed = { readonly node: string; readonly evidence: ReportEvidence };

const owedBy = (duty: ReportDuty, stream: string): Owed | undefined => {
  const year = Number(duty.receivedOn.slice(0, 4));
  const evidence = { kind: "report", stream, owedOn: duty.receivedOn, dueOn: null } as const;
  const owed = dutyOfReport(duty.field, duty.kind);
  if (owed !== undefined) {
    const doneOn = duty.repliedOn ?? null;
    // The hotline's service level is a policy for II.5.b alone; what other law sets for others is not its to move.
    const dueOn = owed === "II.5.b.2" ? (duty.answerBy ?? null) : null;
    return {
      node: nodeKeyOf(owed, "on-event", year),
      evidence: {
        ...evidence,
        status: doneOn === null ? "open" : "answered",
        doneOn,
        dueOn,
        ...(dueOn === null ? {} : { dueSource: "policy" }),
      },
    };
  }
  const supported = supportOfReport(duty.field, duty.kind);
  return supported === undefined
    ? undefined
    : {
        node: nodeKeyOf(supported, "continuous", year),
        evidence: { ...evidence, status: "supports", doneOn: null },
      };
};

export const reportRows = (duty: ReportDuty, stream: string): readonly Row[] => {
  const owed = owedBy(duty, stream);
  return owed === undefined ? [] : [evidenceRow(duty.unit, owed.node, owed.evidence.owedOn, owed.evidence)];
};

/** Counted per (day owed, day due, day done): what is owed, open, late or on time on any day follows from these. */
export const reportCounts = (duty: ReportDuty, stream: string): readonly Count[] => {
  const owed = owedBy(duty, stream);
  if (owed === undefined) return [];
  const { status, owedOn, dueOn, doneOn } = owed.evidence;
  return [
    figure(duty.unit, owed.node, "total"),
    ...(status === "supports"
      ? []
      : [figure(duty.unit, owed.node, "duty", owedOn, dueOn ?? "-", doneOn ?? "-")]),
  ];
};
