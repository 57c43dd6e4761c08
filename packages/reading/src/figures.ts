import type { Day } from "@sdc/law/local-day";
import { yearOfNode } from "@sdc/law/node-key";
import {
  daysPartition,
  figuresPartition,
  SERIES,
  type Series,
} from "@sdc/projections/obligation-board/evidence";
import { type ActivityDay, isActivityDay } from "./activity-days.ts";
import { everyRow } from "./every-row.ts";
import type { ReadModel } from "./read-models.ts";

/** Of a duty that events open, on one day: late counts what was answered after its day and what is open behind it. */
export type Counts = {
  readonly owed: number;
  readonly answered: number;
  readonly open: number;
  readonly onTime: number;
  readonly late: number;
};

/** What the read model holds of one node, on one day. */
export type NodeFigures = {
  /** Pieces of evidence, whatever has become of them. */
  readonly total: number;
  /** đã nộp, not yet checked. */
  readonly filed: number;
  readonly checked: number;
  readonly notApplicable: boolean;
  /** The days that evidence proves, each as often as there is some, none behind the day asked for. */
  readonly proofs: readonly Day[];
  readonly counts: Counts;
};

const NO_COUNTS: Counts = { owed: 0, answered: 0, open: 0, onTime: 0, late: 0 };

export const NO_FIGURES: NodeFigures = {
  total: 0,
  filed: 0,
  checked: 0,
  notApplicable: false,
  proofs: [],
  counts: NO_COUNTS,
};

/** What the read model holds of a unit's year. */
export type YearFigures = {
  readonly ofNodes: ReadonlyMap<string, NodeFigures>;
  /** The days on which the unit did something, for the nodes of the year. */
  readonly days: readonly ActivityDay[];
  /** Those of any year, for what is owed once. */
  readonly daysOnce: readonly ActivityDay[];
};

/**
 * The figures of a unit's year as they stood on that day. Series are read by month up to the month before, and
 * by day within the month of `asOf`, so the rows read follow the months, not the cases.
 */
export const figuresOf = async (
  board: ReadModel,
  unit: string,
  year: number,
  asOf: Day,
): Promise<YearFigures> => {
  const month = asOf.slice(0, 7);
  const found = new Map<string, Raw>();
  const [ofYear = [], ofOnce = [], ofMonth = []] = await Promise.all(
    [figuresPartition(unit, year), figuresPartition(unit, "once"), daysPartition(unit, month)].map(
      (partition) => allRows(board, partition),
    ),
  );
  const days = activityDays(ofYear);
  const daysOnce = activityDays(ofOnce);
  for (const { node, parts, n } of [...ofYear, ...ofOnce]) {
    if (isActivityDay(node)) continue;
    const own = rawOf(found, node);
    const [name = "", at = ""] = parts;
    if (!isSeries(name)) addTo(own, name, at, n, asOf);
    else if (at < month) own.series[name] += n;
  }
  for (const { node, parts, n } of ofMonth) {
    const [name = "", at = ""] = parts;
    if (isSeries(name) && at <= asOf && yearOfNode(node) === year) rawOf(found, node).series[name] += n;
  }
  return {
    ofNodes: new Map([...found].map(([node, raw]) => [node, figuresFrom(raw)])),
    days,
    daysOnce,
  };
};

/** The days of a year, and of its weeks, on which a unit did something. */
export const activityDaysOf = async (
  board: ReadModel,
  unit: string,
  year: number,
): Promise<readonly ActivityDay[]> => activityDays(await allRows(board, figuresPartition(unit, year)));

type Raw = {
  total: number;
  filed: number;
  checked: number;
  notApplicable: number;
  readonly proofs: Day[];
  readonly series: Record<Series, number>;
};

type FigureRow = { readonly node: string; readonly parts: readonly string[]; readonly n: number };

const isSeries = (name: string): name is Series => SERIES.some((one) => one === name);

const allRows = async (board: ReadModel, partition: string): Promise<readonly FigureRow[]> =>
  (await everyRow(board, partition)).map(({ sort, value }) => {
    const [node = "", ...parts] = sort.split("|");
    return { node, parts, n: Number(value) };
  });

const activityDays = (rows: readonly FigureRow[]): readonly ActivityDay[] =>
  rows.flatMap(({ node: status, parts: [event = "", day = ""], n }) =>
    isActivityDay(status) ? [{ status, event, day, n }] : [],
  );

const rawOf = (found: Map<string, Raw>, node: string): Raw => {
  const known = found.get(node);
  if (known !== undefined) return known;
  const raw: Raw = {
    total: 0,
    filed: 0,
    checked: 0,
    notApplicable: 0,
    proofs: [],
    series: { owed: 0, answered: 0, "on-time": 0, late: 0 },
  };
  found.set(node, raw);
  return raw;
};

const addTo = (raw: Raw, name: string, at: string, n: number, asOf: Day): void => {
  if (name === "total" || name === "filed" || name === "checked") raw[name] += n;
  if (name === "not-applicable") raw.notApplicable += n;
  if (name === "proof" && at <= asOf) raw.proofs.push(...Array.from({ length: n }, () => at));
};

const figuresFrom = ({ total, filed, checked, notApplicable, proofs, series }: Raw): NodeFigures => ({
  total,
  filed,
  checked,
  notApplicable: notApplicable > 0,
  proofs,
  counts: {
    owed: series.owed,
    answered: series.answered,
    open: series.owed - series.answered,
    onTime: series["on-time"],
    late: series.late,
  },
});

export const sumOf = (counts: Iterable<Counts>): Counts => {
  const sum = { ...NO_COUNTS };
  for (const one of counts) {
    sum.owed += one.owed;
    sum.answered += one.answered;
    sum.open += one.open;
    sum.onTime += one.onTime;
    sum.late += one.late;
  }
  return sum;
};

/** Of what was due, how much was answered in time: percent with one decimal; null where nothing was due yet. */
export const onTimePercent = ({ onTime, late }: Pick<Counts, "onTime" | "late">): number | null =>
  onTime + late === 0 ? null : Math.round((1000 * onTime) / (onTime + late)) / 10;
