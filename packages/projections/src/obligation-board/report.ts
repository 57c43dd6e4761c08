import type { Count, Row } from "@sdc/core/read-store";
import type { FormalKind, Kind } from "@sdc/domain/hotline-report/kinds";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { dutyOfReport, supportOfReport } from "@sdc/law/duty-of-report";
import { dayOf } from "@sdc/law/local-day";
import { nodeKeyOf } from "@sdc/law/node-key";
import { begun } from "../begun.ts";
import { defined } from "../defined.ts";
import { evidenceRow, figure, type ReportEvidence } from "./evidence.ts";
import { stepsOf } from "./series.ts";
import { handedTo, type Tenure } from "./span.ts";

/** What of a report counts for duties: who owes it, since when, done when. */
export type ReportDuty = {
  readonly from: "report";
  /** Who has had it, in order; the last one has it now, or had it when it was withdrawn. */
  readonly held: readonly Tenure[];
  readonly field: string;
  readonly kind?: Kind | FormalKind;
  /** Có nội dung tố cáo: it counts nowhere. */
  readonly isFlagged?: boolean;
  /** Its parts count instead, each for itself. */
  readonly isSplit?: true;
  readonly isWithdrawn?: true;
  readonly receivedOn: string;
  /** By policy; none while its clock stands still. */
  readonly answerBy?: string | undefined;
  readonly repliedOn?: string;
  /** Answered by the reply to the report that it is merged into. */
  readonly throughOn?: string | undefined;
};

export const evolveReport = (duty: ReportDuty | undefined, event: Event, stream: string): ReportDuty =>
  event.type === "report-received"
    ? {
        from: "report",
        held: [{ unit: event.unit, from: dayOf(event.receivedAt) }],
        field: event.field,
        receivedOn: dayOf(event.receivedAt),
        ...(event.answerBy === undefined ? {} : { answerBy: event.answerBy.day }),
        ...(isFlaggedAfter(false, event) ? { isFlagged: true } : {}),
      }
    : defined(dutyAfter(begun(duty, stream), event));

const dutyAfter = (
  duty: ReportDuty,
  event: Exclude<Event, { readonly type: "report-received" }>,
): ReportDuty => {
  switch (event.type) {
    case "report-flagged":
    case "report-unflagged":
      return { ...duty, isFlagged: isFlaggedAfter(duty.isFlagged === true, event) };
    case "report-classified":
      return { ...duty, kind: event.kind, field: event.field };
    case "report-became-formal":
      return { ...duty, kind: event.kind };
    case "report-split":
      return { ...duty, isSplit: true };
    case "report-assigned":
      return handed(duty, event.unit, dayOf(event.at));
    case "assignment-refused":
    case "report-transferred":
    case "routing-escalated":
      return handed(duty, event.to, dayOf(event.at));
    case "report-passed-on":
      return handed(duty, event.to, event.on);
    case "information-asked":
      return event.pausedFrom === undefined ? duty : { ...duty, answerBy: undefined };
    case "answer-by-moved":
      return { ...duty, answerBy: event.day };
    case "report-replied":
      // The first reply answers; later ones add to it.
      return { repliedOn: dayOf(event.at), ...duty };
    case "report-answered-through":
      return { ...duty, throughOn: event.on };
    case "report-unmerged":
      return { ...duty, throughOn: undefined };
    case "report-withdrawn":
      return withdrawn(duty, dayOf(event.at));
    case "report-case-opened":
    case "official-named":
    case "report-assessed":
    case "report-accepted":
    case "information-given":
    case "information-not-given":
    case "report-extended":
    case "report-closed":
    case "report-rated":
    case "report-reopened":
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
      return duty;
  }
};

const handed = (duty: ReportDuty, unit: string, on: string): ReportDuty => ({
  ...duty,
  held: handedTo(duty.held, unit, on),
});

/** Owed by nobody from that day on; what was answered before stays answered. */
const withdrawn = (duty: ReportDuty, on: string): ReportDuty => {
  const last = duty.held.at(-1);
  if (last === undefined || duty.repliedOn !== undefined) return duty;
  const held = [...duty.held.slice(0, -1), { ...last, to: last.from < on ? on : last.from }];
  return { ...duty, held, isWithdrawn: true };
};

type Owed = { readonly node: string; readonly evidence: Omit<ReportEvidence, "held"> };

const owedBy = (duty: ReportDuty, stream: string): Owed | undefined => {
  // What is flagged stands in no figure and in no list.
  if (duty.isFlagged === true || duty.isSplit === true) return undefined;
  const year = Number(duty.receivedOn.slice(0, 4));
  const evidence = { kind: "report", stream, owedOn: duty.receivedOn, dueOn: null } as const;
  const owed = dutyOfReport(duty.field, duty.kind);
  if (owed !== undefined) {
    const doneOn = duty.repliedOn ?? duty.throughOn ?? null;
    // The hotline's service level is a policy for II.5.b alone; what other law sets for others is not its to move.
    const dueOn = owed === "II.5.b.2" ? (duty.answerBy ?? null) : null;
    return {
      node: nodeKeyOf(owed, "on-event", year),
      evidence: {
        ...evidence,
        status: doneOn !== null ? "answered" : duty.isWithdrawn === true ? "withdrawn" : "open",
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

/** One in the list of each unit that ever had it, so that every figure opens exactly the cases it counts. */
export const reportRows = (duty: ReportDuty, stream: string): readonly Row[] => {
  const owed = owedBy(duty, stream);
  if (owed === undefined) return [];
  const { node, evidence } = owed;
  return [...Map.groupBy(duty.held, ({ unit }) => unit)].flatMap(([unit, tenures]) =>
    tenures.map(({ unit: _unit, ...held }, n) => {
      const row = evidenceRow(unit, node, evidence.owedOn, { ...evidence, held });
      return n === 0 ? row : { ...row, sort: `${row.sort}#${n + 1}` };
    }),
  );
};

/** What is owed, answered, on time or late on any day, at whoever had it on that day, follows from these. */
export const reportCounts = (duty: ReportDuty, stream: string): readonly Count[] => {
  const owed = owedBy(duty, stream);
  if (owed === undefined) return [];
  const { node, evidence } = owed;
  const now = duty.held.at(-1)?.unit ?? "";
  return [
    figure(now, node, "total"),
    ...(evidence.status === "supports" ? [] : stepsOf(node, evidence, duty.held)),
  ];
};
