import { type Day, dayFrom } from "./local-day.ts";
import type { Period } from "./period.ts";
import { ruleOn } from "./rules.ts";
import type { Text } from "./text.ts";

/** The Inspectorate's periodic reports (TT 01/2024/TT-TTCP); the year is the one in which the period closes. */
export const REPORTING_PERIODS = [
  "quarter-1",
  "quarter-2",
  "quarter-3",
  "quarter-4",
  "six-months",
  "nine-months",
  "year",
] as const;
export type ReportingPeriodId = (typeof REPORTING_PERIODS)[number];

export type ReportingPeriod = {
  readonly id: ReportingPeriodId;
  readonly label: Text;
  /** `to` is exclusive: the day after the one on which the data close. */
  readonly period: Period;
  readonly citation: string;
  /** Never where the days were derived. */
  readonly verified: boolean;
  /** The rule as recorded names these two days; otherwise they follow from its closing on the 14th. */
  readonly spelledOut: boolean;
};

/** A report's period of a year; undefined where no rule about it was in force on the day its data close. */
export const reportingPeriod = (id: ReportingPeriodId, year: number): ReportingPeriod | undefined => {
  const { first, last, label, spelledOut } = SHAPES[id];
  const rule = ruleOn("TT01-2024.periods", closing(year, last));
  if (rule === undefined) return undefined;
  return {
    id,
    label: { vi: `${label.vi} năm ${year}`, en: `${label.en} ${year}` },
    period: { from: dayFrom(year, first, 15), to: dayFrom(year, last, 15) },
    citation: rule.citation,
    verified: rule.verified && spelledOut,
    spelledOut,
  };
};

const closing = (year: number, month: number): Day => dayFrom(year, month, 14);

/** From the 15th of the month `first` to the 14th of `last`; month 0 is December of the year before. */
type Shape = {
  readonly first: number;
  readonly last: number;
  readonly label: Text;
  readonly spelledOut: boolean;
};

const SHAPES: Readonly<Record<ReportingPeriodId, Shape>> = {
  "quarter-1": { first: 0, last: 3, label: { vi: "Quý I", en: "First quarter" }, spelledOut: true },
  "quarter-2": { first: 3, last: 6, label: { vi: "Quý II", en: "Second quarter" }, spelledOut: false },
  "quarter-3": { first: 6, last: 9, label: { vi: "Quý III", en: "Third quarter" }, spelledOut: false },
  "quarter-4": { first: 9, last: 12, label: { vi: "Quý IV", en: "Fourth quarter" }, spelledOut: false },
  "six-months": { first: 0, last: 6, label: { vi: "6 tháng", en: "Six months" }, spelledOut: false },
  "nine-months": { first: 0, last: 9, label: { vi: "9 tháng", en: "Nine months" }, spelledOut: false },
  year: { first: 0, last: 12, label: { vi: "Cả năm", en: "Year" }, spelledOut: true },
};
