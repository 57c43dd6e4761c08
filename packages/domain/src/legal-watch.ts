import * as z from "zod";
import { type Day, daysBetween } from "@sdc/law/local-day";
import type { CommandSpec } from "./aggregate.ts";
import { day, unitId } from "./fields.ts";
import type { LegalClock } from "./legal-clock.ts";
import {
  afterEscalation,
  afterReminder,
  escalationFields,
  isEscalated,
  reminderFields,
  stillToRemind,
  type Watch,
  watchSpecs,
} from "./watch.ts";

/** The times of law of one case: by which day each of them ends, and what the clock has said of it. */
export type LegalWatch = {
  /** By the name of the clock; one that stands still, or whose day can't be told, is not here. */
  readonly dues: Readonly<Record<string, Day>>;
  readonly watches: Readonly<Record<string, Watch>>;
};

export const nothingWatched: LegalWatch = { dues: {}, watches: {} };

/** How long a clock of law is, in calendar days, and on which days before its end whoever owes it is reminded. */
const REMINDED_ON: readonly (readonly [lengthMin: number, days: readonly number[]])[] = [
  [60, [30, 7, 1]],
  [14, [7, 1]],
  [6, [3, 1]],
  [2, [1]],
];

/**
 * Calendar days before the end of a clock of law on which whoever owes it is reminded, the furthest first: policy, not
 * law. Never before half of the time is over, so that what has only just begun is not reminded of at once.
 */
export const legalReminderDays = (start: Day, due: Day): readonly number[] => {
  const length = daysBetween(start, due);
  return REMINDED_ON.find(([min]) => length >= min)?.[1] ?? [];
};

/** What the clock brings along: which of the case's clocks, its day, and on which day it looked. */
export const legalWatchCommands = <const Name extends string>(names: readonly [Name, ...Name[]]) => {
  const clock = z.enum(names);
  return {
    /** `to`: whose it is to do, where that is not the unit that has the case. */
    remind: z.strictObject({
      clock,
      due: day(),
      days: z.array(z.int().min(1).max(366)).min(1),
      on: day(),
      to: unitId().optional(),
    }),
    /** `to`: the next level; absent where there is none above. */
    escalate: z.strictObject({ clock, due: day(), on: day(), to: unitId().optional() }),
  };
};

export const legalWatchSpecs = <Schema extends z.ZodObject>(commands: {
  readonly remind: Schema;
  readonly escalate: z.ZodObject;
}) =>
  ({
    remind: { ...watchSpecs.remind, schema: commands.remind },
    escalate: { ...watchSpecs.escalate, schema: commands.escalate },
  }) satisfies Readonly<Record<string, CommandSpec>>;

export const legalReminderFields = { ...reminderFields, to: z.string().optional() };
export { escalationFields as legalEscalationFields };

type Told = { readonly clock: string; readonly due: Day };

/** Whether that clock still runs to that day: of one that has ended, stands still or has moved nothing is said. */
const runs = ({ dues }: LegalWatch, { clock, due }: Told): boolean => dues[clock] === due;

/** Those of `days` that nobody has been reminded on yet; none of a clock that runs no more. */
export const legalDaysToRemind = (
  watch: LegalWatch,
  told: Told & { readonly days: readonly number[] },
): readonly number[] => (runs(watch, told) ? stillToRemind(watch.watches[told.clock], told) : []);

/** Whether the level above has still to be told of it. */
export const isToEscalate = (watch: LegalWatch, told: Told): boolean =>
  runs(watch, told) && !isEscalated(watch.watches[told.clock], told.due);

export const afterLegalReminder = (
  watch: LegalWatch,
  told: Told & { readonly days: readonly number[] },
): LegalWatch => ({
  ...watch,
  watches: { ...watch.watches, [told.clock]: afterReminder(watch.watches[told.clock], told) },
});

export const afterLegalEscalation = (watch: LegalWatch, told: Told): LegalWatch => ({
  ...watch,
  watches: { ...watch.watches, [told.clock]: afterEscalation(watch.watches[told.clock], told) },
});

/** What runs behind an event that sets these clocks and ends those; what was said of a deadline stays said. */
export const afterClocks = (
  watch: LegalWatch,
  event: object | { readonly clocks: readonly (LegalClock & { readonly clock: string })[] },
  ended: readonly string[],
): LegalWatch => {
  const set = "clocks" in event ? event.clocks : [];
  if (set.length === 0 && ended.length === 0) return watch;
  const gone = new Set([...ended, ...set.map(({ clock }) => clock)]);
  const staying = Object.entries(watch.dues).filter(([clock]) => !gone.has(clock));
  const running = set.flatMap(({ clock, due }) => (due === undefined ? [] : [[clock, due] as const]));
  return { ...watch, dues: Object.fromEntries([...staying, ...running]) };
};
