import type { Projection } from "@sdc/core/projection";
import type { Row } from "@sdc/core/read-store";
import type { Event } from "@sdc/domain/reception-matter/schema";
import { type MatterFile, type MatterItem, matterAfter } from "./reception-matters/file.ts";
import { matterCounts } from "./reception-matters/figures.ts";
import { toldRows, watchedRow } from "./watched-clocks.ts";

/**
 * Who came about what, what became of it, what is still owed an answer, and how many came? What holds content of a
 * denunciation stands in lists of its own and in no figure, and who denounces in no row.
 */
export const receptionMatters: Projection<MatterFile, Event> = {
  name: "reception-matters",
  version: 1,
  categories: ["reception-matter"],

  evolve: matterAfter,
  own: (file) => shownOf(file),
  rows(file, stream) {
    const { id, unit, heldAt, on, flagged, status, clocks } = file;
    const prefix = flagged ? "flagged-" : "";
    const item = matterItem(file);
    const [clock] = clocks;
    const sort = `${on}#${id}`;
    const rows: Row[] = [
      flagged
        ? { partition: flaggedMatters(unit), sort, value: item }
        : { partition: bookOf(heldAt), sort, value: shownOf(file) },
    ];
    if (status === "open" && !flagged)
      rows.push({ partition: openMatters(unit), sort: `${clock?.due ?? "undated"}#${id}`, value: item });
    if (file.report !== undefined && !flagged)
      rows.push({ partition: mattersOfReport(file.report), sort: id, value: item });
    if (clock === undefined) return rows;
    const watched = { ...clock, stream, unit, number: on };
    rows.push(watchedRow(dueMatters(unit, flagged), watched));
    // What was told to the level above lies apart as well, where it is protected.
    for (const row of toldRows(watched)) rows.push({ ...row, partition: `${prefix}${row.partition}` });
    return rows;
  },
  counts: matterCounts,
};

/** Where the lines of a unit's book lie, by day, at the unit that held the reception. What is protected is not among them. */
export const bookOf = (unit: string): string => `book/${unit}`;

/** Where a unit's matters lie that hold content of a denunciation; they lie in no other list. */
export const flaggedMatters = (unit: string): string => `flagged/${unit}`;

/** Where the matters lie that a unit has not answered, by their last day. */
export const openMatters = (unit: string): string => `open/${unit}`;

/** Where the matters lie that became or joined a report: from there it is found where it came from. */
export const mattersOfReport = (report: string): string => `report/${report}`;

/** Where running times lie, by the last day. */
export const dueMatters = (unit: string, isFlagged: boolean): string =>
  `${isFlagged ? "flagged-due" : "due"}/${unit}`;

/** Where what was told to a unit as the level above lies. */
export const mattersTold = (unit: string, isFlagged: boolean): string =>
  `${isFlagged ? "flagged-" : ""}told/${unit}`;

/** Who denounces stands in no row, also where they were written down before anybody saw that it is a denunciation. */
const shownOf = ({ citizens, ...file }: MatterFile): MatterFile =>
  file.flagged || citizens === undefined ? file : { ...file, citizens };

/** One line of a list. */
export const matterItem = (file: MatterFile): MatterItem => {
  const { id, unit, heldAt, on, session, class: of, people, status, report, version, clocks, answer } = file;
  const due = clocks[0]?.due;
  return {
    id,
    unit,
    heldAt,
    on,
    session,
    ...(of === undefined ? {} : { class: of }),
    people,
    status,
    ...(file.isHeldOver ? { isHeldOver: true } : {}),
    ...(due === undefined ? {} : { due }),
    ...(answer === undefined ? {} : { outcome: answer.outcome, answeredOn: answer.on }),
    ...(report === undefined ? {} : { report }),
    version,
  };
};
