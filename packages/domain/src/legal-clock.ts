import * as z from "zod";
import { YearWithoutCalendar } from "@sdc/law/calendar/calendar";
import { ClockStopped, type DayStep } from "@sdc/law/count-time";
import { type Deadline, type DeadlineInput, deadlineOf, explain, NoDeadline } from "@sdc/law/deadline";
import type { Day } from "@sdc/law/local-day";
import { type Period, windowOf } from "@sdc/law/period";
import type { Extension, Rule } from "@sdc/law/rule";
import { ruleOn, versionsOf } from "@sdc/law/rules";

/** Why a clock of law names no day. */
const WHY_NO_DUE = [
  "year-without-calendar",
  /** The sources do not say how long. */
  "number-not-found",
  /** No version of the rule known here was in force on the day that set it going. */
  "no-rule-in-force",
  /** It stands still by a decision of tạm đình chỉ. */
  "suspended",
] as const;

/** A deadline of law as an event keeps it: with the version of the rule that it was computed with. */
export const legalClockFields = {
  rule: z.string(),
  ruleFrom: z.string().optional(),
  start: z.string(),
  /** The case that the rule distinguishes. */
  when: z.string().optional(),
  counted: z.string().optional(),
  due: z.string().optional(),
  verified: z.boolean(),
  why: z.enum(WHY_NO_DUE).optional(),
};

const legalClock = z.object(legalClockFields);
export type LegalClock = z.infer<typeof legalClock>;

/** More time, by a written decision: so many days, at most as many as the rule allows for that case. */
export type DecidedExtension = { readonly id: string; readonly days: number };

/** What a clock of law has been through. */
export type Running = {
  readonly rule: string;
  /** The version that it was first computed with; absent: the one in force on its start. */
  readonly ruleFrom?: Day | undefined;
  readonly start: Day;
  readonly when?: string | undefined;
  readonly extensions?: readonly DecidedExtension[];
  readonly pauses?: readonly Period[];
  /** It stands still from this day on. */
  readonly pausedFrom?: Day | undefined;
};

/** Where a clock of law stands: the last day with the rule version behind it, or why there is none. */
export const clockOf = (running: Running): LegalClock => {
  const { rule: id, start, when } = running;
  const rule = ruleOf(running);
  const named = { start, ...(when === undefined ? {} : { when }) };
  if (rule === undefined) return { rule: id, ...named, verified: false, why: "no-rule-in-force" };
  const found = lastDay(running, rule);
  if (typeof found === "string")
    return { rule: id, ruleFrom: rule.from, ...named, verified: false, why: found };
  // Where the source does not say what sets it going, the start is an assumption of this register.
  return { ...found, verified: found.verified && rule.starts !== undefined };
};

/** The version of the rule that a clock keeps, however many came after it. */
export const ruleOf = (
  { rule, ruleFrom, start }: Pick<Running, "rule" | "ruleFrom" | "start">,
  versions: (id: string) => readonly Rule[] = versionsOf,
): Rule | undefined =>
  ruleFrom === undefined ? ruleOn(rule, start) : versions(rule).find(({ from }) => from === ruleFrom);

/** The clock goes on: the days from its stop up to this one, itself left out, do not count. */
export const goingOn = (running: Running, on: Day): Running => {
  const { pausedFrom, ...rest } = running;
  const pauses = running.pauses ?? [];
  return pausedFrom === undefined || on <= pausedFrom
    ? { ...rest, pauses }
    : { ...rest, pauses: [...pauses, { from: pausedFrom, to: on }] };
};

/** The same clock, as an event has told of it, to go on computing with. */
export const runningFrom = ({ rule, ruleFrom, start, when }: LegalClock): Running => ({
  rule,
  ruleFrom,
  start,
  when,
});

/** Every day of a clock from its start to its end, each with its reason and article; or why there are none. */
export const daysOfClock = (running: Running): readonly DayStep[] | NonNullable<LegalClock["why"]> => {
  const rule = ruleOf(running);
  return rule === undefined ? "no-rule-in-force" : counted(() => explain(inputOf(running, rule)));
};

const lastDay = (running: Running, rule: Rule): Deadline | (typeof WHY_NO_DUE)[number] =>
  counted(() => deadlineOf(inputOf(running, rule)));

const inputOf = (running: Running, rule: Rule): DeadlineInput => {
  const { start, when, extensions = [], pauses = [], pausedFrom } = running;
  return {
    rule: { ...rule, extensions: decided(rule, extensions) },
    start,
    ...(when === undefined ? {} : { when }),
    extensions: extensions.map((_, n) => String(n)),
    pauses: pausedFrom === undefined ? pauses : [...pauses, { from: pausedFrom, to: windowOf({}).to }],
  };
};

const counted = <Found>(count: () => Found): Found | (typeof WHY_NO_DUE)[number] => {
  try {
    return count();
  } catch (error) {
    if (error instanceof YearWithoutCalendar) return "year-without-calendar";
    if (error instanceof ClockStopped) return "suspended";
    if (error instanceof NoDeadline && NOT_FOUND.has(error.code)) return "number-not-found";
    throw error;
  }
};

const NOT_FOUND: ReadonlySet<NoDeadline["code"]> = new Set([
  "number-not-found",
  "rule-sets-no-time",
  "case-unknown",
]);

/** Each with the days that its own decision gave, which may be fewer than the rule allows. */
const decided = (rule: Rule, extensions: readonly DecidedExtension[]): readonly Extension[] =>
  extensions.flatMap(({ id, days }, n) => {
    const allowed = rule.extensions?.find((one) => one.id === id);
    return allowed === undefined ? [] : [{ ...allowed, id: String(n), n: days, times: 1 }];
  });
