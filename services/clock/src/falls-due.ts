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
 * reminder; once the due day itself has passed there is nothing left to remind of, only to tell the level above. A
 * deadline that came to be known behind its day (`knownOn`) is told of on the day after that, and once more on the next
 * one, for the read model may not have heard of it in the night between; the decider drops what was said.
 */
export const fallenDue = (
  due: Day,
  { last, today }: Span,
  {
    knownOn = due,
    reminderDays = REMINDER_DAYS,
  }: { readonly knownOn?: Day | undefined; readonly reminderDays?: readonly number[] } = {},
): Said | undefined => {
  const hasCome = (day: Day): boolean => last < day && day <= today;
  const isBreached =
    knownOn <= due
      ? hasCome(addDays(due, 1))
      : Array.from({ length: HEARD_WITHIN_DAYS }, (_, n) => addDays(knownOn, n + 1)).some(hasCome);
  if (due < today) return isBreached ? { name: "escalate" } : undefined;
  const days = reminderDays.filter((n) => hasCome(addDays(due, -n))).toSorted((a, b) => b - a);
  return days.length === 0 ? undefined : { name: "remind", days };
};

/** On so many days behind the one on which a deadline came to be known too late is it looked at. */
const HEARD_WITHIN_DAYS = 2;

/** The days, due or known, of which a run may have something to say, both included. */
export const dueDaysIn = ({ last, today }: Span): { readonly from: Day; readonly to: Day } => ({
  from: addDays(last, 1 - HEARD_WITHIN_DAYS),
  to: addDays(today, Math.max(...REMINDER_DAYS)),
});
