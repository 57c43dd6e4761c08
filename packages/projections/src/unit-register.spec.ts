import { describe, expect, test } from "vitest";
import type { Event as UnitEvent } from "@sdc/domain/org-unit/schema";
import { unitRegister } from "./unit-register.ts";
import { stamp, shown } from "./spec-events.ts";

const recordedAt = stamp.at;
const later = { ...stamp, at: "2026-11-23T02:00:00.000Z" };
const established: UnitEvent = {
  type: "unit-established",
  kind: "commune",
  name: "Xã Cũ",
  code: "20335",
  parent: "district-1",
  effectiveOn: "2024-04-01",
  note: "one",
  ...stamp,
};
const dissolved: UnitEvent = {
  type: "unit-dissolved",
  effectiveOn: "2025-07-01",
  heirs: ["commune-b"],
  note: "two",
  ...stamp,
};

const rowsAfter = (...events: readonly UnitEvent[]) => shown(unitRegister, "org-unit/commune-a", events).rows;
const unitAfter = (...events: readonly UnitEvent[]) =>
  rowsAfter(...events).find(({ partition }) => partition === "unit")?.value;
const keysAfter = (...events: readonly UnitEvent[]) =>
  rowsAfter(...events).map(({ partition, sort }) => `${partition} ${sort}`);

describe("unit-register: which units stand or stood, as what, and who took over?", () => {
  test("a unit with its days, its heirs and the notes of its sources", () => {
    const renamed: UnitEvent = {
      type: "unit-renamed",
      name: "Phường Cũ",
      effectiveOn: "2025-01-01",
      ...stamp,
    };
    expect(rowsAfter(established, renamed, dissolved)).toEqual([
      {
        partition: "unit",
        sort: "commune-a",
        value: {
          id: "commune-a",
          kind: "commune",
          name: "Phường Cũ",
          kinds: [{ kind: "commune", from: "2024-04-01", recordedAt }],
          names: [
            { name: "Xã Cũ", from: "2024-04-01", recordedAt },
            { name: "Phường Cũ", from: "2025-01-01", recordedAt },
          ],
          code: "20335",
          parent: "district-1",
          from: "2024-04-01",
          to: "2025-07-01",
          endRecordedAt: recordedAt,
          heirs: ["commune-b"],
          notes: ["one", "two"],
        },
      },
      { partition: "heir/commune-b", sort: "commune-a", value: { id: "commune-a", to: "2025-07-01" } },
      {
        partition: "code/20335",
        sort: "2024-04-01#commune-a",
        value: { id: "commune-a", from: "2024-04-01", to: "2025-07-01" },
      },
    ]);
  });

  test("names and kinds stand in order of effect, each with the moment it was recorded", () => {
    expect(
      unitAfter(
        established,
        { type: "unit-renamed", name: "Phường Mới", effectiveOn: "2027-01-01", ...stamp },
        { type: "unit-renamed", name: "Xã Giữa", effectiveOn: "2026-01-01", ...later },
        { type: "unit-kind-changed", kind: "public-service-unit", effectiveOn: "2026-06-01", ...later },
      ),
    ).toMatchObject({
      name: "Phường Mới",
      names: [
        { name: "Xã Cũ", from: "2024-04-01", recordedAt },
        { name: "Xã Giữa", from: "2026-01-01", recordedAt: later.at },
        { name: "Phường Mới", from: "2027-01-01", recordedAt },
      ],
      kind: "public-service-unit",
      kinds: [
        { kind: "commune", from: "2024-04-01", recordedAt },
        { kind: "public-service-unit", from: "2026-06-01", recordedAt: later.at },
      ],
    });
  });

  test("the decision by which it was renamed stands with that name, the one by which it ended with its end", () => {
    const decision = { number: "1659/NQ-UBTVQH15", date: "2025-06-16", issuer: "UBTVQH" };
    const renamed: UnitEvent = {
      type: "unit-renamed",
      name: "Phường Cũ",
      effectiveOn: "2025-01-01",
      ...stamp,
    };
    const other = { ...decision, number: "1/NQ" };
    for (const end of [
      dissolved,
      { type: "unit-merged", into: "commune-b", effectiveOn: "2025-07-01", ...stamp },
      { type: "unit-split", effectiveOn: "2025-07-01", parts: [], ...stamp },
    ] satisfies readonly UnitEvent[])
      expect(unitAfter(established, { ...renamed, decision: other }, { ...end, decision })).toMatchObject({
        names: [{ name: "Xã Cũ" }, { name: "Phường Cũ", decision: other }],
        endDecision: decision,
      });
    expect(unitAfter(established, renamed, dissolved)).not.toHaveProperty("endDecision");
  });

  test("a merged unit stands with its one heir, a divided one with each and its places", () => {
    const merged: UnitEvent = {
      type: "unit-merged",
      into: "commune-b",
      effectiveOn: "2025-07-01",
      ...stamp,
    };
    expect(unitAfter(established, merged)).toMatchObject({ to: "2025-07-01", heirs: ["commune-b"] });
    const parts = [
      { unit: "commune-b", places: ["Thôn Một"] },
      { unit: "commune-c", places: ["Thôn Hai"] },
    ];
    const split: UnitEvent = { type: "unit-split", effectiveOn: "2025-07-01", parts, note: "NQ 1", ...stamp };
    expect(unitAfter(established, split)).toMatchObject({
      to: "2025-07-01",
      heirs: ["commune-b", "commune-c"],
      places: { "commune-b": ["Thôn Một"], "commune-c": ["Thôn Hai"] },
      notes: ["one", "NQ 1"],
    });
    expect(keysAfter(established, split)).toEqual([
      "unit commune-a",
      "heir/commune-b commune-a",
      "heir/commune-c commune-a",
      "code/20335 2024-04-01#commune-a",
    ]);
  });

  test("heirs that were decided afterwards have it from the day it ended, and it shows when that was decided", () => {
    const orphaned: UnitEvent = { ...dissolved, heirs: [] };
    expect(keysAfter(established, orphaned)).toEqual(["unit commune-a", "code/20335 2024-04-01#commune-a"]);
    const named: UnitEvent = {
      type: "heirs-named",
      parts: [{ unit: "commune-c" }],
      note: "QĐ 9",
      ...later,
    };
    expect(unitAfter(established, orphaned, named)).toMatchObject({
      to: "2025-07-01",
      endRecordedAt: recordedAt,
      heirs: ["commune-c"],
      heirsRecordedAt: later.at,
      notes: ["one", "two", "QĐ 9"],
    });
    expect(rowsAfter(established, orphaned, named)).toContainEqual({
      partition: "heir/commune-c",
      sort: "commune-a",
      value: { id: "commune-a", to: "2025-07-01" },
    });
  });

  test("a unit without a code stands under none", () => {
    const { code: _code, ...plain } = established;
    expect(keysAfter(plain)).toEqual(["unit commune-a"]);
  });

  test("a part that was split off: the unit goes on and nobody is its heir; the new unit's origin is found", () => {
    const decision = { number: "1/NQ-HĐND", date: "2024-12-20", issuer: "HĐND" };
    const off: UnitEvent = {
      type: "unit-part-split-off",
      unit: "commune-part",
      places: ["Thôn Một"],
      effectiveOn: "2025-01-01",
      decision,
      note: "three",
      ...later,
    };
    expect(unitAfter(established, off)).toMatchObject({
      heirs: [],
      notes: ["one", "three"],
      splitOff: [
        { unit: "commune-part", places: ["Thôn Một"], from: "2025-01-01", decision, recordedAt: later.at },
      ],
    });
    expect(unitAfter(established, off)).not.toHaveProperty("to");
    expect(keysAfter(established, off)).toContain("origin/commune-part commune-a");
    expect(keysAfter(established, off).filter((key) => key.startsWith("heir/"))).toEqual([]);
  });
});
