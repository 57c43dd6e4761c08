import type { Stay } from "@sdc/projections/case-figures/counted-case";
import type { Days } from "@sdc/projections/case-figures/figures";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import {
  type CellFigures,
  onTimeOf,
  type PeriodFigures,
  periodFiguresOf,
  sumOfPeriods,
  withoutStays,
} from "@sdc/reading/period-figures";
import type { ReadModel } from "@sdc/reading/read-models";
import type { StatisticsFigures, StatisticsRow } from "./statistics-answers.ts";
import { groupNames, noHeirName, type TableName } from "./statistics-texts.ts";

/** Where cases of a unit are counted: all of them, or those that one level may know of. */
export type Place = { readonly unit: string; readonly key: string };

/** A row of the answer and where its cases are counted: only what its reader may know of. */
export type CountedRow = {
  /** Nobody: what stands at units that ended and whose work nobody has. */
  readonly unit?: RegisteredUnit | undefined;
  readonly places: readonly Place[];
};

export type Grouping = "unit" | "field" | "kind" | undefined;

export type Statistics = { readonly total: StatisticsFigures; readonly rows: readonly StatisticsRow[] };

type StatisticsQuestion = {
  readonly table: TableName;
  readonly days: Days;
  readonly by: Grouping;
  /** What is kept from who asks: no figure holds what no list shows them. */
  readonly kept?: readonly Stay[];
};

/** How many places are read at the same time. */
const AT_ONCE = 25;

/**
 * The figures of a period in all, and told apart. What is read follows the places and the months of the period, however
 * many cases there are.
 */
export const statisticsOf = async (
  model: ReadModel,
  rows: readonly CountedRow[],
  { table, days, by, kept = [] }: StatisticsQuestion,
): Promise<Statistics> => {
  const cells = await cellsAt(
    model,
    rows.flatMap(({ places }) => places),
    days,
    kept,
  );
  const all = [...cells.values()].flat();
  const shown = (some: readonly CellFigures[]) => figuresShown(table, sumOfPeriods(some.map(figuresIn)));
  const total = shown(all);
  if (by === undefined) return { total, rows: [] };
  if (by === "unit")
    return {
      total,
      rows: rows.flatMap(({ unit, places }) => {
        const own = places.flatMap(({ key }) => cells.get(key) ?? []);
        const name = unit === undefined ? noHeirName : { vi: unit.name, en: unit.name };
        // A unit at which nothing was and nothing happened is no row.
        return isNothing(own) ? [] : [{ key: unit?.id ?? NO_HEIR, name, figures: shown(own) }];
      }),
    };
  return {
    total,
    rows: Object.entries(groupNames[table][by]).map(([key, name]) => ({
      key,
      name,
      figures: shown(all.filter((cell) => cell[by] === key)),
    })),
  };
};

/** The key of the row for what nobody has. */
export const NO_HEIR = "no-heir";

const cellsAt = async (
  model: ReadModel,
  places: readonly Place[],
  days: Days,
  kept: readonly Stay[],
): Promise<ReadonlyMap<string, readonly CellFigures[]>> => {
  const found = new Map<string, readonly CellFigures[]>();
  for (let first = 0; first < places.length; first += AT_ONCE)
    await Promise.all(
      places.slice(first, first + AT_ONCE).map(async ({ key }) => {
        found.set(key, withoutStays(await periodFiguresOf(model, key, days), key, kept, days));
      }),
    );
  return found;
};

const figuresIn = ({ figures }: CellFigures): PeriodFigures => figures;

const isNothing = (cells: readonly CellFigures[]): boolean =>
  cells.every(({ figures }) => Object.values(figures).every((n) => n === 0));

/** On-time rate first. Of denunciations nobody takes in how many signed. */
const figuresShown = (table: TableName, figures: PeriodFigures): StatisticsFigures => ({
  onTimePercent: onTimeOf(figures),
  onTime: figures["on-time"],
  late: figures.late,
  turns: figures.turns,
  persons: table === "denunciations" ? null : figures.persons,
  letters: figures.letters,
  matters: figures.matters,
  carriedOver: figures["carried-over"],
  qualified: figures.qualified,
  settled: figures.settled,
  endedOtherwise: figures["ended-otherwise"],
  movedIn: figures["moved-in"],
  movedOut: figures["moved-out"],
  open: figures.open,
});
