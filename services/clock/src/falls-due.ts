import { REMINDER_DAYS } from "@sdc/domain/watch";
import { addDays, type Day } from "@sdc/law/local-day";

/** The days that a run goes through: those behind `last`, `today` included. */
export type Span = { readonly last: Day; readonly today: Day };

/** What is to be said of a deadline. `days`: the reminder days that have come, the nearest one last. */
export type Said =
  | { readonly name: "remind"; readonly days: readonly number[] }
  | { readonly name: "escalate" };

/**
 * What has fallen due of a deadline since the clock looked last. Several reminder days that passed meanwhile make one
 * reminder; once the due day itself has passed there is nothing left to remind of, only to tell the level above.
 */
export const fallenDue = (
  due: Day,
  { last, today }: Span,
  reminderDays: readonly number[] = REMINDER_DAYS,
): Said | undefined => {
  const hasCome = (day: Day): boolean => last < day && day <= today;
  if (due < today) return hasCome(addDays(due, 1)) ? { name: "escalate" } : undefined;
  const days = reminderDays.filter((n) => hasCome(addDays(due, -n))).toSorted((a, b) => b - a);
  return days.length === 0 ? undefined : { name: "remind", days };
};

/** The due days of which a run may have something to say, both included. */
export const dueDaysIn = ({ last, today }: Span): { readonly from: Day; readonly to: Day } => ({
  from: last,
  to: addDays(today, Math.max(...REMINDER_DAYS)),
});
