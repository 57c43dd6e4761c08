import { isYearVerified } from "./calendar/calendar.ts";
import { type DayStep, walk } from "./count-time.ts";
import { type Day, isDay } from "./local-day.ts";
import type { Period } from "./period.ts";
import type { Extension, Measure, Rule, RuleUnit } from "./rule.ts";

/** What a deadline is computed from. Days are days in Việt Nam. */
export type DeadlineInput = {
  /** The version in force on the day that set the clock going. */
  readonly rule: Rule;
  readonly start: Day;
  /** The case that the rule distinguishes, as "complicated"; absent: the ordinary one. */
  readonly when?: string;
  /** Extensions that were decided, in their order: ids of the rule's own. */
  readonly extensions?: readonly string[];
  /** Times that do not count. */
  readonly pauses?: readonly Period[];
};

/** A deadline with the version of the rule that it was computed with: a later version does not change it by itself. */
export type Deadline = {
  readonly rule: string;
  /** The first day of that version. */
  readonly ruleFrom: Day;
  readonly start: Day;
  readonly when?: string;
  /** The last day as it was counted. */
  readonly counted: Day;
  /** The same, moved on where it falls on a rest day. */
  readonly due: Day;
  /** Whether both the rule and the calendars that it was counted with are confirmed. */
  readonly verified: boolean;
};

/** The rule can't tell a day from what it was given. `code` is stable. */
export class NoDeadline extends Error {
  override name = "NoDeadline";
  readonly code:
    | "rule-sets-no-time"
    | "number-not-found"
    | "case-unknown"
    | "extension-unknown"
    | "extended-too-often"
    | "counted-in-hours"
    | "start-is-no-day";

  constructor(code: NoDeadline["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The last day of a time limit, by Bộ luật Dân sự 2015 Đ.147–148 where the special law is silent. Throws NoDeadline on a
 * rule that sets no days, an unknown case, an extension that the rule does not know or not that often;
 * YearWithoutCalendar where working days are counted in a year without a calendar; ClockStopped where a pause has no end.
 */
export const deadlineOf = (input: DeadlineInput): Deadline => {
  const { rule, start, when } = input;
  const parts = partsOf(input);
  const { counted, due } = parts.at(-1) ?? { counted: start, due: start };
  return {
    rule: rule.id,
    ruleFrom: rule.from,
    start,
    ...(when === undefined ? {} : { when }),
    counted,
    due,
    verified: rule.verified && parts.every(({ steps }) => isCertain(measureOf(rule, when).unit, steps)),
  };
};

/** So many days on, counted like any time limit. Throws YearWithoutCalendar. */
export const dueIn = (start: Day, n: number, unit: "calendar-days" | "working-days"): Day =>
  walk(start, { n, unit }, []).due;

/** Every day from the start to the end, each with its reason and article. */
export const explain = (input: DeadlineInput): readonly DayStep[] =>
  partsOf(input).flatMap(({ steps }, index) => (index === 0 ? steps : steps.slice(1)));

/** Working days stand on every day that is passed, other times on the end alone. */
const isCertain = (unit: RuleUnit, steps: readonly DayStep[]): boolean => {
  const asked = unit === "working-days" ? steps : steps.filter(({ reason }) => ENDS.has(reason));
  return asked.every(({ day }) => isYearVerified(Number(day.slice(0, 4))));
};

const ENDS: ReadonlySet<DayStep["reason"]> = new Set(["end", "end-on-rest-day", "moved-end"]);

const partsOf = ({ rule, start, when, extensions = [], pauses = [] }: DeadlineInput) => {
  if (!isDay(start)) throw new NoDeadline("start-is-no-day", `${start} is no day of the calendar`);
  const measure = measureOf(rule, when);
  const first = walk(start, daysOf(measure), pauses);
  const parts = [first];
  for (const [index, id] of extensions.entries()) {
    const extension = extensionOf(rule, id, extensions.slice(0, index + 1));
    const before = parts.at(-1) ?? first;
    // More time is counted from the end of the time before.
    parts.push(walk(before.due, { n: extension.n, unit: dayUnit(rule, extension.unit) }, pauses));
  }
  return parts;
};

const measureOf = (rule: Rule, when: string | undefined): Measure => {
  const inTime = rule.measures.filter(({ unit }) => isTime(unit));
  if (inTime.length === 0)
    throw rule.kind === "deadline"
      ? new NoDeadline("number-not-found", `${rule.id}: how long was not found in any source`)
      : new NoDeadline("rule-sets-no-time", `${rule.id} sets no time limit`);
  const found = inTime.find((measure) => measure.when?.id === when);
  if (found === undefined) {
    const known = inTime.flatMap((measure) => measure.when?.id ?? []);
    throw new NoDeadline(
      "case-unknown",
      when === undefined
        ? `${rule.id} has no ordinary time: say which case, ${known.join(" or ")}`
        : `${rule.id} knows no case "${when}"${known.length === 0 ? "" : `, it knows ${known.join(", ")}`}`,
    );
  }
  dayUnit(rule, found.unit);
  return found;
};

const TIMES: readonly RuleUnit[] = ["calendar-days", "working-days", "hours", "months", "years"];
const isTime = (unit: RuleUnit): boolean => TIMES.includes(unit);

type DayUnit = Parameters<typeof walk>[1]["unit"];

const dayUnit = ({ id }: Rule, unit: RuleUnit): DayUnit => {
  switch (unit) {
    case "calendar-days":
    case "working-days":
    case "months":
    case "years":
      return unit;
    case "hours":
      throw new NoDeadline("counted-in-hours", `${id} is counted in hours: it needs a moment, not a day`);
    case "percent":
    case "count":
      throw new NoDeadline("rule-sets-no-time", `${id} sets no time limit`);
  }
};

const daysOf = ({ n, unit, before, bound }: Measure): Parameters<typeof walk>[1] => ({
  n,
  // Checked by `measureOf`.
  unit: unit as DayUnit,
  ...(before && { before }),
  // A least length, as of a posting, is no limit that could move.
  ...(bound === "at-least" && { stays: true }),
});

const extensionOf = (rule: Rule, id: string, used: readonly string[]): Extension => {
  const extension = rule.extensions?.find((one) => one.id === id);
  if (extension === undefined)
    throw new NoDeadline("extension-unknown", `${rule.id} knows no extension "${id}"`);
  if (used.filter((one) => one === id).length > extension.times)
    throw new NoDeadline(
      "extended-too-often",
      `${rule.id} allows "${id}" ${extension.times === 1 ? "once" : `${extension.times} times`}`,
    );
  return extension;
};

/** The moment at which so many hours are over (Đ.147 k.1: counted from the moment itself, never moved). */
export const momentAfter = (start: string, hours: number): string =>
  new Date(Date.parse(start) + hours * 3_600_000).toISOString();
