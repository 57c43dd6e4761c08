import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import type { Obligation } from "./obligation.ts";
import { rowUnder } from "./obligation-schema.ts";
import type { OwingUnit } from "./owing-unit.ts";
import type { Plan } from "./plan.ts";
import { planSchema } from "./plan-schema.ts";
import { findPlan, plans } from "./plans.ts";
import { findNode, unfold } from "./unfold.ts";

describe("the plans that the register keeps", () => {
  test.each(plans.map((plan) => [plan.id, plan] as const))("%s is whole", (_, plan) => {
    expect(planSchema.parse(plan)).toEqual(plan);
    const documents = plan.related ?? [];
    for (const text of [plan.title, plan.bindsHeirs.note, ...documents.map(({ note }) => note)])
      expect(text.vi).not.toBe(text.en);
  });

  test("have ids and prefixes of their own, and each has its rows", () => {
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
    expect(new Set(plans.map(({ prefix }) => prefix)).size).toBe(plans.length);
    for (const { id } of plans) expect(catalogue.some(({ plan }) => plan === id)).toBe(true);
  });

  test("Plan 2199's rows keep the ids that stored events name: it alone has no prefix", () => {
    expect(plans.filter(({ prefix }) => prefix === undefined).map(({ id }) => id)).toEqual(["plan-2199"]);
  });

  test("nothing is made up of Resolution 100/NQ-HĐND: it is named as unverified, and no duty comes out of it", () => {
    expect(findPlan("plan-2199")?.related).toMatchObject([{ number: "100/NQ-HĐND", verified: false }]);
    expect(new Set(catalogue.map(({ plan }) => plan))).toEqual(new Set(["plan-2199"]));
  });

  test("a plan whose window runs backwards or that lacks a language is refused", () => {
    const [plan] = plans;
    expect(planSchema.safeParse({ ...plan, to: plan?.from }).success).toBe(false);
    expect(planSchema.safeParse({ ...plan, title: { vi: "Kế hoạch", en: "" } }).success).toBe(false);
  });
});

/** Invented, for this spec alone: a plan of another province, for two years. */
const invented: Plan = {
  id: "plan-invented",
  prefix: "xx9",
  number: "9/KH-XX",
  issuedOn: "2025-12-20",
  title: { vi: "Kế hoạch bịa ra để kiểm thử", en: "A plan made up for a test" },
  territory: { name: "Tỉnh X", unit: "province-x" },
  from: "2026-01-01",
  to: "2028-01-01",
  bindsHeirs: { assumed: true, verified: false, note: { vi: "Không rõ.", en: "Not known." } },
};
/** A clause of the same number as one of Plan 2199. */
const row: Obligation = {
  id: "xx9.IV.1.b",
  plan: invented.id,
  duty: { vi: "Báo cáo quý", en: "Report by the quarter" },
  owners: [{ kinds: ["commune"] }],
  cadences: [
    {
      type: "periodic",
      per: "quarter",
      times: 1,
      due: { type: "period-end", source: "plan", note: { vi: "Cuối quý.", en: "End of the quarter." } },
    },
  ],
  proof: { byDocument: true, documents: { vi: "Báo cáo", en: "Report" } },
  source: "plan",
  citations: ["9/KH-XX"],
  verified: true,
};
const known = [...plans, invented];
const rows = [...catalogue, row];

const communeUnder = (top: string): OwingUnit => ({
  id: "commune-a",
  kind: "commune",
  from: "2025-07-01",
  lineOf: ["commune-a"],
  tops: [{ unit: top }],
});
const keysOf = (unit: OwingUnit, year: number) => unfold(unit, year, rows, known).map(({ key }) => key);
const there = communeUnder("province-x");
const here = communeUnder("province-49");

describe("a second plan is data only: a plan, its rows, its window", () => {
  test("its rows pass the same schema, under their own prefix and no other", () => {
    expect(rowUnder(known).parse(row)).toEqual(row);
    expect(rowUnder(plans).safeParse(row).success).toBe(false);
    expect(rowUnder(known).safeParse({ ...row, id: "IV.1.b" }).success).toBe(false);
    expect(rowUnder(known).safeParse({ ...row, plan: "plan-2199" }).success).toBe(false);
    expect(planSchema.parse(invented)).toEqual(invented);
  });

  test("its nodes are owed in its territory, the other plan's are not", () => {
    expect(keysOf(there, 2026)).toEqual([
      "xx9.IV.1.b:2026-Q1",
      "xx9.IV.1.b:2026-Q2",
      "xx9.IV.1.b:2026-Q3",
      "xx9.IV.1.b:2026-Q4",
    ]);
    expect(findNode(there, "xx9.IV.1.b:2026-Q3", rows, known)?.due).toBe("2026-09-30");
    expect(findNode(there, "IV.1.b:2026", rows, known)).toBeUndefined();
  });

  test("what is owed elsewhere stays as it was", () => {
    expect(keysOf(here, 2026)).toEqual(unfold(here, 2026).map(({ key }) => key));
    expect(findNode(here, "xx9.IV.1.b:2026-Q3", rows, known)).toBeUndefined();
  });

  test("it is owed within its window, whatever that of the other is", () => {
    expect(keysOf(there, 2025)).toEqual([]);
    expect(keysOf(there, 2028)).toEqual([]);
    expect(keysOf(here, 2028).length).toBeGreaterThan(0);
  });

  test("a unit of whose top nothing is known owes both, each with keys of its own", () => {
    const keys = keysOf({ ...there, tops: [] }, 2026);
    expect(keys).toEqual(expect.arrayContaining(["IV.1.b:2026", "xx9.IV.1.b:2026-Q1"]));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
