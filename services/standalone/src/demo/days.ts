import type { Channel } from "./contact.ts";
import type { Random } from "./random.ts";

/**
 * The month as local minutes, counted from midnight of its first day.
 * Vietnam keeps UTC+7 all year, so local minutes need no zone data.
 */
export type Month = {
  minutes: number;
  /** 0 is Sunday. */
  weekday(minute: number): number;
  iso(minute: number): string;
};

export const dayMinutes = 24 * 60;
const monthDays = 30;

/** The thirty days that end with `lastDay`. */
export const monthUntil = (lastDay: string): Month => {
  const last = Date.parse(`${lastDay}T00:00:00Z`);
  if (Number.isNaN(last) || !new Date(last).toISOString().startsWith(`${lastDay}T`)) {
    throw new RangeError(`not a day: ${lastDay}`);
  }
  const start = last - (monthDays - 1) * dayMinutes * 60_000;
  const at = (minute: number) => new Date(start + minute * 60_000);

  return {
    minutes: monthDays * dayMinutes,
    weekday: (minute) => at(minute).getUTCDay(),
    iso: (minute) => at(minute).toISOString().replace(".000Z", "+07:00"),
  };
};

/** A minute at which people use this channel. */
export const arrival = (month: Month, channel: Channel, random: Random): number => {
  const shape =
    channel === "phone" || channel === "email" ? office : channel === "chatbot" ? chatbot : social;
  const days = Array.from(
    { length: monthDays },
    (_, day) => shape.weekdays[month.weekday(day * dayMinutes)] ?? 0,
  );
  return random.weighted(days) * dayMinutes + random.weighted(shape.hours) * 60 + random.between(0, 59);
};

/** The next minute at which an officer sits at a desk: weekdays, 7:30 to 11:30 and 13:30 to 17:00. */
export const deskTime = (month: Month, minute: number): number => {
  const weekday = month.weekday(minute);
  const day = minute - (minute % dayMinutes);
  const time = minute % dayMinutes;
  if (weekday === 0 || weekday === 6 || time >= 1020) return deskTime(month, day + dayMinutes + (time % 30));
  if (time < 450) return day + 450 + (time % 30);
  if (time >= 690 && time < 810) return day + 810 + ((time - 690) % 30);
  return minute;
};

/** The next minute at which the hotline is staffed: every day, 7:00 to 21:00. */
export const hotlineTime = (minute: number): number => {
  const day = minute - (minute % dayMinutes);
  const time = minute % dayMinutes;
  if (time < 420) return day + 420 + (time % 30);
  if (time >= 1260) return day + dayMinutes + 420 + (time % 30);
  return minute;
};

/** Weights from Sunday to Saturday and from 0:00 to 23:00. */
type Shape = { weekdays: readonly number[]; hours: readonly number[] };

const office: Shape = {
  weekdays: [4, 13, 12, 11, 11, 10, 6],
  hours: [0, 0, 0, 0, 0, 0, 0, 5, 11, 12, 10, 5, 2, 5, 10, 10, 8, 5, 3, 3, 2, 0, 0, 0],
};

const social: Shape = {
  weekdays: [8, 11, 11, 10, 10, 10, 8],
  hours: [1, 0, 0, 0, 0, 1, 3, 6, 8, 8, 7, 6, 5, 4, 6, 6, 6, 6, 6, 8, 9, 8, 5, 2],
};

const chatbot: Shape = {
  weekdays: [7, 12, 12, 11, 11, 10, 7],
  hours: [1, 1, 0, 0, 0, 1, 2, 6, 10, 11, 10, 6, 4, 6, 10, 10, 8, 5, 4, 6, 7, 6, 4, 2],
};
