/** A calendar day in Asia/Ho_Chi_Minh, `2026-11-25`. The zone has had no daylight saving time since long before any rule here. */
export type Day = string;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day on which an instant falls in Viet Nam. Throws RangeError on what is no instant. */
export const dayOf = (instant: string | number): Day =>
  new Date((typeof instant === "number" ? instant : Date.parse(instant)) + OFFSET_MS)
    .toISOString()
    .slice(0, 10);

/** Whether the text names a day of the calendar: `2026-02-29` does not. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** Months from 1. */
export const dayFrom = (year: number, month: number, date: number): Day =>
  dayAt(Date.UTC(year, month - 1, date));

/** So many calendar days on; back where negative. */
export const addDays = (day: Day, days: number): Day => dayAt(msOf(day) + days * DAY_MS);

/** Calendar days from one to the other; negative where `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((msOf(to) - msOf(from)) / DAY_MS);

/** The matching date so many months on; where that month has none, its last day (Bộ luật Dân sự 2015, Đ.148 k.3–4). */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayFrom(year, month + months, Math.min(date, lastDate));
};

/** Monday of the ISO week; weeks belong to the year of their Thursday. */
export const mondayOfWeek = (year: number, week: number): Day => {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return dayAt(fourth + ((week - 1) * 7 - weekday) * DAY_MS);
};

/** The year that a day's ISO week belongs to: that of its Thursday. */
export const yearOfWeek = (day: Day): number => {
  const weekday = (new Date(msOf(day)).getUTCDay() + 6) % 7;
  return Number(addDays(day, 3 - weekday).slice(0, 4));
};

/** 52 or 53. */
export const weeksIn = (year: number): number =>
  daysBetween(mondayOfWeek(year, 1), mondayOfWeek(year + 1, 1)) / 7;
