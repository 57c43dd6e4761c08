import { assert, array, constantFrom, integer, property, record, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@sdc/law/local-day";
import { versionsOf } from "@sdc/law/rules";
import { clockOf, goingOn, ruleOf, type Running, runningFrom } from "./legal-clock.ts";

const settlement: Running = { rule: "TC-2018.A30.1", start: "2026-03-02" };

describe("a clock of law", () => {
  test("names its last day with the version of the rule in force on its start", () => {
    expect(clockOf(settlement)).toEqual({
      rule: "TC-2018.A30.1",
      ruleFrom: "2019-01-01",
      start: "2026-03-02",
      counted: "2026-04-01",
      due: "2026-04-01",
      verified: true,
    });
  });

  test("keeps its version when a later one comes, also for a start that lies in the new window", () => {
    const [now] = versionsOf("TC-2018.A30.1");
    if (now === undefined) throw new Error("no rule");
    const versions = () => [now, { ...now, from: "2026-01-01", measures: [] }];
    expect(ruleOf({ ...settlement, ruleFrom: "2019-01-01" }, versions)).toBe(now);
    expect(ruleOf({ ...settlement, ruleFrom: "2026-01-01" }, versions)?.measures).toEqual([]);
  });

  test("is unverified where the rule is, where the calendar is, or where the source does not say what sets it going", () => {
    expect(clockOf({ rule: "KN-2011.A36", start: "2026-03-02" })).toMatchObject({ verified: false });
    // The calendar of 2027 is not confirmed.
    expect(clockOf({ rule: "TC-2018.A29.3", start: "2027-03-01" })).toMatchObject({ verified: false });
    expect(clockOf({ rule: "TC-2018.A29.3", start: "2026-03-02" })).toMatchObject({ verified: true });
    // The rule of posting is verified; from which day it is counted is not recorded.
    expect(clockOf({ rule: "ND31-2019.post", start: "2025-03-03" })).toMatchObject({
      due: "2025-03-18",
      verified: false,
    });
  });

  test("names no day, and says why, where none can be told", () => {
    const none = (running: Running) => {
      const { due, counted, why, verified } = clockOf(running);
      return { due, counted, why, verified };
    };
    const no = { due: undefined, counted: undefined, verified: false };
    expect(none({ rule: "TC-2018.A29.3", start: "2027-12-30" })).toEqual({
      ...no,
      why: "year-without-calendar",
    });
    expect(none({ rule: "KN-2011.A48-50", start: "2026-03-02" })).toEqual({ ...no, why: "number-not-found" });
    expect(none({ rule: "TC-2018.A30.1", start: "2018-12-31" })).toEqual({ ...no, why: "no-rule-in-force" });
    expect(none({ ...settlement, pausedFrom: "2026-03-10" })).toEqual({ ...no, why: "suspended" });
  });

  test("that stood still goes on with the days it had left; the day it goes on counts", () => {
    const paused = { ...settlement, pausedFrom: "2026-03-10" };
    expect(clockOf(goingOn(paused, "2026-03-20")).due).toBe("2026-04-13");
    expect(clockOf(goingOn(paused, "2026-03-10")).due).toBe("2026-04-01");
  });

  test("that is stopped behind its last day was overdue, and stays so", () => {
    expect(clockOf({ ...settlement, pausedFrom: "2026-04-02" }).due).toBe("2026-04-01");
  });

  test("extended runs on from the end of the time before, by as many days as the decision gave", () => {
    const extended = (...days: number[]) =>
      clockOf({ ...settlement, extensions: days.map((n) => ({ id: "specially-complicated", days: n })) }).due;
    expect(extended(30)).toBe("2026-05-04");
    expect(extended(10)).toBe("2026-04-13");
    expect(extended(30, 30)).toBe("2026-06-03");
  });

  test("told by an event and taken up again is the same", () => {
    const told = clockOf({ ...settlement, rule: "KN-2011.A28.1", when: "complicated" });
    expect(clockOf(runningFrom(told))).toEqual(told);
  });
});

test("whatever the pauses, the last day is never earlier than without them, nor earlier than with fewer", () => {
  const limits = constantFrom(
    { rule: "KN-2011.A28.1" },
    { rule: "KN-2011.A37.2", when: "complicated" },
    { rule: "TC-2018.A30.1" },
    { rule: "TC-2018.A34" },
  );
  const pauses = array(tuple(integer({ min: 1, max: 40 }), integer({ min: 1, max: 30 })), { maxLength: 4 });
  const seen = { moved: 0 };
  assert(
    property(
      record({ limit: limits, start: integer({ min: 0, max: 400 }), pauses }),
      ({ limit, start, pauses: drawn }) => {
        const first = addDays("2025-01-02", start);
        let from = first;
        const periods = drawn.map(([gap, length]) => {
          const period = { from: addDays(from, gap), to: addDays(from, gap + length) };
          from = period.to;
          return period;
        });
        const due = (n: number) => clockOf({ ...limit, start: first, pauses: periods.slice(0, n) }).due ?? "";
        for (const [n] of periods.entries()) {
          expect(due(n + 1) >= due(n)).toBe(true);
          if (due(n + 1) > due(n)) seen.moved++;
        }
        expect(due(0)).not.toBe("");
      },
    ),
    { numRuns: 300 },
  );
  expect(seen.moved).toBeGreaterThan(100);
});
