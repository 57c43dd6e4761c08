import { idOf, kindOf } from "@sdc/core/commit";
import { nodeId } from "@sdc/domain/obligation/node-id";
import { ruleOf } from "@sdc/domain/legal-clock";
import { findObligation } from "@sdc/law/catalogue";
import { addDays, type Day, daysBetween } from "@sdc/law/local-day";
import type { QueueItem } from "@sdc/projections/hotline-queue";
import type { Reminder } from "@sdc/projections/reminders";
import type { WatchedRow } from "@sdc/projections/watched-clocks";
import type { Standing } from "@sdc/reading/standing";
import type { DigestItem } from "./digest-answers.ts";
import { linkToEvidence } from "./board.ts";
import { caseNamed, matterNamed, REPORT_NAME, WHY } from "./digest-names.ts";

/** An item before its unit has its name. */
export type Owed = Omit<DigestItem, "unit"> & { readonly unit: string };

export const dated = (due: Day, day: Day): Pick<Owed, "due" | "daysLeft" | "overdueSince"> => ({
  due,
  daysLeft: daysBetween(day, due),
  ...(due < day ? { overdueSince: addDays(due, 1) } : {}),
});

/** A report that is owed an answer: by policy, never by law. */
export const reportOwed = (
  { id, unit, due = "", kind, field }: QueueItem,
  day: Day,
  isProtected: boolean,
): Owed => ({
  kind: "report",
  stream: `hotline-report/${id}`,
  link: `/v1/case-files/${id}`,
  name: REPORT_NAME,
  unit,
  field,
  ...(kind === undefined ? {} : { reportKind: kind }),
  ...dated(due, day),
  source: "policy",
  why: WHY.policy,
  verified: true,
  ...(isProtected ? { protected: true as const } : {}),
});

/** What a time of law asks of a case, with the article that it stands in. */
export const legalOwed = (
  row: WatchedRow,
  day: Day,
  said: Pick<Owed, "kind" | "link" | "name"> & { readonly isProtected: boolean },
): Owed => {
  const { stream, unit, clock, due = "", verified, escalated } = row;
  const { kind, link, name, isProtected } = said;
  const rule = ruleOf(row);
  return {
    kind,
    stream,
    link,
    name,
    unit,
    clock,
    ...dated(due, day),
    source: "law",
    why: WHY.law,
    ...(rule === undefined ? {} : { citation: rule.citation }),
    verified,
    ...(isProtected ? { protected: true as const } : {}),
    ...(escalated === undefined ? {} : { escalatedOn: escalated.on }),
  };
};

/** A time of law in a complaint or a denunciation. */
export const clockOwed = (row: WatchedRow, day: Day): Owed => {
  const { stream, clock, number } = row;
  const kind = kindOf(stream) === "denunciation" ? "denunciation" : "complaint";
  const link = `/v1/${kind}s/${idOf(stream)}`;
  const name = caseNamed(kind, number, clock);
  return legalOwed(row, day, { kind, link, name, isProtected: kind === "denunciation" });
};

/** The word about a matter of a reception, by the law's time. */
export const matterOwed = (row: WatchedRow, day: Day, isProtected: boolean): Owed => {
  const link = `/v1/reception-matters/${idOf(row.stream)}`;
  return legalOwed(row, day, { kind: "reception", link, name: matterNamed(row.number), isProtected });
};

/** A node of the plan; undefined where it has no day or its duty is not in the catalogue. */
export const nodeOwed = (unit: string, { node }: Standing, day: Day): Owed | undefined => {
  const duty = findObligation(node.obligation);
  if (duty === undefined || node.due === null) return undefined;
  const source = node.dueSource ?? duty.source;
  const [clause] = duty.citations;
  return {
    kind: "obligation",
    stream: `obligation/${nodeId(unit, node.key)}`,
    link: linkToEvidence(unit, node.key),
    name: duty.duty,
    unit,
    obligation: node.obligation,
    ...dated(node.due, day),
    source,
    why: WHY[source],
    ...(clause === undefined ? {} : { citation: clause }),
    verified: duty.verified,
  };
};

/** A report of a unit below whose breach was told to this one. */
export const reportToldOf = (
  { stream, unit, due, escalatedOn }: Reminder,
  day: Day,
  isProtected: boolean,
): Owed => ({
  kind: "report",
  stream,
  link: `/v1/case-files/${idOf(stream)}`,
  name: REPORT_NAME,
  unit,
  ...dated(due, day),
  source: "policy",
  why: WHY.policy,
  verified: true,
  ...(isProtected ? { protected: true as const } : {}),
  ...(escalatedOn === undefined ? {} : { escalatedOn }),
});

/** What presses most first: the earlier day, law before what is no law. */
export const byUrgency = (a: Owed, b: Owed): number => {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  if (a.source !== b.source) return RANK[a.source] - RANK[b.source];
  return a.stream < b.stream ? -1 : 1;
};

const RANK: Readonly<Record<Owed["source"], number>> = { law: 0, plan: 1, inferred: 2, policy: 3 };
