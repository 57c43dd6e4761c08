import { expect, test } from "vitest";
import { commitOf, emptyHead } from "@sdc/core/commit";
import { findNode } from "@sdc/law/unfold";
import type { Event as UnitEvent } from "./org-unit/schema.ts";
import { owingUnit, unitsToTellOwing } from "./owing-unit.ts";
import { knownPlanBindings } from "./policy/known-policies.ts";
import type { Event as PolicyEvent } from "./policy/schema.ts";

const stamp = { at: "2026-11-23T01:00:00.000Z", by: { subject: "s", unit: "u" } };
const established = (kind: "province" | "commune" | "department", more: object = {}): UnitEvent => ({
  type: "unit-established",
  kind,
  name: "A",
  effectiveOn: "2025-07-01",
  ...more,
  ...stamp,
});
const ended = (...heirs: string[]): UnitEvent => ({
  type: "unit-dissolved",
  effectiveOn: "2025-07-01",
  heirs,
  ...stamp,
});
const decided = (binds: boolean): PolicyEvent => ({
  type: "plan-binding-set",
  plan: "plan-2199",
  binds,
  source: "1/NQ-HĐND",
  from: "2025-07-01",
  ...stamp,
});
const province = [established("province", { effectiveOn: "2024-04-01" }), ended("city-48")];
const city = [established("province")];
const commune = [established("commune", { parent: "city-48" })];

/** A log that holds these streams. */
const logOf = (streams: Readonly<Record<string, readonly (UnitEvent | PolicyEvent)[]>>) => ({
  read: async (stream: string) => {
    const head = emptyHead("t", stream);
    const events = streams[stream];
    return {
      head,
      commits: events === undefined ? [] : [commitOf("t", head, { command: "c.", at: 0, events })],
    };
  },
});
const KEY = "IV.1.b:2026";
const asked = async (streams: Parameters<typeof logOf>[0], unit = "commune-a") => {
  const log = logOf(streams);
  const units = await unitsToTellOwing(log, { unit, obligation: "IV.1.b" });
  return owingUnit(units, unit, await knownPlanBindings(log, units));
};
const merged = { "org-unit/province-49": province, "org-unit/city-48": city, "org-unit/commune-a": commune };

test("a unit below whoever took over from the plan's territory lies in it, and owes by what its data assume", async () => {
  const unit = await asked(merged);
  expect(unit?.tops).toEqual([{ unit: "city-48" }, { unit: "province-49", to: "2025-07-01" }]);
  expect(unit && findNode(unit, KEY)?.due).toBe("2026-11-25");
});

test("where its top has decided that the plan does not bind it, it does not owe", async () => {
  const unbound = await asked({ ...merged, "policy/city-48": [decided(false)] });
  expect(unbound && findNode(unbound, KEY)).toBeUndefined();
  const again = await asked({ ...merged, "policy/city-48": [decided(false), decided(true)] });
  expect(again && findNode(again, KEY)?.due).toBe("2026-11-25");
});

test("what another top has decided does not matter", async () => {
  const unit = await asked({ ...merged, "policy/province-49": [decided(false)] });
  expect(unit && findNode(unit, KEY)?.due).toBe("2026-11-25");
});

test("a unit below a province that took over from none lies outside, and owes nothing of the plan", async () => {
  const other = {
    "org-unit/city-1": city,
    "org-unit/commune-x": [established("commune", { parent: "city-1" })],
  };
  const unit = await asked({ ...merged, ...other }, "commune-x");
  expect(unit?.tops).toEqual([{ unit: "city-1" }]);
  expect(unit && findNode(unit, KEY)).toBeUndefined();
});

test("where no plan's territory is known, or no province stands above, nobody can tell: the unit owes", async () => {
  const without = { "org-unit/city-48": city, "org-unit/commune-a": commune };
  const alone = { ...merged, "org-unit/commune-a": [established("commune")] };
  for (const streams of [without, alone]) {
    const unit = await asked(streams);
    expect(unit?.tops).toEqual([]);
    expect(unit && findNode(unit, KEY)?.due).toBe("2026-11-25");
  }
});

test("a unit owes as what it was on the day", async () => {
  const changed: UnitEvent = {
    type: "unit-kind-changed",
    kind: "village",
    effectiveOn: "2026-07-01",
    ...stamp,
  };
  const unit = await asked({ ...merged, "org-unit/commune-a": [...commune, changed] });
  expect(unit?.kinds?.map(({ kind }) => kind)).toEqual(["commune", "village"]);
  expect(unit && findNode(unit, "IV.1.b:2025")?.due).toBe("2025-11-25");
  expect(unit && findNode(unit, KEY)).toBeUndefined();
});

test("a unit that is not known is not told", async () => {
  expect(await asked(merged, "commune-z")).toBeUndefined();
});
