import type { EventLog } from "@sdc/core/event-log";
import { type Refusal, refuse } from "@sdc/core/refusal";
import { type Day, dayFrom } from "@sdc/law/local-day";
import { misdated } from "./numbered-document.ts";
import type { UnitState } from "./org-unit/decider.ts";
import { unfitUnit } from "./unfit-unit.ts";
import { knownUnits, type Units } from "./units.ts";

export type UnitYear = { readonly unit: string; readonly year: number };

/** `xa-a:2026` → the unit and the year that a yearly plan is of. Undefined when it is no such id. */
export const unitYearOf = (id: string): UnitYear | undefined => {
  const found = /^(?<unit>[a-z0-9][a-z0-9-]{1,63}):(?<year>20\d\d)$/u.exec(id)?.groups;
  const { unit, year } = found ?? {};
  return unit === undefined || year === undefined ? undefined : { unit, year: Number(year) };
};

export const firstDayOf = (year: number): Day => dayFrom(year, 1, 1);
export const lastDayOf = (year: number): Day => dayFrom(year, 12, 31);

/** The first day of the year on which the unit can have a plan: the year's own, or that on which the unit began in it. */
export const beginsIn = (unit: Pick<UnitState, "from"> | undefined, year: number): Day => {
  const first = firstDayOf(year);
  return unit !== undefined && first < unit.from && unit.from <= lastDayOf(year) ? unit.from : first;
};

/** Brings along the unit of a yearly plan. */
export const unitOfYear = (log: Pick<EventLog, "read">, id: string): Promise<Units> => {
  const of = unitYearOf(id);
  return of === undefined ? Promise.resolve({}) : knownUnits(log, [of.unit]);
};

/**
 * Why a document can't be of the plan of that unit's year: dated tomorrow, before what must come first, before the year
 * ahead of it or after it, or on a day on which the unit does not stand. A plan ends with its unit: the heir makes its own.
 */
export const unfitForYear = (
  { unit, year }: UnitYear,
  date: Day,
  { notBefore, units, at }: { readonly notBefore?: Day; readonly units: Units; readonly at: string },
):
  | Refusal<"dated-in-future" | "dates-out-of-order" | "year-other" | "unit-unknown" | "unit-not-in-office">
  | undefined => {
  if (date < firstDayOf(year - 1) || date > lastDayOf(year)) return refuse("year-other", { year });
  return (
    misdated(date, { at, ...(notBefore === undefined ? {} : { notBefore }) }) ?? unfitUnit(units, unit, date)
  );
};

export const yearRefusals = {
  "no-plan-id": {
    vi: "Mã kế hoạch phải gồm mã đơn vị và năm, ví dụ xa-a:2026.",
    en: "The id of a plan is a unit and a year, for example xa-a:2026.",
    kind: "input",
  },
  "year-other": {
    vi: "Ngày không thuộc năm của kế hoạch (chỉ được lập trong năm đó hoặc năm liền trước).",
    en: "The day is not of the plan's year: a plan is made in that year or in the one before.",
    kind: "input",
  },
} as const;
