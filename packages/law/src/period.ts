import { addDays, type Day, dayFrom, mondayOfWeek, weeksIn } from "./local-day.ts";

/** A span of days; `to` is exclusive. */
export type Period = { readonly from: Day; readonly to: Day };

/** A period of a year with the name that keys carry: `2026`, `2026-Q1`, `2026-03`, `2026-W05`. */
export type NamedPeriod = { readonly name: string; readonly period: Period };

/** From the beginning or to the end where a bound is absent. */
export const windowOf = ({ from, to }: { readonly from?: Day; readonly to?: Day }): Period => ({
  from: from ?? "0000-01-01",
  to: to ?? "9999-12-31",
});

/** The days that both have; undefined when there is none. */
export const meet = (a: Period | undefined, b: Period): Period | undefined => {
  if (a === undefined) return undefined;
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : undefined;
};

/** Whether there is a day that both have. */
export const meets = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;

/** Whether the day is one of the span. */
export const holds = ({ from, to }: Period, day: Day): boolean => from <= day && day < to;

/** Periods in their order, those that touch made one. */
export const joined = (periods: readonly Period[]): readonly Period[] =>
  periods.reduce<readonly Period[]>((done, period) => {
    const last = done.at(-1);
    return last?.to === period.from
      ? [...done.slice(0, -1), { from: last.from, to: period.to }]
      : [...done, period];
  }, []);

/** The periods of a year, in order; a week belongs to the year of its Thursday. */
export const periodsOf = (
  per: "year" | "quarter" | "month" | "week",
  year: number,
): readonly NamedPeriod[] => {
  switch (per) {
    case "year":
      return [{ name: `${year}`, period: { from: dayFrom(year, 1, 1), to: dayFrom(year + 1, 1, 1) } }];
    case "quarter":
      return counted(4).map((quarter) => ({
        name: `${year}-Q${quarter}`,
        period: { from: dayFrom(year, 3 * quarter - 2, 1), to: dayFrom(year, 3 * quarter + 1, 1) },
      }));
    case "month":
      return counted(12).map((month) => ({
        name: `${year}-${String(month).padStart(2, "0")}`,
        period: { from: dayFrom(year, month, 1), to: dayFrom(year, month + 1, 1) },
      }));
    case "week":
      return counted(weeksIn(year)).map((week) => ({
        name: `${year}-W${String(week).padStart(2, "0")}`,
        period: { from: mondayOfWeek(year, week), to: addDays(mondayOfWeek(year, week), 7) },
      }));
  }
};

const counted = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
