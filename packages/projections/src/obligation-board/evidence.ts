import type { Count, Row } from "@sdc/core/read-store";

/** A report that opened a duty, and the reply that answered it. Days are Viet Nam's. */
export type ReportEvidence = {
  readonly kind: "report";
  readonly stream: string;
  readonly status: "open" | "answered" | "supports";
  readonly owedOn: string;
  /** None where neither plan nor policy gives a number of days. */
  readonly dueOn: string | null;
  /** Policy, not law. */
  readonly dueSource?: "policy";
  readonly doneOn: string | null;
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

export type Evidence = ReportEvidence | DocumentEvidence;

/** Where the evidence of one node lies, oldest first. */
export const evidencePartition = (unit: string, node: string): string => `evidence/${unit}/${node}`;

/** Where the figures of a unit lie that its board of a year adds up; nodes owed once have a place of their own. */
export const figuresPartition = (unit: string, year: number | "once"): string => `figures/${unit}/${year}`;

/** The part of a node's key that says where its figures lie: `IV.1.b:2026` → 2026, `II.1.đ:once` → once. */
const yearOf = (node: string): number | "once" => {
  const period = node.slice(node.indexOf(":") + 1);
  return period === "once" ? "once" : Number(period.slice(0, 4));
};

export const evidenceRow = (unit: string, node: string, day: string, evidence: Evidence): Row => ({
  partition: evidencePartition(unit, node),
  sort: `${day}#${evidence.stream}${evidence.kind === "document" ? `#${evidence.n}` : ""}`,
  value: evidence,
});

/** One figure of a node. Parts are joined by a character that no key or day holds. */
export const figure = (unit: string, node: string, ...parts: readonly string[]): Count => ({
  partition: figuresPartition(unit, yearOf(node)),
  sort: [node, ...parts].join("|"),
  n: 1,
});
