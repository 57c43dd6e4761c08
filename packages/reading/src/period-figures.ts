import { addDays, addMonths, type Day } from "@sdc/law/local-day";
import type { Stay } from "@sdc/projections/case-figures/counted-case";
import { type Days, PERIOD_FIGURES, type PeriodFigure, shareOf } from "@sdc/projections/case-figures/figures";
import {
  type Cell,
  daysPartition,
  type Flow,
  FLOWS,
  monthsPartition,
  openPartition,
  opens,
  partsOf,
} from "@sdc/projections/case-figures/flows";
import { everyRow } from "./every-row.ts";
import { onTimePercent } from "./figures.ts";
import type { ReadModel } from "./read-models.ts";

/** Every figure of a period. */
export type PeriodFigures = Readonly<Record<PeriodFigure, number>>;

/** The figures of one kind and field. */
export type CellFigures = Cell & { readonly figures: PeriodFigures };

/** What has happened in a period, and how many were open on the day before it. */
type Sums = { open: number; readonly flows: Record<Flow, number> };

/**
 * What happened at a unit on these days, told apart by kind and field. It reads what was open by year, the months of the
 * years that the days lie in, and the days of the first and of the last month where they are not whole.
 */
export const periodFiguresOf = async (
  model: ReadModel,
  unit: string,
  days: Days,
): Promise<readonly CellFigures[]> => {
  const { from, last } = days;
  const broken = brokenMonths(days);
  const [open, months, single] = await Promise.all([
    everyRow(model, openPartition(unit)),
    Promise.all(yearsOf(days).map((year) => everyRow(model, monthsPartition(unit, year)))),
    Promise.all(broken.map((month) => everyRow(model, daysPartition(unit, month)))),
  ]);
  const found = new Map<string, Cell & { readonly sums: Sums }>();
  const sumsOf = (kind: string, field: string): Sums => {
    const key = JSON.stringify([kind, field]);
    const known = found.get(key) ?? { kind, field, sums: noSums() };
    found.set(key, known);
    return known.sums;
  };
  for (const { sort, value } of open) {
    const [kind = "", field = "", year = ""] = partsOf(sort);
    if (year < from.slice(0, 4)) sumsOf(kind, field).open += Number(value);
  }
  // A month that is not whole is told by its days instead.
  for (const { sort, value } of [...months.flat(), ...single.flat()]) {
    const [kind = "", field = "", flow = "", at = ""] = partsOf(sort);
    if (!isFlow(flow) || broken.includes(at)) continue;
    const sums = sumsOf(kind, field);
    if (at < from.slice(0, at.length)) sums.open += opens[flow] * Number(value);
    else if (at <= last.slice(0, at.length)) sums.flows[flow] += Number(value);
  }
  return [...found.values()].map(({ kind, field, sums }) => ({ kind, field, figures: figuresFrom(sums) }));
};

/** The years whose months are read: that of the first day too where no day is asked for. */
const yearsOf = ({ from, last }: Days): readonly string[] => {
  const first = Number(from.slice(0, 4));
  const count = Math.max(1, Number(last.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, n) => String(first + n).padStart(4, "0"));
};

/** The months of which only some days are meant. */
const brokenMonths = ({ from, last }: Days): readonly string[] => {
  const months = [
    ...(from.endsWith("-01") ? [] : [from.slice(0, 7)]),
    ...(from <= last && last !== lastOfMonth(last) ? [last.slice(0, 7)] : []),
  ];
  return [...new Set(months)];
};

const lastOfMonth = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

const isFlow = (name: string): name is Flow => FLOWS.some((one) => one === name);

const noSums = (): Sums => ({
  open: 0,
  // Each flow by its name.
  flows: Object.fromEntries(FLOWS.map((flow) => [flow, 0])) as Record<Flow, number>,
});

const figuresFrom = ({ open, flows }: Sums): PeriodFigures => {
  const letters = flows["turn-letter"] + flows["turn-letter-matter"];
  const turns = letters + flows.turn + flows["turn-matter"];
  return {
    "on-time": flows["settled-in-time"],
    late: flows.late,
    turns,
    persons: turns + flows["more-persons"],
    letters,
    matters: flows.matter + flows["turn-matter"] + flows["turn-letter-matter"],
    "carried-over": open,
    qualified: flows.qualified,
    settled: flows.settled + flows["settled-in-time"],
    "ended-otherwise": flows.ended,
    "moved-in": flows["moved-in"],
    "moved-out": flows["moved-out"],
    open: FLOWS.reduce((sum, flow) => sum + opens[flow] * flows[flow], open),
  };
};

const NO_PERIOD_FIGURES: PeriodFigures = figuresFrom(noSums());

/** The figures of a place without these stays, for whoever may not know of them. */
export const withoutStays = (
  cells: readonly CellFigures[],
  place: string,
  stays: readonly Stay[],
  days: Days,
): readonly CellFigures[] =>
  cells.map((cell) => {
    const out = stays.filter(
      ({ unit, kind, field = "" }) => unit === place && kind === cell.kind && field === cell.field,
    );
    if (out.length === 0) return cell;
    const left = { ...cell.figures };
    for (const figure of PERIOD_FIGURES) for (const stay of out) left[figure] -= shareOf(stay, figure, days);
    return { ...cell, figures: left };
  });

export const sumOfPeriods = (all: Iterable<PeriodFigures>): PeriodFigures => {
  const sum = { ...NO_PERIOD_FIGURES };
  for (const one of all)
    // The keys of one are those of the other.
    for (const figure of Object.keys(sum) as PeriodFigure[]) sum[figure] += one[figure];
  return sum;
};

/** The headline: of what was settled in time and what became late in the period, how much was settled in time. */
export const onTimeOf = (figures: PeriodFigures): number | null =>
  onTimePercent({ onTime: figures["on-time"], late: figures.late });
