import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Row } from "@sdc/core/read-store";
import { workOfCommendation } from "./open-work/commendation.ts";
import { workOfCommitment } from "./open-work/commitment.ts";
import { workOfComplaint } from "./open-work/complaint.ts";
import { workOfDialogue } from "./open-work/dialogue.ts";
import { type News, newsPartition } from "./open-work/news.ts";
import { workOfObligation } from "./open-work/obligation.ts";
import { workOfReceptionMatter } from "./open-work/reception-matter.ts";
import { workOfReport } from "./open-work/report.ts";
import { workOfTraining } from "./open-work/training.ts";
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
  /** The day on which the register came to know that it is owed; of a node, that on which a proof of it fell away. */
  readonly knownOn?: string;
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
  commendation: workOfCommendation,
  training: workOfTraining,
  commitment: workOfCommitment,
  "reception-matter": workOfReceptionMatter,
  "dialogue-session": workOfDialogue,
};

/** Which work is open at which unit, when does it fall due, and which report had something to tell another one? */
export const openWork: Projection<Work> = {
  name: "open-work",
  version: 3,
  categories: Object.keys(folds),

  evolve(work, event, { stream }) {
    const fold = folds[kindOf(stream)];
    if (fold === undefined) throw new Error(`${stream} is no work`);
    // The kind of the stream says whose events and whose state these are.
    return fold(work as never, event as never, stream);
  },

  rows({ unit, since, due, knownOn, isOpen, news, isFlagged = false, dues = [] }, stream) {
    const value: OpenWork = {
      stream,
      unit,
      since,
      ...(due === undefined ? {} : { due }),
      ...(knownOn === undefined ? {} : { knownOn }),
    };
    const watch = watchDay(value);
    // A node may need two proofs: one of them fell away although another one stands, and nothing else is open.
    const isWatched = isOpen || due === undefined;
    return [
      ...(isOpen ? [{ partition: workPartition(unit, isFlagged), sort: stream, value }] : []),
      ...(isWatched && watch !== undefined
        ? [{ partition: duePartition(watch.slice(0, 7)), sort: `${watch}#${stream}`, value }]
        : []),
      ...dues.map((one) => dueRow({ stream, unit, since, ...one })),
      ...newsRows(stream, news?.on),
    ];
  },
  counts: () => [],
};

/** Where the open work of a unit lies, by stream. What is flagged lies apart, so that no ordinary list shows it. */
export const workPartition = (unit: string, isFlagged = false): string =>
  `${isFlagged ? "flagged" : "unit"}/${unit}`;

/**
 * The day behind which the level above is told: that by which something is owed, or the one on which the register came to
 * know of it where that was later. Undefined where nothing is owed by a day.
 */
export const watchDay = ({ due, knownOn }: Pick<OpenWork, "due" | "knownOn">): string | undefined =>
  due !== undefined && knownOn !== undefined && knownOn < due ? due : (knownOn ?? due);

/** Where what is watched in a month (`2026-11`) lies, by the day behind which the level above is told. */
export const duePartition = (month: string): string => `due/${month}`;

const dueRow = (value: Required<OpenWork>): Row => {
  const watch = watchDay(value) ?? value.due;
  return { partition: duePartition(watch.slice(0, 7)), sort: `${watch}#${value.stream}#${value.due}`, value };
};

const newsRows = (stream: string, on: string | undefined): readonly Row[] => {
  if (on === undefined) return [];
  const value: News = { stream, on };
  return [{ partition: newsPartition(on.slice(0, 7)), sort: `${on}#${stream}`, value }];
};
