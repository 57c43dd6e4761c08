import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/denunciation/schema";
import { denunciationClocks, denunciationPartition, watchedDenunciations } from "./denunciation-clocks.ts";
import { denunciationFile } from "./denunciation-file.ts";
import { projections } from "./projections.ts";
import { sealed, shown, stamp as stamped } from "./spec-events.ts";

/** Entered while their times run. */
const stamp = { ...stamped, at: "2026-03-02T02:00:00.000Z" };

const stream = "denunciation/d1";
const doc = (date: string) => ({ number: "1", date });
const clock = (
  name: "intake" | "forwarding" | "settlement" | "notice-to-denouncer" | "notice-to-denounced",
  due: string,
) => ({
  clock: name,
  rule: "TC-2018.A24.1",
  ruleFrom: "2019-01-01",
  start: "2026-03-02",
  counted: due,
  due,
  verified: false,
});
const registered: Event = {
  type: "denunciation-registered",
  unit: "city",
  form: "record",
  register: { number: "12/TC", body: "Thanh tra", kept: "paper" },
  receivedOn: "2026-03-02",
  text: sealed,
  deniedUnit: "commune-a",
  deniedRank: "other",
  clocks: [clock("intake", "2026-03-11")],
  ...stamp,
};
const checked = (more: object = {}): Event => ({
  type: "denunciation-checked",
  on: "2026-03-06",
  form: true,
  capacity: true,
  grounds: true,
  competent: true,
  ground: sealed,
  clocks: [],
  ...stamp,
  ...more,
});
const accepted: Event = {
  type: "denunciation-accepted",
  decision: doc("2026-03-10"),
  clocks: [
    clock("settlement", "2026-04-09"),
    clock("notice-to-denouncer", "2026-03-17"),
    clock("notice-to-denounced", "2026-03-17"),
  ],
  ...stamp,
};
const notified: Event = {
  type: "denunciation-notified",
  to: "denouncer",
  notice: doc("2026-03-12"),
  ...stamp,
};
const passedOn: Event = {
  type: "denunciation-passed-on",
  from: "city",
  to: "heir",
  on: "2026-04-01",
  ...stamp,
};

describe("denunciation-file: what is known of this one denunciation, and what happened to it?", () => {
  test("one row with everything but who denounces, sealed as it was stored, and the timeline in order", () => {
    const { own, rows, counts } = shown(denunciationFile, stream, [
      registered,
      checked({ deniedRank: "deputy" }),
      accepted,
    ]);
    expect(counts).toEqual([]);
    // For whoever has its unit's work next: the stream, nothing of what it says.
    const value = { stream, unit: "city", since: "2026-03-02" };
    expect(rows.filter(({ partition }) => partition === "open/city")).toEqual([
      { partition: "open/city", sort: stream, value },
    ]);
    const [row] = rows.filter(({ partition }) => partition === "own/city");
    expect(row).toMatchObject({ sort: "2026-03-02#d1", value: { id: "d1", status: "accepted" } });
    expect(JSON.stringify(row)).not.toContain("sealed");
    expect(own).toMatchObject({
      id: "d1",
      unit: "city",
      status: "accepted",
      register: { number: "12/TC", body: "Thanh tra", kept: "paper" },
      text: sealed,
      deniedUnit: "commune-a",
      deniedRank: "deputy",
      version: 3,
      timeline: [
        { version: 2, type: "denunciation-checked", ground: sealed },
        { version: 3, type: "denunciation-accepted", decision: doc("2026-03-10") },
      ],
    });
  });
});

test("it is listed for its own unit; about that unit's head, or once raised as overdue, for the level above", () => {
  const levels = (...events: Event[]) =>
    shown(denunciationFile, stream, events)
      .rows.map(({ partition }) => partition)
      .filter((partition) => !partition.startsWith("open/"));
  const raised: Event = {
    type: "denunciation-overdue-raised",
    receivedOn: "2026-06-01",
    superior: "UBND",
    clocks: [],
    ...stamp,
  };
  expect(levels(registered)).toEqual(["own/city"]);
  expect(levels(registered, checked({ deniedUnit: "city", deniedRank: "head", competent: false }))).toEqual([
    "above/city",
  ]);
  expect(levels(registered, checked(), accepted, raised)).toEqual(["own/city", "above/city"]);
});

test("its open work goes with its unit, and ends with it", () => {
  const open = (...events: Event[]) =>
    shown(denunciationFile, stream, events)
      .rows.map(({ partition }) => partition)
      .filter((partition) => partition.startsWith("open/"));
  expect(open(registered, passedOn)).toEqual(["open/heir"]);
  const conclusion: Event = {
    type: "denunciation-terminated",
    decision: doc("2026-03-20"),
    ground: "withdrawn",
    reason: sealed,
    clocks: [],
    ...stamp,
  };
  expect(open(registered, accepted, conclusion)).toEqual([]);
});

describe("denunciation-clocks: which times run in the denunciations of this unit, and when does each end?", () => {
  const lying = (...events: Event[]) =>
    shown(denunciationClocks, stream, events)
      .rows.map(({ partition, sort }) => `${partition} ${sort}`)
      // Those that only the register's own clock reads are below.
      .filter((row) => !row.startsWith("watch/"));

  test("they stand under their unit alone, each until it ends", () => {
    expect(lying(registered)).toEqual(["denunciations/city 2026-03-11#denunciation/d1#intake"]);
    expect(lying(registered, checked(), accepted, notified)).toEqual([
      "denunciations/city 2026-04-09#denunciation/d1#settlement",
      "denunciations/city 2026-03-17#denunciation/d1#notice-to-denounced",
    ]);
    expect(lying(registered, passedOn)).toEqual(["denunciations/heir 2026-03-11#denunciation/d1#intake"]);
    expect(denunciationPartition("city")).toBe("denunciations/city");
  });

  test("passing on is owed from the check that found the unit not competent", () => {
    const outside = checked({ competent: false, clocks: [clock("forwarding", "2026-03-09")] });
    expect(lying(registered, outside)).toEqual(["denunciations/city 2026-03-09#denunciation/d1#forwarding"]);
    expect(lying(registered, outside, checked())).toEqual([]);
  });

  test("found to be about the head of the unit that has it, it stands in no list of that unit, and is the level above's", () => {
    const against = checked({
      competent: false,
      deniedUnit: "city",
      deniedRank: "head",
      clocks: [clock("forwarding", "2026-03-09")],
    });
    const { rows } = shown(denunciationClocks, stream, [registered, against]);
    expect(rows).toMatchObject([
      { partition: watchedDenunciations("city"), value: { isAbove: true, notTo: "city" } },
    ]);
    const told: Event = {
      type: "denunciation-reminded",
      clock: "forwarding",
      due: "2026-03-09",
      on: "2026-03-08",
      days: [1],
      to: "land",
      ...stamp,
    };
    expect(lying(registered, against, told)).toEqual(["told/land 2026-03-09#denunciation/d1#forwarding"]);
  });

  test("a time that was told to the level above stands there, without its words, as long as it runs", () => {
    const told: Event = {
      type: "denunciation-escalated",
      clock: "settlement",
      due: "2026-04-09",
      on: "2026-04-10",
      to: "land",
      ...stamp,
    };
    const above = (...events: Event[]) =>
      shown(denunciationClocks, stream, events).rows.filter(({ partition }) => partition === "told/land");
    const [row, ...more] = above(registered, checked(), accepted, told);
    expect(more).toEqual([]);
    expect(row?.value).toMatchObject({ unit: "city", clock: "settlement", escalated: { on: "2026-04-10" } });
    expect(JSON.stringify(row)).not.toContain("sealed");
    const ended: Event = {
      type: "denunciation-terminated",
      decision: doc("2026-04-12"),
      ground: "withdrawn",
      reason: sealed,
      clocks: [],
      ...stamp,
    };
    expect(above(registered, checked(), accepted, told, ended)).toEqual([]);
  });
});

test("no other read model folds denunciations", () => {
  const folding = projections.filter(({ categories }) => categories.includes("denunciation"));
  expect(folding.map(({ name }) => name)).toEqual([
    "denunciation-file",
    "denunciation-clocks",
    "denunciation-subjects",
    "denunciation-figures",
  ]);
});
