import { describe, expect, test } from "vitest";
import { YearWithoutCalendar } from "./calendar/calendar.ts";
import { ClockStopped, type DayStep, walk } from "./count-time.ts";
import { deadlineOf, explain, momentAfter, NoDeadline } from "./deadline.ts";
import { calendarDays } from "./golden/calendar-days.ts";
import { calendarDaysToHolidays } from "./golden/calendar-days-to-holidays.ts";
import { countedBack, extensions } from "./golden/extensions-and-back.ts";
import type { Golden } from "./golden/golden.ts";
import { monthsAndYears } from "./golden/months-and-years.ts";
import { pauses } from "./golden/pauses.ts";
import { workingDays } from "./golden/working-days.ts";
import { workingDaysOverSwaps } from "./golden/working-days-over-swaps.ts";
import type { Extension, Measure, Rule, RuleUnit } from "./rule.ts";

const text = { vi: "Thử", en: "Test" };

const measureOf = (n: number, unit: RuleUnit, more: Partial<Measure> = {}): Measure => ({
  n,
  unit,
  bound: "at-most",
  ...more,
});

const ruleOf = (unit: RuleUnit, n: number, more: Partial<Rule> = {}): Rule => ({
  id: "TEST.A1.1",
  kind: "deadline",
  text,
  measures: [measureOf(n, unit)],
  citation: "Điều 1",
  from: "2019-01-01",
  verified: true,
  sources: [],
  ...more,
});

const more = (n: number, unit: RuleUnit, times: number): Extension => ({ id: "more", n, unit, times, text });

/** A denunciation (Luật Tố cáo 2018 Đ.30): 30 days, 30 more, and 30 more again. */
const denunciation = ruleOf("calendar-days", 30, { extensions: [more(30, "calendar-days", 2)] });

/** A complaint (Luật Khiếu nại 2011 Đ.28): 30 days, 45 where it is complicated. */
const complaint = ruleOf("calendar-days", 30, {
  measures: [
    measureOf(30, "calendar-days"),
    measureOf(45, "calendar-days", { when: { id: "complicated", text } }),
  ],
});

const inputOf = ({ start, time: [n, unit, before], extended, pauses: stops = [] }: Golden) => ({
  rule: ruleOf(unit, n, {
    measures: [measureOf(n, unit, before === undefined ? {} : { before: true })],
    ...(extended && { extensions: [more(extended.n, extended.unit, extended.times)] }),
  }),
  start,
  extensions: Array.from({ length: extended?.times ?? 0 }, () => "more"),
  pauses: stops.map(([from, to]) => ({ from, to })),
});

const dateOf = (day: string): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
const weekOf = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);

/** A line for each week from Monday. */
const written = (steps: readonly DayStep[]): string =>
  steps
    .map(({ day, reason }, index) => {
      const before = steps[index - 1];
      const between = before === undefined ? "" : weekOf(before.day) === weekOf(day) ? ", " : "\n";
      return `${between}${dateOf(day)} ${reason === "counted" ? "_" : reason}`;
    })
    .join("");

/** The days that do not count, those that follow each other for one reason put together. */
const offOf = (steps: readonly DayStep[]): string => {
  const runs: { readonly first: string; last: string; readonly reason: string }[] = [];
  let before: DayStep | undefined;
  for (const step of steps) {
    const run = runs.at(-1);
    if (step.n === null && step.reason !== "start")
      if (run !== undefined && before?.n === null && run.reason === step.reason) run.last = step.day;
      else runs.push({ first: step.day, last: step.day, reason: step.reason });
    before = step;
  }
  return runs
    .map(
      ({ first, last, reason }) =>
        `${first === last ? dateOf(first) : `${dateOf(first)}–${dateOf(last)}`} ${reason}`,
    )
    .join(", ");
};

const unindented = (lines: string): string => lines.trim().replaceAll(/\n\s+/g, "\n");

/** By `%s` a name is printed whole, by `$name` cut off. */
const named = (goldens: readonly Golden[]) => goldens.map((golden) => [golden.name, golden] as const);

const expectGolden = (_name: string, golden: Golden): void => {
  const input = inputOf(golden);
  const { due, counted } = deadlineOf(input);
  expect({ due, counted }).toEqual({ due: golden.due, counted: golden.counted });
  const steps = explain(input);
  if ("days" in golden) expect(written(steps)).toBe(unindented(golden.days));
  else expect(offOf(steps)).toBe(golden.off);
  expect(steps.at(-1)?.day).toBe(golden.due);
  if (golden.extended !== undefined) return;
  const numbers = steps.flatMap(({ n }) => n ?? []);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
};

describe("working days", () => {
  test.each(named(workingDays))("%s", expectGolden);
  test.each(named(workingDaysOverSwaps))("%s", expectGolden);
});

describe("calendar days", () => {
  test.each(named(calendarDays))("%s", expectGolden);
  test.each(named(calendarDaysToHolidays))("%s", expectGolden);
});

describe("months and years", () => {
  test.each(named(monthsAndYears))("%s", expectGolden);
});

describe("pauses", () => {
  test.each(named(pauses))("%s", expectGolden);
});

describe("extensions", () => {
  test.each(named(extensions))("%s", expectGolden);
});

describe("counted back", () => {
  test.each(named(countedBack))("%s", expectGolden);
});

test("a complicated complaint from Mon 2/3/2026: 45 days, to Thu 16/4, in the version it was computed with", () => {
  expect(deadlineOf({ rule: complaint, start: "2026-03-02", when: "complicated" })).toEqual({
    rule: "TEST.A1.1",
    ruleFrom: "2019-01-01",
    start: "2026-03-02",
    when: "complicated",
    counted: "2026-04-16",
    due: "2026-04-16",
    verified: true,
  });
});

test("an ordinary complaint from Mon 2/3/2026 has 30 days, to Wed 1/4", () => {
  expect(deadlineOf({ rule: complaint, start: "2026-03-02" })).toMatchObject({ due: "2026-04-01" });
});

test("the walk alone: 2 working days from Wed 29/4/2026 are Tue 5/5", () => {
  expect(walk("2026-04-29", { n: 2, unit: "working-days" }, [])).toMatchObject({
    counted: "2026-05-05",
    due: "2026-05-05",
  });
});

describe("hours are counted from the moment itself and never moved", () => {
  test.each([
    { start: "2026-01-30T17:00:00+07:00", hours: 24, ends: "2026-01-31T10:00:00.000Z" },
    { start: "2026-02-15T08:30:00+07:00", hours: 48, ends: "2026-02-17T01:30:00.000Z" },
    { start: "2025-12-31T20:00:00+07:00", hours: 12, ends: "2026-01-01T01:00:00.000Z" },
  ])("$hours hours after $start", ({ start, hours, ends }) => {
    expect(momentAfter(start, hours)).toBe(ends);
  });
});

describe("no deadline", () => {
  const start = "2026-03-02";
  const onlyComplicated = ruleOf("calendar-days", 45, {
    measures: [measureOf(45, "calendar-days", { when: { id: "complicated", text } })],
  });
  test.each([
    {
      name: "a case that the rule does not know",
      input: { rule: complaint, start, when: "urgent" },
      code: "case-unknown",
    },
    { name: "no ordinary case", input: { rule: onlyComplicated, start }, code: "case-unknown" },
    {
      name: "an extension that the rule does not know",
      input: { rule: denunciation, start, extensions: ["grace"] },
      code: "extension-unknown",
    },
    {
      name: "an extension where the rule has none",
      input: { rule: complaint, start, extensions: ["more"] },
      code: "extension-unknown",
    },
    {
      name: "a denunciation extended a third time",
      input: { rule: denunciation, start, extensions: ["more", "more", "more"] },
      code: "extended-too-often",
    },
    { name: "hours", input: { rule: ruleOf("hours", 24), start }, code: "counted-in-hours" },
    {
      name: "an extension in hours",
      input: {
        rule: ruleOf("calendar-days", 3, { extensions: [more(24, "hours", 1)] }),
        start,
        extensions: ["more"],
      },
      code: "counted-in-hours",
    },
    {
      name: "a deadline whose number was not found",
      input: { rule: ruleOf("calendar-days", 1, { measures: [] }), start },
      code: "number-not-found",
    },
    { name: "30 February", input: { rule: complaint, start: "2026-02-30" }, code: "start-is-no-day" },
    {
      name: "a share",
      input: { rule: ruleOf("percent", 50, { kind: "threshold" }), start },
      code: "rule-sets-no-time",
    },
  ] as const)("$name: $code", ({ input, code }) => {
    const refused = () => deadlineOf(input);
    expect(refused).toThrow(NoDeadline);
    expect(refused).toThrow(expect.objectContaining({ code }));
  });

  test.each(["calendar-days", "working-days", "months"] as const)(
    "a pause of %s that nobody has ended",
    (unit) => {
      const stopped = { rule: ruleOf(unit, 3), start, pauses: [{ from: "2026-03-04", to: "9999-12-31" }] };
      expect(() => deadlineOf(stopped)).toThrow(ClockStopped);
    },
  );

  test.each([
    { name: "working days in 2030", start: "2030-06-03", n: 5, year: 2030 },
    {
      name: "working days from a year with a calendar into one without",
      start: "2027-12-30",
      n: 5,
      year: 2028,
    },
    { name: "working days that start before the first calendar", start: "2023-12-28", n: 3, year: 2023 },
  ])("$name: no calendar for $year", ({ start: from, n, year }) => {
    const refused = () => deadlineOf({ rule: ruleOf("working-days", n), start: from });
    expect(refused).toThrow(YearWithoutCalendar);
    expect(refused).toThrow(expect.objectContaining({ year }));
  });
});
