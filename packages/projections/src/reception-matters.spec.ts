import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/reception-matter/schema";
import { openWork } from "./open-work.ts";
import { receptionMatters } from "./reception-matters.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const STREAM = "reception-matter/m1";
const clock = {
  clock: "answer",
  rule: "TCD-2013.A28.1",
  start: "2026-11-09",
  due: "2026-11-23",
  verified: true,
} as const;
const received = (more: object = {}): Event => ({
  type: "reception-matter-received",
  unit: "xa-a",
  on: "2026-11-09",
  session: 1,
  class: "petition",
  people: 6,
  isLargeGroup: true,
  content: sealed,
  citizens: [{ person: "p", name: { ...sealed, key: "person:p" } }],
  clocks: [clock],
  ...stamp,
  ...more,
});
const answered = (on: string): Event => ({
  type: "reception-matter-answered",
  outcome: "answered",
  on,
  how: "in-person",
  text: sealed,
  ...stamp,
});
const flagged: Event = { type: "reception-matter-flagged", ...stamp };
const became: Event = { type: "reception-matter-became-report", report: "m1-r", field: "land", ...stamp };
const passedOn: Event = {
  type: "reception-matter-passed-on",
  from: "xa-a",
  to: "xa-b",
  on: "2026-11-15",
  ...stamp,
};
const of = (...events: readonly Event[]) => shown(receptionMatters, STREAM, [received(), ...events]);
const where = (...events: readonly Event[]) => of(...events).rows.map(({ partition }) => partition);
const figures = (...events: readonly Event[]) =>
  Object.fromEntries(of(...events).counts.map(({ sort, n }) => [sort, n]));

describe("reception-matters: who came about what, what became of it, what is still owed?", () => {
  test("a matter stands in the book, is open, and is found by its last day until it is answered", () => {
    expect(where()).toEqual(["book/xa-a", "open/xa-a", "due/xa-a"]);
    expect(of().rows[1]).toMatchObject({ sort: "2026-11-23#m1", value: { due: "2026-11-23" } });
    expect(JSON.stringify(of().rows[1])).not.toContain("sealed");
    expect(where(answered("2026-11-10"))).toEqual(["book/xa-a"]);
  });

  test("once it passed on, it is open at the heir and stays in the book that it was written into", () => {
    expect(where(passedOn)).toEqual(["book/xa-a", "open/xa-b", "due/xa-b"]);
  });

  test("protected it lies apart and counts nowhere, and who came is in no row", () => {
    expect(where(flagged)).toEqual(["flagged/xa-a", "flagged-due/xa-a"]);
    expect(figures(flagged)).toEqual({});
    expect(JSON.stringify([of(flagged).own, of(flagged).rows])).not.toContain("person:p");
    expect(of(flagged, { type: "reception-matter-unflagged", reason: sealed, ...stamp }).own).toHaveProperty(
      "citizens",
    );
  });

  test("from the report that it became it is found again, protected it is not", () => {
    expect(where(became)).toContain("report/m1-r");
    expect(where(became, flagged)).not.toContain("report/m1-r");
  });

  test("what was told to the level above lies there, protected apart", () => {
    const told: Event = {
      type: "reception-matter-escalated",
      due: "2026-11-23",
      on: "2026-11-24",
      to: "tinh",
      ...stamp,
    };
    expect(where(told)).toContain("told/tinh");
    expect(where(told, flagged)).toContain("flagged-told/tinh");
    expect(where(told, flagged)).not.toContain("told/tinh");
  });

  test("visits, people, matters, large groups, and what was answered late are counted in the month of the reception", () => {
    expect(figures()).toEqual({
      "2026-11#visits": 1,
      "2026-11#people": 6,
      "2026-11#matters": 1,
      "2026-11#large-groups": 1,
    });
    expect(figures(answered("2026-11-23"))).toMatchObject({ "2026-11#answered": 1 });
    expect(figures(answered("2026-11-23"))).not.toHaveProperty("2026-11#answered-late");
    expect(figures(answered("2026-11-24"))).toMatchObject({ "2026-11#answered-late": 1 });
    const again = shown(receptionMatters, STREAM, [
      received({ again: true, isLargeGroup: undefined, people: 1 }),
    ]);
    expect(again.counts.map(({ sort }) => sort)).toEqual(["2026-11#visits", "2026-11#people"]);
  });
});

test("open-work: a matter is owed by its day, goes to the heir, and has something to tell where a report begins of it", () => {
  const works = (...events: readonly Event[]) =>
    shown(openWork, STREAM, [received(), ...events]).rows.map(({ partition }) => partition);
  const heldOver: Event = { type: "reception-matter-held-over", on: "2026-11-16", reason: sealed, ...stamp };
  expect(works()).toEqual(["unit/xa-a", "due/2026-11"]);
  expect(works(heldOver)).toEqual(["unit/xa-a"]);
  expect(works(passedOn)).toEqual(["unit/xa-b", "due/2026-11"]);
  expect(works(answered("2026-11-16"))).toEqual([]);
  expect(works(became)).toEqual(["unit/xa-a", "due/2026-11", "news/2026-11"]);
  expect(works(flagged)).toEqual(["flagged/xa-a", "due/2026-11", "news/2026-11"]);
});
