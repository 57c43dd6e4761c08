import { markOn, restReason, YearWithoutCalendar } from "./calendar/calendar.ts";
import type { DayMark } from "./calendar/calendar-year.ts";
import { addDays, addMonths, type Day, daysBetween } from "./local-day.ts";
import { type Period, windowOf } from "./period.ts";

/** Why a day counts or not. */
export type DayReason =
  /** The day of the event. */
  | "start"
  | "counted"
  | "weekend"
  | "holiday"
  | "compensatory"
  | "swapped-off"
  /** A Saturday or Sunday that is worked for another day. */
  | "swapped-working"
  /** The clock stood still. */
  | "paused"
  /** The last day as counted, and no rest day. */
  | "end"
  /** The last day as counted is a rest day: the time goes on. */
  | "end-on-rest-day"
  /** The next working day, on which it ends. */
  | "moved-end";

export type DayStep = {
  readonly day: Day;
  /** How many have been counted up to and with this day; null where it does not count. */
  readonly n: number | null;
  readonly reason: DayReason;
  /** The article that says so. */
  readonly article: string;
  /** What the calendar says of this day, where it says more than its weekday. */
  readonly mark?: DayMark;
};

export type Walked = { readonly steps: readonly DayStep[]; readonly counted: Day; readonly due: Day };

type Span = {
  readonly n: number;
  readonly unit: "calendar-days" | "working-days" | "months" | "years";
  /** Counted back. */
  readonly before?: true;
  /** Ends where it ends, on a rest day too. */
  readonly stays?: true;
};

const CODE = "BLDS 2015";
const ARTICLES = {
  start: `${CODE} Đ.147 k.2`,
  day: `${CODE} Đ.148 k.2`,
  month: `${CODE} Đ.148 k.3–4`,
  move: `${CODE} Đ.148 k.5`,
  rest: "BLLĐ 2019 Đ.111–112",
  paused: "tạm đình chỉ",
} as const;

/** Walks day by day from the start to the end of a span. Pauses don't count, `to` exclusive. Throws ClockStopped. */
export const walk = (start: Day, span: Span, pauses: readonly Period[]): Walked => {
  const first: DayStep = { day: start, n: null, reason: "start", article: ARTICLES.start };
  if (span.before) return back(start, span, first);
  const steps =
    span.unit === "working-days" ? overWorkingDays(start, span.n, pauses) : overDays(start, span, pauses);
  const last = steps.at(-1) ?? first;
  const moved = span.unit === "working-days" || span.stays ? [] : moveOn(last.day, pauses);
  const end: DayStep =
    moved.length === 0
      ? { ...last, reason: "end" }
      : { ...last, ...markedAs(last.day), reason: "end-on-rest-day", article: ARTICLES.move };
  return {
    steps: [first, ...steps.slice(0, -1), end, ...moved],
    counted: last.day,
    due: moved.at(-1)?.day ?? last.day,
  };
};

/** So much time before: a day that is named backwards has no rule that moves it. */
const back = (start: Day, span: Span, first: DayStep): Walked => {
  const steps =
    span.unit === "working-days" ? overWorkingDays(start, span.n, [], -1) : overDays(start, span, [], -1);
  const last = steps.at(-1) ?? first;
  return {
    steps: [first, ...steps.slice(0, -1), { ...last, reason: "end" }],
    counted: last.day,
    due: last.day,
  };
};

/** The clock was stopped and nobody has set it going again. */
export class ClockStopped extends Error {
  override name = "ClockStopped";
  constructor(since: Day) {
    super(`the clock has stood still since ${since}: there is no last day until it goes on`);
  }
}

const overWorkingDays = (
  start: Day,
  count: number,
  pauses: readonly Period[],
  direction: 1 | -1 = 1,
): readonly DayStep[] => {
  const steps: DayStep[] = [];
  let n = 0;
  for (let day = addDays(start, direction); n < count; day = addDays(day, direction)) {
    const rest = restReason(day);
    const mark = markOn(day);
    if (isPaused(day, pauses)) steps.push(paused(day));
    else if (rest !== undefined)
      steps.push({ day, n: null, reason: rest.kind, article: ARTICLES.rest, ...(mark && { mark }) });
    else
      steps.push({
        day,
        n: ++n,
        reason: mark?.kind === "swapped-working" ? "swapped-working" : "counted",
        article: ARTICLES.day,
        ...(mark && { mark }),
      });
  }
  return steps;
};

const overDays = (
  start: Day,
  { n, unit }: Span,
  pauses: readonly Period[],
  direction: 1 | -1 = 1,
): readonly DayStep[] => {
  // Months and years end on the matching date; days that did not count are added behind it.
  const months = direction * (unit === "years" ? 12 * n : n);
  const length = unit === "calendar-days" ? n : Math.abs(daysBetween(start, addMonths(start, months)));
  const article = unit === "calendar-days" ? ARTICLES.day : ARTICLES.month;
  const steps: DayStep[] = [];
  let counted = 0;
  for (let day = addDays(start, direction); counted < length; day = addDays(day, direction))
    steps.push(isPaused(day, pauses) ? paused(day) : { day, n: ++counted, reason: "counted", article });
  return steps;
};

/** Throws ClockStopped on a pause that has no end. */
const isPaused = (day: Day, pauses: readonly Period[]): boolean => {
  const pause = pauses.find(({ from, to }) => from <= day && day < to);
  if (pause !== undefined && pause.to >= windowOf({}).to) throw new ClockStopped(pause.from);
  return pause !== undefined;
};

const paused = (day: Day): DayStep => ({ day, n: null, reason: "paused", article: ARTICLES.paused });

/** The days from behind a last day that is a rest day to the next working day; none where it is a working day. */
const moveOn = (last: Day, pauses: readonly Period[]): readonly DayStep[] => {
  const steps: DayStep[] = [];
  for (let day = last; restOf(day) !== undefined || (day !== last && isPaused(day, pauses));) {
    day = addDays(day, 1);
    const rest = restOf(day);
    if (isPaused(day, pauses)) steps.push(paused(day));
    else steps.push({ day, n: null, reason: rest ?? "moved-end", article: ARTICLES.move, ...markedAs(day) });
  }
  return steps;
};

/** That day, or, where it is a rest day, the next working day (Đ.148 k.5). */
export const offRestDays = (day: Day): Day => moveOn(day, []).at(-1)?.day ?? day;

type Rest = "weekend" | "holiday" | "compensatory" | "swapped-off";

/** Why nobody works on that day; where the year has no calendar only weekends are known. */
const restOf = (day: Day): Rest | undefined =>
  known(() => restReason(day)?.kind, isWeekend(day) ? "weekend" : undefined);

const markedAs = (day: Day): { readonly mark?: DayMark } => {
  const mark = known(() => markOn(day), undefined);
  return mark === undefined ? {} : { mark };
};

const known = <Answer>(ask: () => Answer, otherwise: Answer): Answer => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof YearWithoutCalendar) return otherwise;
    throw error;
  }
};

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
