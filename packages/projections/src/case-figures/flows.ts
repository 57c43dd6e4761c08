import type { Count } from "@sdc/core/read-store";
import type { Day } from "@sdc/law/local-day";
import { type CountedCase, type Stay, staysOf } from "./counted-case.ts";

/** What happens to a unit's cases on a day. How a case comes in says at once what it counts as. */
export const FLOWS = [
  "turn",
  "turn-letter",
  "turn-matter",
  "turn-letter-matter",
  "matter",
  /** Signatories beside the first of each turn. */
  "more-persons",
  "moved-in",
  "moved-out",
  "qualified",
  "settled-in-time",
  "settled",
  "ended",
  "late",
] as const;
export type Flow = (typeof FLOWS)[number];

/** By which flows a unit has one open case more, or one less. */
export const opens: Readonly<Record<Flow, -1 | 0 | 1>> = {
  turn: 0,
  "turn-letter": 0,
  "turn-matter": 1,
  "turn-letter-matter": 1,
  matter: 1,
  "more-persons": 0,
  "moved-in": 1,
  "moved-out": -1,
  qualified: 0,
  "settled-in-time": -1,
  settled: -1,
  ended: -1,
  late: 0,
};

/** Kind and field, by which figures are told apart. */
export type Cell = { readonly kind: string; readonly field: string };

/** Where what happened in the months of a year is added up, `2026`, and on the days of a month, `2026-11`. */
export const monthsPartition = (unit: string, year: string): string => `months/${unit}/${year}`;
export const daysPartition = (unit: string, month: string): string => `days/${unit}/${month}`;

/** Where it is kept by how much each year has changed the number of open cases. */
export const openPartition = (unit: string): string => `open/${unit}`;

/** No kind, field or flow holds the sign that joins them. */
const JOINED_BY = "|";

/** A counter's sort key taken apart: kind, field, flow and the day, month or year. */
export const partsOf = (sort: string): readonly string[] => sort.split(JOINED_BY);

/**
 * What a case adds to the figures of each unit that had it: one on the day that something happened, kept by month and by
 * day, and by year the change of what is open. So any period is whole months and the days of two at most, and what was
 * open before it needs no day of the years before.
 */
export const flowCounts = (one: CountedCase): readonly Count[] =>
  staysOf(one).flatMap((stay) =>
    flowsOf(stay).flatMap(({ flow, on, n }) => {
      const cell = [stay.kind, stay.field ?? ""];
      const [year, month] = [on.slice(0, 4), on.slice(0, 7)];
      const key = (...more: readonly string[]) => [...cell, ...more].join(JOINED_BY);
      const open = n * opens[flow];
      return [
        { partition: monthsPartition(stay.unit, year), sort: key(flow, month), n },
        { partition: daysPartition(stay.unit, month), sort: key(flow, on), n },
        ...(open === 0 ? [] : [{ partition: openPartition(stay.unit), sort: key(year), n: open }]),
      ];
    }),
  );

type Happened = { readonly flow: Flow; readonly on: Day; readonly n: number };

const flowsOf = (stay: Stay): readonly Happened[] => {
  const { came, from, until, went, persons, qualifiedOn, lateOn } = stay;
  return [
    { flow: came === "received" ? arrivalOf(stay) : came, on: from, n: 1 },
    ...(came === "received" && persons > 1
      ? [{ flow: "more-persons" as const, on: from, n: persons - 1 }]
      : []),
    ...(qualifiedOn === undefined ? [] : [{ flow: "qualified" as const, on: qualifiedOn, n: 1 }]),
    ...(lateOn === undefined ? [] : [{ flow: "late" as const, on: lateOn, n: 1 }]),
    ...(until === undefined || went === undefined ? [] : [{ flow: went, on: until, n: 1 }]),
  ];
};

const arrivalOf = ({ isTurn, isLetter, isMatter }: Stay): Flow => {
  if (!isTurn) return "matter";
  if (isMatter) return isLetter ? "turn-letter-matter" : "turn-matter";
  return isLetter ? "turn-letter" : "turn";
};
