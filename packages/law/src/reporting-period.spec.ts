import { expect, test } from "vitest";
import { addDays } from "./local-day.ts";
import { REPORTING_PERIODS, type ReportingPeriodId, reportingPeriod } from "./reporting-period.ts";
import { ruleOn } from "./rules.ts";

const daysOf = (id: ReportingPeriodId, year: number) => {
  const found = reportingPeriod(id, year);
  return found && [found.period.from, addDays(found.period.to, -1)];
};

test("the first quarter and the year are the days that TT 01/2024 names", () => {
  expect(daysOf("quarter-1", 2026)).toEqual(["2025-12-15", "2026-03-14"]);
  expect(daysOf("year", 2026)).toEqual(["2025-12-15", "2026-12-14"]);
});

test("the others close on the 14th of the last month of their quarter, and say that their days are derived", () => {
  expect(daysOf("quarter-2", 2026)).toEqual(["2026-03-15", "2026-06-14"]);
  expect(daysOf("quarter-3", 2026)).toEqual(["2026-06-15", "2026-09-14"]);
  expect(daysOf("quarter-4", 2026)).toEqual(["2026-09-15", "2026-12-14"]);
  expect(daysOf("six-months", 2026)).toEqual(["2025-12-15", "2026-06-14"]);
  expect(daysOf("nine-months", 2026)).toEqual(["2025-12-15", "2026-09-14"]);
  const spelledOut = REPORTING_PERIODS.filter((id) => reportingPeriod(id, 2026)?.spelledOut);
  expect(spelledOut).toEqual(["quarter-1", "year"]);
});

test("one year's periods end where the next year's begin", () => {
  for (const year of [2025, 2026, 2027])
    expect(reportingPeriod("year", year)?.period.to).toBe(
      reportingPeriod("quarter-1", year + 1)?.period.from,
    );
});

test("a period carries the citation of the rule in force; derived days are never verified, whatever the rule is", () => {
  for (const id of REPORTING_PERIODS) {
    const found = reportingPeriod(id, 2026);
    const rule = ruleOn("TT01-2024.periods", "2026-03-14");
    expect(rule).toBeDefined();
    const verified = rule?.verified === true && found?.spelledOut === true;
    expect([found?.citation, found?.verified]).toEqual([rule?.citation, verified]);
    expect(found?.label.vi).toContain("2026");
  }
});

test("a year before the rule has no such period", () => {
  for (const id of REPORTING_PERIODS) expect(reportingPeriod(id, 2023)).toBeUndefined();
});
