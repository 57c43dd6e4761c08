import { describe, expect, test } from "vitest";
import {
  allowedMeasures,
  deferralsOn,
  DISCIPLINED,
  exemptionOn,
  heaviest,
  isTimeSeen,
  oneStepHeavier,
  ruleOfServing,
  ruleOfSeveralActs,
} from "./discipline.ts";

const measures = (of: (typeof DISCIPLINED)[number], isLeader: boolean, on: string) =>
  allowedMeasures(of, { isLeader, on })?.measures.join(" ");

describe("the measures of a day", () => {
  test("of civil servants lose salary reduction and demotion with 1 July 2025", () => {
    expect(measures("civil-servant", false, "2025-06-30")).toBe(
      "reprimand warning salary-step-reduction dismissal",
    );
    expect(measures("civil-servant", true, "2025-06-30")).toBe(
      "reprimand warning demotion removal-from-post dismissal",
    );
    expect(measures("civil-servant", false, "2025-07-01")).toBe("reprimand warning dismissal");
    expect(measures("civil-servant", true, "2025-07-01")).toBe(
      "reprimand warning removal-from-post dismissal",
    );
  });

  test("of cadres are four, before by memory alone", () => {
    const elected = "reprimand warning removal-from-post removal-from-elected-office";
    expect(measures("cadre", true, "2026-11-20")).toBe(elected);
    expect(allowedMeasures("cadre", { isLeader: true, on: "2026-11-20" })).toMatchObject({ verified: true });
    expect(allowedMeasures("cadre", { isLeader: true, on: "2025-06-30" })).toMatchObject({
      rule: "KL-112.forms.cb",
      verified: false,
    });
  });

  test("of public employees need a named basis while the sources conflict, and say why", () => {
    const on = (day: string) => allowedMeasures("public-employee", { isLeader: false, on: day });
    expect(on("2025-06-30")).toMatchObject({ rule: "KL-112.forms.vc", needsBasis: false });
    for (const day of ["2025-07-01", "2026-06-30"])
      expect(on(day)).toMatchObject({
        rule: "KL-vc.gap",
        needsBasis: true,
        verified: false,
        note: { vi: expect.stringContaining("mâu thuẫn") as string },
      });
    expect(on("2026-07-01")).toMatchObject({ rule: "KL-vc.forms", needsBasis: false, verified: true });
  });

  test("are unknown before Decree 112", () => {
    for (const of of DISCIPLINED)
      expect(allowedMeasures(of, { isLeader: false, on: "2020-09-19" })).toBeUndefined();
  });
});

test("one step heavier is the next that is allowed, and the heaviest stays", () => {
  const staff = ["reprimand", "warning", "dismissal"] as const;
  expect(oneStepHeavier("reprimand", staff)).toBe("warning");
  expect(oneStepHeavier("warning", staff)).toBe("dismissal");
  // What was abolished since still has its place on the ladder.
  expect(oneStepHeavier("salary-step-reduction", staff)).toBe("dismissal");
  expect(oneStepHeavier("dismissal", staff)).toBe("dismissal");
  expect(heaviest(["warning", "dismissal", "reprimand"])).toBe("dismissal");
  expect(heaviest([])).toBeUndefined();
});

test("grounds to wait and to exempt are those of the day; where no rule is known the basis is named", () => {
  const of = "civil-servant";
  expect(deferralsOn(of, "2025-06-30")).toMatchObject({ rule: "KL-112.defer", needsBasis: false });
  expect(deferralsOn(of, "2025-06-30").grounds).toContain("leave");
  expect(deferralsOn(of, "2025-07-01")).toEqual({
    rule: "KL-172.defer",
    grounds: ["illness", "maternity", "criminal-proceedings"],
    needsBasis: false,
  });
  expect(deferralsOn(of, "2020-01-01")).toMatchObject({ needsBasis: true });
  expect(exemptionOn("emergency", of, "2026-01-01")).toEqual({ rule: "KL-172.exempt", needsBasis: false });
  expect(exemptionOn("death", of, "2026-01-01")).toEqual({ rule: "KL-172.exempt", needsBasis: true });
  expect(exemptionOn("emergency", of, "2025-06-30")).toEqual({ needsBasis: true });
});

test("one measure for all acts, and a heavier one while serving, are rules of Decree 172", () => {
  const of = "cadre";
  expect([ruleOfSeveralActs(of, "2025-06-30"), ruleOfServing(of, "2025-06-30")]).toEqual([
    undefined,
    undefined,
  ]);
  expect([ruleOfSeveralActs(of, "2025-07-01"), ruleOfServing(of, "2025-07-01")]).toEqual([
    "KL-172.A2.2",
    "KL-172.A2.3",
  ]);
});

test("what Decree 172 says of steps and times is not taken for what holds of public employees", () => {
  const [of, on] = ["public-employee", "2026-09-01"] as const;
  expect([ruleOfSeveralActs(of, on), ruleOfServing(of, on), isTimeSeen(of)]).toEqual([
    undefined,
    undefined,
    false,
  ]);
  expect(deferralsOn(of, on)).toMatchObject({ needsBasis: true });
  expect(exemptionOn("emergency", of, on)).toEqual({ needsBasis: true });
});
