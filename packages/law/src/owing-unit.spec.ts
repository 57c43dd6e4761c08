import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import type { Obligation } from "./obligation.ts";
import type { OwingUnit, Top } from "./owing-unit.ts";
import { plans } from "./plans.ts";
import { findNode, type Node, unfold } from "./unfold.ts";
import type { UnitKind } from "./unit-kind.ts";

const PLAN = "plan-2199";
const city: Top = { unit: "city-48" };
const oldProvince: Top = { unit: "province-49", to: "2025-07-01" };

const heir: OwingUnit = {
  id: "commune-a",
  kind: "commune",
  from: "2025-07-01",
  lineOf: ["commune-a"],
  tops: [city, oldProvince],
};
/** A commune that lived through the merger of the province. */
const old: OwingUnit = { ...heir, from: "2024-04-01" };
const keys = (nodes: readonly Node[]) => nodes.map(({ key }) => key);
const nodeOf = (unit: OwingUnit, year: number, key: string) =>
  unfold(unit, year).find((node) => node.key === key);

describe("the territory of a plan", () => {
  test("is what stands below its unit, or below whoever took over from it", () => {
    const below = { ...old, to: "2025-07-01", tops: [oldProvince] };
    expect(keys(unfold(below, 2024))).toEqual(keys(unfold({ ...below, tops: [] }, 2024)));
    expect(unfold(heir, 2026)).toEqual(unfold({ ...heir, tops: [] }, 2026));
    expect(unfold(heir, 2026).length).toBeGreaterThan(0);
  });

  test("a unit outside of it owes nothing of the plan", () => {
    const elsewhere = { ...heir, tops: [city] };
    expect(unfold(elsewhere, 2026)).toEqual([]);
    expect(findNode(elsewhere, "IV.1.b:2026")).toBeUndefined();
  });

  test("a unit that stands alone lies in every territory", () => {
    expect(findNode({ ...heir, tops: [] }, "IV.1.b:2026")?.due).toBe("2026-11-25");
  });
});

describe("whether a plan binds those who took over", () => {
  const decided = (...bindings: readonly (readonly [boolean, string])[]) => ({
    [PLAN]: bindings.map(([binds, from]) => ({ binds, from })),
  });

  test("is assumed until somebody decides it", () => {
    const [plan] = plans;
    const unbound = plans.map((one) => ({ ...one, bindsHeirs: { ...one.bindsHeirs, assumed: false } }));
    expect(plan?.bindsHeirs.assumed).toBe(true);
    expect(unfold(heir, 2026, catalogue, unbound)).toEqual([]);
    expect(unfold({ ...heir, bindings: decided([true, "2025-07-01"]) }, 2026, catalogue, unbound)).toEqual(
      unfold(heir, 2026),
    );
  });

  test("where it does not, its window ended with its territory's own unit", () => {
    const bindings = decided([false, "2025-07-01"]);
    expect(unfold({ ...heir, bindings }, 2025)).toEqual([]);
    expect(unfold({ ...heir, bindings }, 2026)).toEqual([]);
    const lived = { ...old, bindings };
    expect(unfold(lived, 2024)).toEqual(unfold({ ...old, to: "2025-07-01" }, 2024));
    expect(keys(unfold(lived, 2025))).toEqual(keys(unfold({ ...old, to: "2025-07-01" }, 2025)));
    expect(unfold(lived, 2026)).toEqual([]);
  });

  test("a decision holds from its day on: what was due before stays owed", () => {
    const lived = { ...heir, bindings: decided([false, "2026-10-01"]) };
    expect(nodeOf(lived, 2025, "IV.1.b:2025")?.due).toBe("2025-11-25");
    expect(nodeOf(lived, 2026, "II.6.a.2:2026-Q3")?.due).toBe("2026-09-30");
    expect(nodeOf(lived, 2026, "II.6.a.2:2026-Q4")).toBeUndefined();
    expect(nodeOf(lived, 2026, "II.2.a:2026-continuous")?.period.to).toBe("2026-10-01");
  });

  test("the later decision goes before the earlier one, and what it binds again is one node with a gap", () => {
    const again = { ...heir, bindings: decided([false, "2026-03-01"], [true, "2026-09-01"]) };
    expect(nodeOf(again, 2026, "IV.1.b:2026")?.due).toBe("2026-11-25");
    expect(nodeOf(again, 2026, "II.6.a.2:2026-04")).toBeUndefined();
    expect(nodeOf(again, 2026, "II.2.a:2026-continuous")?.period).toEqual({
      from: "2026-01-01",
      to: "2027-01-01",
    });
    const revoked = { ...heir, bindings: decided([false, "2026-09-01"], [true, "2026-03-01"]) };
    expect(unfold(revoked, 2026)).toEqual(unfold(heir, 2026));
  });

  test("does not touch the units it was made for, nor another plan", () => {
    const made = { ...old, tops: [{ unit: "province-49" }], bindings: decided([false, "2024-04-01"]) };
    expect(unfold(made, 2026)).toEqual(unfold({ ...old, tops: [] }, 2026));
    expect(unfold({ ...heir, bindings: { other: [{ binds: false, from: "2024-04-01" }] } }, 2026)).toEqual(
      unfold(heir, 2026),
    );
  });
});

describe("a unit that changed its kind", () => {
  const DAY = "2026-07-01";
  const changed: OwingUnit = {
    ...old,
    tops: [],
    kinds: [
      { kind: "district", from: "2024-04-01" },
      { kind: "commune", from: DAY },
    ],
  };
  const row = (more: Pick<Obligation, "cadences"> & Partial<Obligation>): Obligation => ({
    id: "I.1.a",
    plan: PLAN,
    duty: { vi: "", en: "" },
    owners: [{ kinds: ["district", "commune"] }],
    proof: { byDocument: true, documents: { vi: "", en: "" } },
    source: "plan",
    citations: [],
    verified: true,
    ...more,
  });

  test("owes in each stretch what its kind of that stretch owes", () => {
    const quarterly = { type: "periodic", per: "quarter", times: 1 } as const;
    const due = { type: "period-end", source: "plan", note: { vi: "", en: "" } } as const;
    const rowOf = (kind: UnitKind) =>
      row({ owners: [{ kinds: [kind] }], cadences: [{ ...quarterly, due }, { type: "on-event" }] });
    const owed = (kind: UnitKind, year: number) =>
      unfold(changed, year, [rowOf(kind)]).map(({ key, period }) => [key, period.from, period.to]);
    expect(owed("district", 2026)).toEqual([
      ["I.1.a:2026-Q1", "2026-01-01", "2026-04-01"],
      ["I.1.a:2026-Q2", "2026-04-01", DAY],
      ["I.1.a:2026-on-event", "2026-01-01", DAY],
    ]);
    expect(owed("commune", 2026)).toEqual([
      ["I.1.a:2026-Q3", DAY, "2026-10-01"],
      ["I.1.a:2026-Q4", "2026-10-01", "2027-01-01"],
      ["I.1.a:2026-on-event", DAY, "2027-01-01"],
    ]);
    expect(owed("commune", 2025)).toEqual([]);
    expect(owed("district", 2027)).toEqual([]);
  });

  test("owes one node where both kinds owe it, over both stretches and on every board", () => {
    const rows = [row({ cadences: [{ type: "once", due: { type: "none" } }, { type: "continuous" }] })];
    for (const year of [2024, 2026, 2027])
      expect(unfold(changed, year, rows)).toEqual(
        unfold({ ...changed, kinds: [{ kind: "district", from: "2024-04-01" }] }, year, rows),
      );
    expect(findNode(changed, "I.1.a:once", rows)?.period).toEqual({ from: "2024-04-01", to: "9999-12-31" });
  });

  test("owes one node where two cadences of a row meet in one key", () => {
    const rows = [
      row({
        cadences: [
          { type: "continuous", kinds: ["commune"] },
          { type: "continuous", kinds: ["district"] },
        ],
      }),
    ];
    expect(unfold(changed, 2026, rows)).toMatchObject([
      { key: "I.1.a:2026-continuous", period: { from: "2026-01-01", to: "2027-01-01" } },
    ]);
  });

  test("has each key once in the whole catalogue, and each is found by it", () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const nodes = unfold(changed, year);
      expect(new Set(keys(nodes)).size).toBe(nodes.length);
      for (const node of nodes) expect(findNode(changed, node.key)?.key).toBe(node.key);
    }
  });

  test("one kind in the list is as without a list", () => {
    expect(unfold({ ...heir, kinds: [{ kind: "commune", from: heir.from }] }, 2026)).toEqual(
      unfold(heir, 2026),
    );
  });
});
