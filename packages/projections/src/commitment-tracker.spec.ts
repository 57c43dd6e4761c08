import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/commitment/schema";
import { commitmentTracker } from "./commitment-tracker.ts";
import { links } from "./links.ts";
import { evolveCommitment } from "./obligation-board/commitment.ts";
import { openWork } from "./open-work.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const recorded: Event = {
  type: "commitment-recorded",
  unit: "xa-a",
  post: "chu-tich",
  source: { kind: "hotline-report", id: "r1" },
  on: "2026-10-01",
  dueOn: "2026-11-05",
  summary: "Sửa đường thôn 3",
  text: sealed,
  ...stamp,
};
const told = { word: "level-above", unit: "xa-a", ...stamp } as const;
const kept: Event = { type: "commitment-kept", on: "2026-11-04", ...told };
const late: Event = { type: "commitment-kept-late", on: "2026-11-09", ...told };
const broken: Event = { type: "commitment-broken", on: "2026-11-09", ...told };
const reopened: Event = { type: "commitment-reopened", on: "2026-11-10", reason: sealed, ...stamp };
const passed: Event = {
  type: "commitment-passed-on",
  from: "xa-a",
  to: "xa-b",
  on: "2026-10-20",
  ...stamp,
};

describe("commitment-tracker: who owes what by when, and how did it end?", () => {
  const after = (...events: readonly Event[]) => shown(commitmentTracker, "commitment/c1", events);

  test("it stands under its unit, under its state there, and under what it came from, by its day", () => {
    const { rows } = after(recorded);
    expect(rows.map(({ partition, sort }) => [partition, sort])).toEqual([
      ["unit/xa-a", "2026-11-05#commitment/c1"],
      ["open/xa-a", "2026-11-05#commitment/c1"],
      ["from/hotline-report/r1", "2026-11-05#commitment/c1"],
    ]);
    expect(JSON.stringify(rows)).not.toContain("sealed");
  });

  test("under the state that it has, and under the heir once it has passed on", () => {
    const places = (...events: readonly Event[]) =>
      after(...events)
        .rows.map(({ partition }) => partition)
        .slice(0, 2);
    expect(places(recorded, kept)).toEqual(["unit/xa-a", "kept/xa-a"]);
    expect(places(recorded, late)).toEqual(["unit/xa-a", "kept-late/xa-a"]);
    expect(places(recorded, broken, reopened)).toEqual(["unit/xa-a", "open/xa-a"]);
    expect(places(recorded, passed, kept)).toEqual(["unit/xa-b", "kept/xa-b"]);
  });

  test("how it ended stands in it until it is opened again; everything stays in its timeline", () => {
    expect(after(recorded, kept).own).toMatchObject({
      state: "kept",
      endedOn: "2026-11-04",
      word: "level-above",
    });
    const again = after(recorded, kept, reopened).own;
    expect(again).toMatchObject({
      state: "open",
      timeline: [{ type: "commitment-kept" }, { type: "commitment-reopened" }],
    });
    expect(again).not.toHaveProperty("endedOn");
  });
});

test("links: a commitment and what it came from are found from either end", () => {
  const { rows } = shown(links, "commitment/c1", [recorded]);
  expect(rows.map(({ partition, value }) => [partition, value])).toEqual([
    ["links/commitment/c1", { to: "hotline-report/r1", as: "came-from", direction: "back" }],
    ["links/hotline-report/r1", { to: "commitment/c1", as: "came-from", direction: "on" }],
  ]);
});

test("open-work: owed by its day until it has ended, again once it is opened again, then the heir's", () => {
  const work = (...events: readonly Event[]) =>
    shown(openWork, "commitment/c1", events).rows.map(({ partition, sort }) => `${partition} ${sort}`);
  expect(work(recorded)).toEqual(["unit/xa-a commitment/c1", "due/2026-11 2026-11-20#commitment/c1"]);
  expect(work(recorded, kept)).toEqual([]);
  expect(work(recorded, kept, reopened)).toHaveLength(2);
  expect(work(recorded, passed)).toContain("unit/xa-b commitment/c1");
});

test("evidence: kept it proves its day with what was promised, reopened it proves nothing any more", () => {
  const done = (...events: readonly Event[]) =>
    events.reduce<ReturnType<typeof evolveCommitment> | undefined>(
      (before, event) => evolveCommitment(before, event, "commitment/c1"),
      undefined,
    )?.done;
  const proof = { event: "commitment-kept", unit: "xa-a", on: "2026-11-04", title: "Sửa đường thôn 3" };
  expect(done(recorded, kept)).toEqual([{ ...proof, event: "commitment-recorded", on: "2026-10-01" }, proof]);
  expect(done(recorded, kept, reopened)?.[1]).toEqual({ ...proof, isWithdrawn: true });
  expect(done(recorded, late)?.[1]).toMatchObject({ event: "commitment-kept-late", on: "2026-11-09" });
});
