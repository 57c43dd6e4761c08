import type { Day } from "../local-day.ts";
import { year2024 } from "./2024.ts";
import { year2025 } from "./2025.ts";
import { year2026 } from "./2026.ts";
import { year2027 } from "./2027.ts";
import type { CalendarYear, DayMark, MarkKind } from "./calendar-year.ts";

/** Every year whose working days can be told. A new year is a file more. */
export const calendarYears: readonly CalendarYear[] = [year2024, year2025, year2026, year2027];

/** Why nobody works on a day: its weekday, or its mark. */
export type RestReason =
  | { readonly kind: "weekend" }
  | { readonly kind: Exclude<MarkKind, "swapped-working">; readonly mark: DayMark };

/** Working days were asked for in a year without a table: better no answer than a wrong one. */
export class YearWithoutCalendar extends Error {
  override readonly name = "YearWithoutCalendar";
  readonly year: number;

  constructor(year: number) {
    super(
      `No calendar of working days for ${year}; there is one for ${calendarYears.map((each) => each.year).join(", ")}.`,
    );
    this.year = year;
  }
}

/** What is special about the day; none where its weekday says all. Throws YearWithoutCalendar. */
export const markOn = (day: Day): DayMark | undefined => {
  const year = Number(day.slice(0, 4));
  const marks = marksByYear.get(year);
  if (!marks) throw new YearWithoutCalendar(year);
  return marks.get(day);
};

/** Why the day is off; none on a working day. A holiday on a Sunday is named as the holiday. Throws YearWithoutCalendar. */
export const restReason = (day: Day): RestReason | undefined => {
  const mark = markOn(day);
  if (!mark) return isWeekend(day) ? { kind: "weekend" } : undefined;
  return mark.kind === "swapped-working" ? undefined : { kind: mark.kind, mark };
};

/** Whether state agencies work on the day. Throws YearWithoutCalendar. */
export const isWorkingDay = (day: Day): boolean => restReason(day) === undefined;

const marksByYear: ReadonlyMap<number, ReadonlyMap<Day, DayMark>> = new Map(
  calendarYears.map(({ year, marks }) => [year, new Map(marks.map((mark) => [mark.day, mark]))]),
);

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether every day that the year's table marks is confirmed; a year without a table is not. */
export const isYearVerified = (year: number): boolean =>
  calendarYears.find((one) => one.year === year)?.marks.every(({ verified }) => verified) ?? false;
