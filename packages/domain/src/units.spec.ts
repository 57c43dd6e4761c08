import { expect, test } from "vitest";
import { above, inOffice, knownHeirs, knownUnits, lineOf, type Units } from "./units.ts";
import type { Event } from "./org-unit/schema.ts";
import { emptyHead, commitOf } from "@sdc/core/commit";

const stamp = { at: "2026-11-23T01:00:00.000Z", by: { subject: "s", unit: "u" } };
const established = (more: object = {}): Event => ({
  type: "unit-established",
  kind: "department",
  name: "Sở",
  effectiveOn: "2024-04-01",
  ...stamp,
  ...more,
});
const dissolved = (heirs: string[], effectiveOn: string): Event => ({
  type: "unit-dissolved",
  heirs,
  effectiveOn,
  ...stamp,
});

/** The streams as the log would give them. */
const streams: Record<string, readonly Event[]> = {
  "org-unit/province": [established({ kind: "province" })],
  "org-unit/so-a": [established({ parent: "province" }), dissolved(["so-b"], "2025-03-01")],
  "org-unit/so-b": [
    established({ parent: "province", effectiveOn: "2025-03-01" }),
    dissolved(["so-c"], "2025-07-01"),
  ],
  "org-unit/ring-a": [established(), dissolved(["ring-b"], "2025-07-01")],
  "org-unit/ring-b": [established(), dissolved(["ring-a"], "2025-07-01")],
  "org-unit/so-c": [established({ parent: "province", effectiveOn: "2025-07-01" })],
};
const log = {
  read: async (stream: string) => {
    const head = emptyHead("t", stream);
    const events = streams[stream];
    return {
      head,
      commits: events === undefined ? [] : [commitOf("t", head, { command: "c.", at: 0, events })],
    };
  },
};

test("a unit is known with those above it, an unknown one is absent", async () => {
  const units = await knownUnits(log, ["so-c", "so-x"]);
  expect(Object.keys(units).toSorted()).toEqual(["province", "so-c"]);
  expect(above(units, "so-c")).toEqual(["province"]);
});

test("heirs are followed one after another to whoever stands today", async () => {
  const units = await knownHeirs(log, "so-a");
  expect(Object.keys(units).toSorted()).toEqual(["province", "so-a", "so-b", "so-c"]);
  expect(lineOf(units, "so-c", ["so-a", "so-b", "so-c", "province"])).toEqual(["so-a", "so-b", "so-c"]);
  expect(lineOf(units, "so-b", ["so-a", "so-c"])).toEqual(["so-a"]);
});

test("units that name each other as heirs, which two commands at the same moment may bring about, hang nothing up", async () => {
  const units = await knownHeirs(log, "ring-a");
  expect(Object.keys(units)).toEqual(["ring-a", "ring-b"]);
  expect(lineOf(units, "so-c", ["ring-a", "ring-b"])).toEqual([]);
  expect(lineOf(units, "ring-b", ["ring-a", "so-a"])).toEqual(["ring-a"]);
});

test("a unit stands from the day it was established to the day before it ended", () => {
  const unit: Units[string] = {
    established: true,
    kind: "commune",
    name: "",
    from: "2024-04-01",
    to: "2025-07-01",
    heirs: [],
  };
  const days = ["2024-03-31", "2024-04-01", "2025-06-30", "2025-07-01"];
  expect(days.map((day) => inOffice(unit, day))).toEqual([false, true, true, false]);
});
