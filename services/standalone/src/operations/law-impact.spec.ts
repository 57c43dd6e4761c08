import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventsOf } from "@sdc/core/commit";
import type { RunningClock } from "@sdc/projections/running-clocks";
import { COMMUNE, open, type Opened } from "../testing.ts";
import { lawImpact } from "./law-impact.ts";
import { openClocksOf } from "./open-clocks.ts";
import { WrongUsage } from "./wrong-usage.ts";

test("a rule that sets an interval: how many nodes of how many units stand on it that year", () => {
  const weekly = lawImpact("TCD-2013.A15.2.d", "2026-05-01", undefined).text.split("\n");
  expect(weekly[0]).toBe("TCD-2013.A15.2.d of 2014-07-01 to before 2026-07-01: at-least 1 count per week");
  const line = weekly.find((one) => one.startsWith("II.1.a.1.i takes its interval from it")) ?? "";
  const [, nodes, units] = /: (\d+) nodes of (\d+) units in 2026$/.exec(line) ?? [];
  // Twenty-six weeks until the end of June, for every commune.
  expect(Number(nodes)).toBe(26 * Number(units));
  expect(Number(units)).toBeGreaterThan(70);
  expect(weekly.at(-1)).toBe("What was computed with an earlier version keeps it.");
  const later = lawImpact("TCD-2013.A15.2.d", "2027-05-01", undefined).text;
  expect(later).toContain("0 nodes of 0 units in 2027");
});

test("a rule that nothing stands on says so; an unknown one is wrong usage", () => {
  expect(lawImpact("PDP-13.A23", "2026-05-01", undefined).text).toContain("no obligation stands on it");
  expect(() => lawImpact("NO-SUCH.rule", "2026-05-01", undefined)).toThrow(WrongUsage);
});

describe("open cases", () => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open();
  });
  afterAll(() => sdc.stop());

  const body = { body: "UBND", unit: COMMUNE };
  const complaint = (number: string) => ({
    unit: COMMUNE,
    instance: "first",
    form: "letter",
    number,
    receivedOn: "2026-11-02",
    about: "administrative-decision",
    against: body,
    competent: body,
    text: "Không đồng ý với quyết định.",
    complainant: { name: "Trần Thị B" },
  });
  const impact = async (rule: string) => {
    const counted = await openClocksOf(sdc.standalone.log, rule, () => {});
    return lawImpact(rule, "2026-11-23", counted).text;
  };

  test("in which a clock of the rule runs are counted, with the version that they keep; ended ones and others are not", async () => {
    const officer = { role: "case-officer", unit: COMMUNE } as const;
    const begun = await Promise.all(
      ["1", "2", "3"].map((number) =>
        sdc.post<{ stream: string }>("/v1/complaint", complaint(number), officer),
      ),
    );
    expect(begun.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [first] = begun;
    const { commits } = await sdc.standalone.log.read(first?.body.stream ?? "");
    const clocks = commits
      .flatMap((commit) => eventsOf<{ type: string; clocks?: RunningClock[] }>(commit))
      .flatMap(({ event }) => event.clocks ?? []);
    const { rule = "", ruleFrom } = clocks.find(({ clock }) => clock === "acceptance") ?? {};
    expect(await impact(rule)).toContain(
      `a clock of it runs in 3 open complaints and denunciations, computed with its version of ${ruleFrom}`,
    );
    const filed = await sdc.post(
      `/v1/${first?.body.stream}/file-away`,
      { on: "2026-11-03", reason: "Không ghi rõ ai khiếu nại." },
      officer,
    );
    expect(filed).toMatchObject({ status: 200 });
    expect(await impact(rule)).toContain("runs in 2 open complaints");
    expect(await impact("TC-2018.A24.1")).toContain("no clock of it runs");
  });

  test("are not counted where there is no log, which is said", () => {
    expect(lawImpact("KN-2011.A28.1", "2026-11-23", undefined).text).toContain("there is no log here");
  });
});
