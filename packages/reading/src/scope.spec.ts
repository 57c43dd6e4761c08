import { expect, test } from "vitest";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { rowsInScope, type Scope } from "./scope.ts";

const unit = (id: string, more: Partial<RegisteredUnit> = {}): RegisteredUnit => ({
  id,
  kind: "commune",
  name: id,
  from: "2024-01-01",
  heirs: [],
  notes: [],
  ...more,
});

const REFORM = "2025-07-01";
const register = new Map(
  [
    unit("city"),
    unit("province", { to: REFORM, heirs: ["city"] }),
    unit("district", { parent: "province", to: REFORM, heirs: ["ward", "other"] }),
    unit("old", { parent: "district", to: REFORM, heirs: ["ward"] }),
    unit("lost", { parent: "province", to: REFORM }),
    unit("still", { parent: "province" }),
    unit("ward", { parent: "city" }),
    unit("other", { parent: "city" }),
    unit("elsewhere"),
  ].map((one) => [one.id, one]),
);
const scope = (unitId: string, more: Partial<Scope> = {}) =>
  rowsInScope(register, { unit: unitId, reach: "below", units: "now", today: "2026-01-01", ...more }).map(
    ({ unit: whose, members }) => [whose?.id ?? null, members.map(({ id }) => id).toSorted()],
  );

test("as it was: the unit and those that stand or stood under it, each for itself", () => {
  expect(scope("city", { units: "then" })).toEqual([
    ["city", ["city"]],
    ["other", ["other"]],
    ["ward", ["ward"]],
  ]);
  expect(scope("province", { units: "then" }).map(([id]) => id)).toEqual([
    "district",
    "lost",
    "old",
    "province",
    "still",
  ]);
});

test("as units are now: with all that came to each, under whoever has the work of the unit above, and what nobody has last", () => {
  expect(scope("city")).toEqual([
    ["city", ["city", "province"]],
    ["other", ["other"]],
    ["still", ["still"]],
    ["ward", ["old", "ward"]],
    [null, ["district", "lost"]],
  ]);
});

test("a unit alone is itself, and as units are now what came to it as well", () => {
  expect(scope("ward", { reach: "unit", units: "then" })).toEqual([["ward", ["ward"]]]);
  expect(scope("ward", { reach: "unit" })).toEqual([["ward", ["old", "ward"]]]);
  expect(scope("lost", { reach: "unit" })).toEqual([["lost", ["lost"]]]);
});

test("a day before the reform nothing has passed on yet, and rings above a unit end where they began", () => {
  expect(scope("province", { today: "2025-06-30" }).map(([id]) => id)).toContain("old");
  const ring = new Map([unit("a", { parent: "b" }), unit("b", { parent: "a" })].map((one) => [one.id, one]));
  const rows = rowsInScope(ring, { unit: "a", reach: "below", units: "now", today: "2026-01-01" });
  expect(rows.map(({ unit: whose }) => whose?.id)).toEqual(["a", "b"]);
});
