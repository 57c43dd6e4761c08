import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { workOfComplaint } from "./open-work/complaint.ts";
import { workOfObligation } from "./open-work/obligation.ts";
import { workOfReport } from "./open-work/report.ts";
import type { Work } from "./open-work/work.ts";
import { workOfYearlyReport } from "./open-work/yearly-report.ts";

/** One piece of work that is open. */
export type OpenWork = {
  readonly stream: string;
  readonly unit: string;
  /** The day on which it began. */
  readonly since: string;
  /** The day by which something is owed. */
  readonly due?: string;
};

type Fold = (work: never, event: never, stream: string) => Work;

/**
 * How the work of each kind of stream is folded: another kind of work is another line here. Not of denunciations, whose
 * readers are few: theirs stands with their own read model.
 */
const folds: Readonly<Record<string, Fold>> = {
  "hotline-report": workOfReport,
  obligation: workOfObligation,
  complaint: workOfComplaint,
  "yearly-report": workOfYearlyReport,
};

/** Which work is open at which unit, and when does it fall due? */
export const openWork: Projection<Work> = {
  name: "open-work",
  version: 2,
  categories: Object.keys(folds),
  readers: ["home-affairs", "inspector", "auditor", "administrator"],

  evolve(work, event, { stream }) {
    const fold = folds[kindOf(stream)];
    if (fold === undefined) throw new Error(`${stream} is no work`);
    // The kind of the stream says whose events and whose state these are.
    return fold(work as never, event as never, stream);
  },

  rows({ unit, since, due, isOpen, isFlagged = false }, stream) {
    if (!isOpen) return [];
    const value: OpenWork = { stream, unit, since, ...(due === undefined ? {} : { due }) };
    const rows = [{ partition: workPartition(unit, isFlagged), sort: stream, value }];
    return due === undefined
      ? rows
      : [...rows, { partition: duePartition(due.slice(0, 7)), sort: `${due}#${stream}`, value }];
  },
  counts: () => [],
};

/** Where the open work of a unit lies, by stream. What is flagged lies apart, so that no ordinary list shows it. */
export const workPartition = (unit: string, isFlagged = false): string =>
  `${isFlagged ? "flagged" : "unit"}/${unit}`;

/** Where what falls due in a month (`2026-11`) lies, by day. */
export const duePartition = (month: string): string => `due/${month}`;
