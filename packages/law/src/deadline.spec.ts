import { expect, test } from "vitest";
import { deadlineOf } from "./deadline.ts";
import type { Rule, RuleUnit } from "./rule.ts";

const rule = (unit: RuleUnit, verified = true): Rule => ({
  id: "TEST.A1",
  kind: "deadline",
  text: { vi: "Thời hạn", en: "A time limit" },
  measures: [{ n: 5, unit, bound: "at-most" }],
  citation: "Đ.1 k.1",
  from: "2020-01-01",
  verified,
  sources: [],
});

test.each([
  ["a confirmed rule over confirmed days", rule("working-days"), "2026-11-02", true],
  ["a rule that is not confirmed", rule("working-days", false), "2026-11-02", false],
  ["working days of a year whose schedule was not announced", rule("working-days"), "2027-11-01", false],
  ["working days that reach into such a year", rule("working-days"), "2026-12-29", false],
  [
    "calendar days that pass through one and end in a confirmed one",
    rule("calendar-days"),
    "2026-11-02",
    true,
  ],
  ["calendar days that end in a year without a calendar", rule("calendar-days"), "2030-04-10", false],
])("a deadline says whether it is certain: %s", (_, given, start, expected) => {
  expect(deadlineOf({ rule: given, start }).verified).toBe(expected);
});

test("a deadline keeps the version of the rule that it was computed with", () => {
  expect(deadlineOf({ rule: rule("calendar-days"), start: "2026-11-02" })).toEqual({
    rule: "TEST.A1",
    ruleFrom: "2020-01-01",
    start: "2026-11-02",
    counted: "2026-11-07",
    due: "2026-11-09",
    verified: true,
  });
});
