import { describe, expect, test } from "vitest";
import type { Obligation } from "./obligation.ts";
import type { OwingUnit } from "./owing-unit.ts";
import { findNode, type Node, unfold } from "./unfold.ts";
import { UNIT_KINDS } from "./unit-kind.ts";

const commune: OwingUnit = {
  id: "commune-a",
  kind: "commune",
  from: "2025-07-01",
  lineOf: ["commune-a"],
  tops: [],
};
const district: OwingUnit = {
  id: "district-502",
  kind: "district",
  from: "2024-04-01",
  to: "2025-07-01",
  lineOf: ["district-502"],
  tops: [],
};
const department = (id: string, ...line: readonly string[]): OwingUnit => ({
  id,
  kind: "department",
  from: "2025-07-01",
  lineOf: [id, ...line],
  tops: [],
});

const of = (nodes: readonly Node[], obligation: string) =>
  nodes.filter((node) => node.obligation === obligation);
const keys = (nodes: readonly Node[]) => nodes.map(({ key }) => key);

test("the whole catalogue unfolds for every kind of unit and every year, without one key twice", () => {
  for (const kind of UNIT_KINDS)
    for (const year of [2024, 2025, 2026, 2027]) {
      const nodes = unfold({ ...commune, kind, from: "2024-04-01" }, year);
      expect(new Set(keys(nodes)).size).toBe(nodes.length);
      expect(nodes.length > 0).toBe(kind !== "village");
    }
});

test("nothing is owed before the plan, before the unit stood or after it ended", () => {
  expect(unfold({ ...commune, from: "2020-01-01" }, 2023)).toEqual([]);
  expect(unfold(commune, 2024)).toEqual([]);
  expect(unfold(district, 2026)).toEqual([]);
});

describe("due dates", () => {
  test("25 November is a named date: it is not moved when it falls on a Saturday", () => {
    expect(of(unfold(commune, 2028), "IV.1.b").map(({ due }) => due)).toEqual(["2028-11-25"]);
  });

  test("what falls due after a unit has ended is its heir's", () => {
    expect(of(unfold(district, 2025), "IV.1.b")).toEqual([]);
    expect(of(unfold(commune, 2025), "IV.1.b").map(({ due }) => due)).toEqual(["2025-11-25"]);
  });

  test("a yearly duty without a date falls due on the year's last day, marked as inferred", () => {
    expect(of(unfold(commune, 2026), "II.2.c")).toMatchObject([
      { key: "II.2.c:2026", due: "2026-12-31", dueSource: "inferred" },
    ]);
  });

  test("yearly by policy is marked as policy, not law", () => {
    expect(of(unfold(commune, 2026), "II.1.e.2")).toMatchObject([{ due: "2026-12-31", dueSource: "policy" }]);
  });

  test("the staff conference of a year is due three months after the year before has ended", () => {
    expect(of(unfold(commune, 2026), "II.1.d.4")).toMatchObject([{ due: "2026-03-31", dueSource: "law" }]);
    expect(of(unfold(commune, 2025), "II.1.d.4")).toEqual([]);
    // 31 March 2029 is a Saturday, and no calendar of that year is needed to know it.
    const moved = { due: "2029-04-02", dueSaid: "2029-03-31" };
    expect(of(unfold(commune, 2029), "II.1.d.4")).toMatchObject([moved]);
  });

  test("what the plan leaves open stays without a date", () => {
    const nodes = unfold(commune, 2026);
    for (const { due } of [...of(nodes, "II.2.a"), ...of(nodes, "II.5.b.2"), ...of(nodes, "II.1.b.1")])
      expect(due).toBeNull();
  });
});

/** A duty of every week, until the Sunday that ends it. */
const weeksOf = (unit: Parameters<typeof unfold>[0], year: number) =>
  unfold(unit, year, [
    {
      id: "X.1",
      plan: "plan-2199",
      duty: { vi: "", en: "" },
      owners: [{ kinds: ["commune"] }],
      cadences: [
        {
          type: "periodic",
          per: "week",
          times: 1,
          due: { type: "period-end", source: "policy", note: { vi: "", en: "" } },
        },
      ],
      proof: { byDocument: true, documents: { vi: "", en: "" } },
      source: "plan",
      citations: [],
      verified: true,
    },
  ]);

describe("cadences", () => {
  test("a row with several cadences gives a node for each: appraisal once, by month, by quarter and by year", () => {
    const found = keys(of(unfold(commune, 2026), "II.6.a.2"));
    expect(found).toHaveLength(1 + 12 + 4 + 1);
    expect(found).toEqual(
      expect.arrayContaining(["II.6.a.2:once", "II.6.a.2:2026-02", "II.6.a.2:2026-Q4", "II.6.a.2:2026"]),
    );
  });

  test("Law Day stands beside the continuous duty to inform", () => {
    expect(of(unfold(commune, 2026), "II.3.a").map(({ key, due }) => [key, due])).toEqual([
      ["II.3.a:2026-continuous", null],
      ["II.3.a:2026-law-day", "2026-11-09"],
    ]);
  });

  test("a commune's head receives every week until 30 June 2026 and twice a month from then on", () => {
    const nodes = of(unfold(commune, 2026), "II.1.a.1.i");
    const weeks = nodes.filter(({ key }) => key.includes("-W"));
    expect(weeks.at(0)).toMatchObject({
      key: "II.1.a.1.i:2026-W01",
      due: "2026-01-04",
      times: 1,
      rule: "TCD-2013.A15.2.d",
    });
    expect(weeks.at(-1)).toMatchObject({ key: "II.1.a.1.i:2026-W26", due: "2026-06-28" });
    const months = nodes.filter(({ key }) => !key.includes("-W"));
    expect(months.map(({ key, times }) => [key, times])).toEqual(
      ["07", "08", "09", "10", "11", "12"].map((month) => [`II.1.a.1.i:2026-${month}`, 2]),
    );
  });

  test("a district's head receives twice a month until the level ended", () => {
    const months = of(unfold(district, 2025), "II.1.a.1.i");
    expect(months.map(({ times, due }) => [times, due])).toEqual(
      ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30"].map((due) => [
        2,
        due,
      ]),
    );
  });

  test("a commune owes dialogue without a date until 28 February 2025, then once a year by law", () => {
    const old = { ...commune, from: "2024-04-01" };
    expect(of(unfold(old, 2024), "II.1.a.3")).toMatchObject([
      { key: "II.1.a.3:2024-continuous", due: null, period: { from: "2024-04-01", to: "2025-01-01" } },
    ]);
    expect(of(unfold(old, 2025), "II.1.a.3")).toMatchObject([
      { key: "II.1.a.3:2025", due: "2025-12-31" },
      { key: "II.1.a.3:2025-continuous", period: { from: "2025-01-01", to: "2025-03-01" } },
    ]);
    expect(keys(of(unfold(old, 2026), "II.1.a.3"))).toEqual(["II.1.a.3:2026"]);
  });

  test("what follows the yearly budget is due at the year's end, without words that the plan does not have", () => {
    const [funds] = of(unfold(commune, 2026), "II.7");
    expect(funds).toMatchObject({ key: "II.7:2026", due: "2026-12-31", dueSource: "inferred" });
    expect(funds?.dueNote?.vi).toContain("chu kỳ ngân sách");
  });

  test("a leap February ends on the 29th, a year of 53 weeks has 53 of them", () => {
    const early = { ...commune, from: "2024-01-01" };
    expect(of(unfold({ ...early, kind: "department" }, 2028), "II.1.a.1.i")[1]?.due).toBe("2028-02-29");
    const weekly = weeksOf(early, 2026);
    expect(weekly.at(-1)).toMatchObject({
      key: "X.1:2026-W53",
      period: { from: "2026-12-28", to: "2027-01-04" },
    });
  });

  test("a year that starts on a Sunday: that day is the last of the old year's weeks, and the new one's begin on Monday", () => {
    const [before, year] = [weeksOf(commune, 2033), weeksOf(commune, 2034)];
    expect(before.at(-1)).toMatchObject({
      key: "X.1:2033-W52",
      period: { from: "2033-12-26", to: "2034-01-02" },
      due: "2034-01-01",
    });
    expect(year.at(0)).toMatchObject({
      key: "X.1:2034-W01",
      period: { from: "2034-01-02", to: "2034-01-09" },
    });
    expect([before.length, year.length]).toEqual([52, 52]);
    // What is due on the month's or the year's last day is not moved by it, nor is a named date.
    expect(of(unfold(commune, 2034), "IV.1.b").map(({ due }) => due)).toEqual(["2034-11-25"]);
    expect(of(unfold(commune, 2034), "II.1.a.1.i")[0]?.due).toBe("2034-01-31");
  });

  test("what is owed once shows on the board of every year from the one it begins in", () => {
    for (const year of [2025, 2026, 2030])
      expect(keys(of(unfold(commune, year), "II.1.b.1"))).toEqual(["II.1.b.1:once"]);
  });
});

describe("owners", () => {
  test("the duties of the district level end with it on 2025-06-30", () => {
    expect(keys(of(unfold(district, 2025), "IV.2.e.3"))).toEqual(["IV.2.e.3:2025-continuous"]);
    const outliving = { ...district, to: "2030-01-01" };
    for (const duty of ["IV.2.e.1", "IV.2.e.2", "IV.2.e.3"]) {
      expect(of(unfold(outliving, 2025), duty).map(({ period }) => period.to)).toEqual(["2025-07-01"]);
      expect(of(unfold(outliving, 2026), duty)).toEqual([]);
    }
  });

  test("a department's own duty goes to whoever took over its work, and to nobody else", () => {
    expect(keys(of(unfold(department("so-khcn-2025b", "so-tttt"), 2026), "IV.2.c"))).toEqual([
      "IV.2.c:2026-continuous",
    ]);
    expect(of(unfold(department("so-xay-dung-2025b"), 2026), "IV.2.c")).toEqual([]);
  });
});

describe("finding a node by its key", () => {
  test("a node that the unit owes is found, whatever its period", () => {
    for (const key of [
      "IV.1.b:2026",
      "II.1.đ:once",
      "II.6.a.2:2026-Q3",
      "II.3.a:2026-law-day",
      "II.5.b.2:2026-on-event",
    ])
      expect(findNode(commune, key)?.key).toBe(key);
  });

  test("what is owed once is found also when its duty began after the unit", () => {
    const later: Obligation = {
      id: "X.1",
      plan: "plan-2199",
      duty: { vi: "", en: "" },
      owners: [{ kinds: ["commune"] }],
      cadences: [{ type: "once", due: { type: "none" } }],
      proof: { byDocument: true, documents: { vi: "", en: "" } },
      source: "plan",
      citations: [],
      verified: true,
      from: "2027-01-01",
    };
    expect(keys(unfold(commune, 2027, [later]))).toEqual(["X.1:once"]);
    expect(findNode(commune, "X.1:once", [later])?.period.from).toBe("2027-01-01");
    expect(findNode({ ...commune, to: "2026-12-31" }, "X.1:once", [later])).toBeUndefined();
  });

  test("another year's, another unit's and no node's are not", () => {
    for (const key of [
      "IV.1.b:2024",
      "IV.2.c:2026-continuous",
      "IV.1.b",
      "IV.1.b:2026-Q1",
      "II.9:2026",
      "",
      ":once",
    ])
      expect(findNode(commune, key)).toBeUndefined();
  });
});
