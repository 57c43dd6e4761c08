import type { Count } from "@sdc/core/read-store";
import type { MatterFile } from "./file.ts";

/** lượt, người, vụ việc, đoàn đông người; đã trả lời, trả lời trễ hạn. */
export const RECEPTION_FIGURES = [
  "visits",
  "people",
  "matters",
  "large-groups",
  "answered",
  "answered-late",
] as const;

export type ReceptionFigure = (typeof RECEPTION_FIGURES)[number];

/** Where the figures of a unit lie, by month: `2026-11#visits`. */
export const receptionFigures = (unit: string): string => `figures/${unit}`;

/** What one matter counts, in the month of its reception: nothing where it is protected. */
export const matterCounts = (file: MatterFile): readonly Count[] => {
  if (file.flagged) return [];
  const partition = receptionFigures(file.heldAt);
  return Object.entries(countedOf(file)).flatMap(([figure, n]) =>
    n === 0 ? [] : [{ partition, sort: `${file.on.slice(0, 7)}#${figure}`, n }],
  );
};

const countedOf = (file: MatterFile): Partial<Record<ReceptionFigure, number>> => {
  const { people, again, isLargeGroup, answer, wasDue } = file;
  const isLate = answer !== undefined && wasDue !== undefined && answer.on > wasDue;
  return {
    visits: 1,
    people,
    matters: again ? 0 : 1,
    "large-groups": isLargeGroup ? 1 : 0,
    answered: answer === undefined ? 0 : 1,
    "answered-late": isLate ? 1 : 0,
  };
};
