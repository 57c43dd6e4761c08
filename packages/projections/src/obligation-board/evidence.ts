import type { Count, Row } from "@sdc/core/read-store";
import type { Span } from "./span.ts";

/** A report that opened a duty, and the reply that answered it. Days are Viet Nam's. */
export type ReportEvidence = {
  readonly kind: "report";
  readonly stream: string;
  readonly status: "open" | "answered" | "withdrawn" | "supports";
  readonly owedOn: string;
  /** None where neither plan nor policy gives a number of days. */
  readonly dueOn: string | null;
  /** Policy, not law. */
  readonly dueSource?: "policy";
  readonly doneOn: string | null;
  /** From which day to which, exclusive, it was this unit's: it stays to be seen where it once counted. */
  readonly held: Span;
};

/** A document filed for a node: đã nộp is not yet đã kiểm tra. */
export type DocumentEvidence = {
  readonly kind: "document";
  readonly stream: string;
  readonly n: number;
  readonly status: "filed" | "checked" | "returned" | "withdrawn";
  readonly docType: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly title: string;
  readonly signer: string;
  readonly link?: string | undefined;
  readonly filedAt: string;
};

/** Who said that the node does not apply; why stays sealed in the log. */
export type Ruling = {
  readonly kind: "ruling";
  readonly stream: string;
  readonly n: number;
  readonly status: "not-applicable" | "lifted";
  readonly saidBy: string;
  readonly document?: { readonly number: string; readonly date: string; readonly issuer: string };
  readonly on: string;
  /** The day from which it applies again. */
  readonly until?: string;
};

/** The yearly report with its life: đã dự thảo, đã ký, đã nộp, đã tiếp nhận, trả lại để bổ sung. */
export type YearlyReportEvidence = {
  readonly kind: "yearly-report";
  readonly stream: string;
  readonly status: "drafted" | "signed" | "submitted" | "received" | "returned";
  readonly title: string;
  readonly number?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly signer?: string;
  /** How often it was submitted; on time is judged by the first time. */
  readonly submissions: number;
  readonly firstSubmittedOn?: string;
  readonly covers?: { readonly from: string; readonly to: string };
  /** The heir that goes on with it, where its unit has ended. The node stays where it was owed. */
  readonly heldBy?: string;
};

/** Something the unit did, on the day on which it did it. Which nodes it proves the catalogue says. */
export type ActivityEvidence = {
  readonly kind: "activity";
  readonly stream: string;
  /** The type of the event that says so. */
  readonly event: string;
  readonly on: string;
  readonly title: string;
  readonly status: "done" | "withdrawn";
};

/** Something that opened a duty at the unit, and what answered it. Days are Viet Nam's. */
export type MatterEvidence = {
  readonly kind: "matter";
  readonly stream: string;
  readonly event: string;
  readonly title: string;
  readonly status: "open" | "answered";
  readonly owedOn: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  /** From which day to which, exclusive, it was this unit's. */
  readonly held: Span;
};

export type Evidence =
  | ReportEvidence
  | DocumentEvidence
  | Ruling
  | YearlyReportEvidence
  | ActivityEvidence
  | MatterEvidence;

/** Where the evidence of one node lies, oldest first; what a unit did lies under the obligation alone, by its day. */
export const evidencePartition = (unit: string, node: string): string => `evidence/${unit}/${node}`;

/** Where the figures of a unit lie that its board of a year adds up; nodes owed once have a place of their own. */
export const figuresPartition = (unit: string, year: number | "once"): string => `figures/${unit}/${year}`;

/** Where the steps of the single days of a month lie, `2026-11`, of nodes of any year. */
export const daysPartition = (unit: string, month: string): string => `days/${unit}/${month}`;

/** The part of a node's key that says where its figures lie: `IV.1.b:2026` → 2026, `II.1.đ:once` → once. */
const yearOf = (node: string): number | "once" => {
  const period = node.slice(node.indexOf(":") + 1);
  return period === "once" ? "once" : Number(period.slice(0, 4));
};

export const evidenceRow = (unit: string, node: string, day: string, evidence: Evidence): Row => ({
  partition: evidencePartition(unit, node),
  sort: `${day}#${evidence.stream}${"n" in evidence ? `#${evidence.kind === "ruling" ? "ruling-" : ""}${evidence.n}` : ""}`,
  value: evidence,
});

/** One figure of a node. Parts are joined by a character that no key or day holds. */
export const figure = (unit: string, node: string, ...parts: readonly string[]): Count => ({
  partition: figuresPartition(unit, yearOf(node)),
  sort: [node, ...parts].join("|"),
  n: 1,
});

/** What is counted of a duty that events open, on each day. */
export const SERIES = ["owed", "answered", "on-time", "late"] as const;
export type Series = (typeof SERIES)[number];

/**
 * That on this day one more (or one fewer) stands in that series. Added up to a day D the steps give the figure on D;
 * they are kept by month, and by day beside it, so that whole months need no days to be read.
 */
export const step = (
  unit: string,
  node: string,
  series: Series,
  day: string,
  n: 1 | -1,
): readonly Count[] => {
  const month = day.slice(0, 7);
  return [
    { ...figure(unit, node, series, month), n },
    { partition: daysPartition(unit, month), sort: [node, series, day].join("|"), n },
  ];
};
