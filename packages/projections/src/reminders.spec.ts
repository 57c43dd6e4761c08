import { expect, test } from "vitest";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as ObligationEvent } from "@sdc/domain/obligation/schema";
import { escalatedTo, reminders } from "./reminders.ts";
import { received, replied, shown, stamp } from "./spec-events.ts";

const node = { unit: "commune-a", obligation: "IV.1.b", node: "IV.1.b:2026" };
const due = "2026-11-25";
const nodeReminded: ObligationEvent = {
  type: "obligation-reminded",
  ...node,
  due,
  days: [30, 7],
  on: "2026-11-20",
  ...stamp,
};
const nodeEscalated: ObligationEvent = {
  type: "obligation-escalated",
  ...node,
  due,
  on: "2026-11-26",
  to: "city-48",
  ...stamp,
};
const rowsOf = (...events: ObligationEvent[]) =>
  shown(reminders, "obligation/commune-a:IV.1.b:2026", events).rows.map(({ partition, sort, value }) => [
    partition,
    sort,
    value,
  ]);
const stream = "obligation/commune-a:IV.1.b:2026";

test("a reminder stands with its unit, the nearest day last told; a breach with the level that was told too", () => {
  const told = { stream, unit: "commune-a", due, days: 7 };
  expect(rowsOf(nodeReminded)).toEqual([["unit/commune-a", `${due}#${stream}`, told]]);
  const breach = { ...told, escalatedOn: "2026-11-26", to: "city-48" };
  expect(rowsOf(nodeReminded, nodeEscalated)).toEqual([
    ["unit/commune-a", `${due}#${stream}`, breach],
    ["escalated/city-48", `${due}#${stream}`, breach],
  ]);
});

test("it goes with the work to the heir, and away when the node does not apply", () => {
  const passed: ObligationEvent = {
    type: "obligation-passed-on",
    ...node,
    from: "commune-a",
    to: "commune-b",
    on: "2026-11-22",
    ...stamp,
  };
  expect(rowsOf(nodeReminded, passed)[0]?.[0]).toBe("unit/commune-b");
  const ruled: ObligationEvent = {
    type: "node-not-applicable",
    ...node,
    reason: "r",
    saidBy: "Sở Nội vụ",
    ...stamp,
  };
  expect(rowsOf(nodeReminded, ruled)).toEqual([]);
  expect(rowsOf(nodeReminded, ruled, { type: "node-applicable-again", reason: "r", ...stamp })).toHaveLength(
    1,
  );
});

test("of a flagged report only what was told to the level above stands, apart from the rest", () => {
  const escalated: ReportEvent = { type: "report-escalated", due, on: "2026-11-26", to: "city", ...stamp };
  const where = (...events: ReportEvent[]) =>
    shown(reminders, "hotline-report/r1", [received, escalated, ...events]).rows.map(
      ({ partition }) => partition,
    );
  expect(where()).toEqual(["unit/commune-a", "escalated/city", escalatedTo("city", "cases")]);
  const flagged: ReportEvent = { type: "report-flagged", ...stamp };
  expect(where(flagged)).toEqual([escalatedTo("city", "flagged")]);
  expect(where(flagged, replied("2026-11-27"))).toEqual([]);
});

test("of a report it stands until an answer, and not at all of a flagged one", () => {
  const reminded: ReportEvent = { type: "report-reminded", due, days: [1], on: "2026-11-24", ...stamp };
  const rows = (...events: ReportEvent[]) => shown(reminders, "hotline-report/r1", events).rows;
  expect(rows(received)).toEqual([]);
  expect(rows(received, reminded).map(({ partition }) => partition)).toEqual(["unit/commune-a"]);
  expect(rows(received, reminded, replied("2026-11-24"))).toEqual([]);
  expect(rows(received, reminded, { type: "report-flagged", ...stamp })).toEqual([]);
});
