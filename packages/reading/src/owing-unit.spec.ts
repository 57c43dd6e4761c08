import { expect, test } from "vitest";
import { policy } from "@sdc/domain/policy/decider";
import { unfold } from "@sdc/law/unfold";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { decisionsFor } from "./decisions.ts";
import { owingUnit } from "./owing-unit.ts";
import { plansOf } from "./plans-of.ts";
import type { ReadModels } from "./read-models.ts";

const unit = (id: string, more: Partial<RegisteredUnit> = {}): RegisteredUnit => ({
  id,
  kind: "commune",
  name: id,
  from: "2025-07-01",
  heirs: [],
  notes: [],
  ...more,
});
const old = unit("province-49", {
  kind: "province",
  from: "2024-04-01",
  to: "2025-07-01",
  heirs: ["city-48"],
});
const city = unit("city-48", { kind: "province" });
const commune = unit("commune-a", { parent: "city-48" });
const other = unit("city-1", { kind: "province" });
const elsewhere = unit("commune-x", { parent: "city-1" });

const decided = (...decisions: readonly (readonly [binds: boolean, from: string])[]) => ({
  "policy/city-48": {
    ...policy.initial,
    planBindings: {
      "plan-2199": decisions.map(([binds, from]) => ({ binds, from, source: "1/NQ-HĐND" })),
    },
  },
});

/** Read models that hold these units, and these slices of policies. */
const modelsOf = (
  units: readonly RegisteredUnit[],
  slices: Readonly<Record<string, unknown>> = {},
): ReadModels => {
  const rows = new Map(units.map((one) => [one.id, one]));
  return {
    of: async ({ name }) => ({
      key: name,
      // What a spec gives stands for what was stored.
      get: async (partition, sort) => (sort === undefined ? slices[partition] : rows.get(sort)) as undefined,
      range: async () => ({ items: [] }),
      slice: async () => undefined,
    }),
  };
};
const all = [old, city, commune, other, elsewhere];
const keysIn2026 = async (models: ReadModels, one: RegisteredUnit) =>
  unfold(await owingUnit(models, one), 2026).map(({ key }) => key);

test("a unit lies where its province does, and where those that it took over from did", async () => {
  const models = modelsOf(all);
  expect((await owingUnit(models, commune)).tops).toEqual([
    { unit: "city-48" },
    { unit: "province-49", to: "2025-07-01" },
  ]);
  expect((await owingUnit(models, old)).tops).toEqual([{ unit: "province-49", to: "2025-07-01" }]);
  expect(await keysIn2026(models, commune)).toContain("IV.1.b:2026");
  expect(await keysIn2026(models, elsewhere)).toEqual([]);
});

test("nobody can tell where no province stands above, or where no plan's territory is known", async () => {
  const alone = unit("commune-b");
  expect((await owingUnit(modelsOf([...all, alone]), alone)).tops).toEqual([]);
  expect((await owingUnit(modelsOf([city, commune]), commune)).tops).toEqual([]);
});

test("what its top has decided on a plan comes with it", async () => {
  expect(await keysIn2026(modelsOf(all, decided([false, "2025-07-01"])), commune)).toEqual([]);
  expect(await keysIn2026(modelsOf(all, decided([false, "2026-12-01"])), commune)).toContain("IV.1.b:2026");
});

test("policies of a version that knew nothing of plans are read all the same", async () => {
  const { planBindings: _none, ...before } = policy.initial;
  const models = modelsOf(all, { "policy/city-48": before });
  expect((await decisionsFor(models, commune)).planBinding("plan-2199", "2026-11-23")).toBeUndefined();
  expect(await keysIn2026(models, commune)).toContain("IV.1.b:2026");
});

test("a plan is shown with whether it binds the heirs: assumed and unverified until somebody decides", async () => {
  const [plan] = await plansOf(modelsOf(all), commune, "2026-11-23");
  expect(plan).toMatchObject({
    id: "plan-2199",
    number: "2199/KH-UBND",
    territory: { name: "Quảng Nam", unit: "province-49" },
    window: { from: "2024-04-01" },
    bindsHeirs: { binds: true, by: "assumed", verified: false },
    related: [{ number: "100/NQ-HĐND", verified: false }],
  });
});

test("a decision on it is shown as policy, with who decided, on what, and from when", async () => {
  const models = modelsOf(all, decided([false, "2026-10-01"]));
  const on = async (day: string) => (await plansOf(models, commune, day))[0]?.bindsHeirs;
  expect(await on("2026-09-30")).toMatchObject({ binds: true, by: "assumed" });
  expect(await on("2026-10-01")).toMatchObject({
    binds: false,
    by: "policy",
    unit: "city-48",
    from: "2026-10-01",
    source: "1/NQ-HĐND",
    verified: false,
  });
});

test("a unit outside of a plan's territory is shown no plan", async () => {
  expect(await plansOf(modelsOf(all), elsewhere, "2026-11-23")).toEqual([]);
});
