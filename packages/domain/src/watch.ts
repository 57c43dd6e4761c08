import * as z from "zod";
import type { Day } from "@sdc/law/local-day";
import type { CommandSpec } from "./aggregate.ts";
import { day, unitId } from "./fields.ts";

/** Calendar days before a deadline on which whoever owes it is reminded: policy, not law. */
export const REMINDER_DAYS = [30, 7, 1] as const;

/** What the clock has said of a deadline. A deadline that moves is another one: its reminders begin anew. */
export type Watch = {
  readonly due: Day;
  readonly reminded: readonly number[];
  readonly escalated: boolean;
};

/** What the clock brings along: the deadline, and on which day it looked. */
export const watchCommands = {
  /** `days`: the reminder days that have come since it looked last, the nearest one last. */
  remind: z.strictObject({ due: day(), days: z.array(z.int().min(1).max(366)).min(1), on: day() }),
  /** `to`: the next level; absent where there is none above. */
  escalate: z.strictObject({ due: day(), on: day(), to: unitId().optional() }),
};

/** Given by the clock alone, to whatever has a deadline. */
export const watchSpecs = {
  remind: {
    schema: watchCommands.remind,
    at: "item",
    by: "register",
    title: { vi: "Nhắc thời hạn", en: "Remind of the due day" },
  },
  escalate: {
    schema: watchCommands.escalate,
    at: "item",
    by: "register",
    title: { vi: "Báo cấp trên vì quá hạn", en: "Tell the level above that it is overdue" },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const reminderFields = { due: z.string(), days: z.array(z.number()), on: z.string() };
export const escalationFields = { due: z.string(), on: z.string(), to: z.string().optional() };

/** Those of `days` that nobody has been reminded on yet. */
export const stillToRemind = (
  watch: Watch | undefined,
  { due, days }: { readonly due: Day; readonly days: readonly number[] },
): readonly number[] => {
  const { reminded } = watchOf(watch, due);
  return days.filter((one) => !reminded.includes(one));
};

export const isEscalated = (watch: Watch | undefined, due: Day): boolean => watchOf(watch, due).escalated;

export const afterReminder = (
  watch: Watch | undefined,
  { due, days }: { readonly due: Day; readonly days: readonly number[] },
): Watch => {
  const before = watchOf(watch, due);
  return { ...before, reminded: [...before.reminded, ...days] };
};

export const afterEscalation = (watch: Watch | undefined, { due }: { readonly due: Day }): Watch => ({
  ...watchOf(watch, due),
  escalated: true,
});

const watchOf = (watch: Watch | undefined, due: Day): Watch =>
  watch?.due === due ? watch : { due, reminded: [], escalated: false };
