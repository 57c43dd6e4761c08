import { expect, test } from "vitest";
import { lawImpact } from "./law-impact.ts";
import { WrongUsage } from "./wrong-usage.ts";

test("a rule that sets an interval: how many nodes of how many units stand on it that year", () => {
  const weekly = lawImpact("TCD-2013.A15.2.d", "2026-05-01").text.split("\n");
  expect(weekly[0]).toBe("TCD-2013.A15.2.d of 2014-07-01 to before 2026-07-01: at-least 1 count per week");
  const line = weekly.find((one) => one.startsWith("II.1.a.1.i takes its interval from it")) ?? "";
  const [, nodes, units] = /: (\d+) nodes of (\d+) units in 2026$/.exec(line) ?? [];
  // Twenty-six weeks until the end of June, for every commune.
  expect(Number(nodes)).toBe(26 * Number(units));
  expect(Number(units)).toBeGreaterThan(70);
  expect(weekly.at(-1)).toBe("What was computed with an earlier version keeps it.");
  const later = lawImpact("TCD-2013.A15.2.d", "2027-05-01").text;
  expect(later).toContain("0 nodes of 0 units in 2027");
});

test("a rule that nothing stands on says so; an unknown one is wrong usage", () => {
  expect(lawImpact("PDP-13.A23", "2026-05-01").text).toContain("no obligation stands on it");
  expect(() => lawImpact("NO-SUCH.rule", "2026-05-01")).toThrow(WrongUsage);
});
