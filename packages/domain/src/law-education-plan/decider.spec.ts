import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  uniqueArray,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { lawEducationPlan } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "so-a" } };
const unit = { established: true, kind: "department", name: "Sở A", from: "2025-07-01", heirs: [] } as const;
const units: Units = {
  "so-a": unit,
  "tt-a": { ...unit, parent: "so-a" },
  "tt-b": { ...unit, parent: "so-b" },
};
const brought = { id: "so-a:2026", units, ...stamp };
const { given } = rulesOf(lawEducationPlan);
const of = { unit: "so-a", year: 2026 };
const doc = (date: string) => ({ number: "9/KH", date });
const contest = { title: "Cuộc thi tìm hiểu", by: "2026-11-09" };

const draft = (more: object = {}): Command => ({
  type: "draft",
  title: "Kế hoạch 2026",
  items: [{ title: "Hội nghị" }, contest],
  ...brought,
  ...more,
});
const approve = (date = "2026-02-02"): Command => ({ type: "approve", document: doc(date), ...brought });
const amend = (more: object): Command => ({
  type: "amend",
  document: doc("2026-03-02"),
  ...brought,
  ...more,
});
const done = (more: object = {}): Command => ({
  type: "note-item-done",
  n: 2,
  on: "2026-11-06",
  ...brought,
  ...more,
});
const instruct = (more: object = {}): Command => ({
  type: "instruct-subordinates",
  document: doc("2026-01-15"),
  ...brought,
  ...more,
});
const received = (more: object = {}): Command => ({
  type: "note-plan-received",
  unit: "tt-a",
  on: "2026-02-20",
  document: doc("2026-02-18"),
  ...brought,
  ...more,
});

const drafted: Event = {
  type: "law-education-plan-drafted",
  ...of,
  title: "Kế hoạch 2026",
  items: [
    { n: 1, title: "Hội nghị" },
    { n: 2, ...contest },
  ],
  ...stamp,
};
const approved: Event = {
  type: "law-education-plan-approved",
  ...of,
  title: "Kế hoạch 2026",
  document: doc("2026-02-02"),
  ...stamp,
};
const itemDone: Event = {
  type: "law-education-item-done",
  ...of,
  n: 2,
  title: contest.title,
  on: "2026-11-06",
  ...stamp,
};

describe("the yearly plan of legal education", () => {
  test("is drafted as often as it takes; no number of an item is ever given twice", () => {
    given().when(draft()).then(drafted);
    given(drafted)
      .when(draft({ items: [{ title: "Khác" }] }))
      .then({ ...drafted, items: [{ n: 3, title: "Khác" }] });
    given(drafted, approved).when(draft()).refused("already-approved");
    given()
      .when(draft({ items: [{ title: "x", by: "2027-01-01" }] }))
      .refused("item-outside-year", { year: 2026 });
    given()
      .when(draft({ id: "so-a:2024", items: [{ title: "x" }] }))
      .refused("unit-not-in-office", { unit: "so-a", heirs: [] });
    given()
      .when(draft({ id: "2026" }))
      .refused("no-plan-id");
  });

  test("is approved once, by a document of its year or the one before", () => {
    given().when(approve()).refused("not-drafted");
    given(drafted).when(approve()).then(approved);
    given(drafted, approved).when(approve()).refused("already-approved");
    given(drafted).when(approve("2026-11-21")).refused("dated-in-future");
    given(drafted).when(approve("2024-12-31")).refused("year-other", { year: 2026 });
  });

  test("is amended by a later document; what was done stays, something always does", () => {
    const plan = given(drafted, approved);
    plan.when(amend({ add: [{ title: "Tờ gấp" }], drop: [1, 1] })).then({
      type: "law-education-plan-amended",
      ...of,
      add: [{ n: 3, title: "Tờ gấp" }],
      drop: [1],
      document: doc("2026-03-02"),
      ...stamp,
    });
    plan.when(amend({})).refused("nothing-amended");
    plan.when(amend({ drop: [1, 2] })).refused("plan-emptied");
    plan.when(amend({ drop: [7] })).refused("item-unknown", { n: 7 });
    plan
      .when(amend({ drop: [1], document: doc("2026-02-01") }))
      .refused("dates-out-of-order", { notBefore: "2026-02-02" });
    given(drafted)
      .when(amend({ drop: [1] }))
      .refused("not-approved");
    given(drafted, approved, itemDone)
      .when(amend({ drop: [2] }))
      .refused("item-done", { n: 2 });
  });

  test("its items are done once, by an activity of that very unit that still stands, where one is named", () => {
    const plan = given(drafted, approved);
    plan.when(done()).then(itemDone);
    given(drafted, approved, itemDone).when(done()).then();
    given(drafted).when(done()).refused("not-approved");
    plan.when(done({ n: 7 })).refused("item-unknown", { n: 7 });
    plan.when(done({ on: "2026-02-01" })).refused("dates-out-of-order", { notBefore: "2026-02-02" });
    const by = (known?: object) => done({ activity: "d1", ...(known && { known }) });
    plan.when(by({ unit: "so-a", isWithdrawn: false })).then({ ...itemDone, activity: "d1" });
    plan.when(by()).refused("activity-unknown");
    plan.when(by({ unit: "so-b", isWithdrawn: false })).refused("activity-unknown");
    plan.when(by({ unit: "so-a", isWithdrawn: true })).refused("activity-withdrawn");
  });

  test("those below are told by letter to plan for themselves, also before the unit's own plan; one letter counts once", () => {
    const instructed: Event = {
      type: "law-education-instructed",
      ...of,
      document: doc("2026-01-15"),
      ...stamp,
    };
    given().when(instruct()).then(instructed);
    given(instructed).when(instruct()).then();
    given()
      .when(instruct({ to: ["tt-a", "tt-a"] }))
      .then({ ...instructed, to: ["tt-a"] });
    given()
      .when(instruct({ to: ["tt-b"] }))
      .refused("not-subordinate", { unit: "tt-b" });
    given()
      .when(instruct({ to: ["nowhere"] }))
      .refused("unit-unknown", { unit: "nowhere" });
    given(instructed).when(draft()).then(drafted);
  });

  test("a plan that came in is one of a unit below, and came in after it was made", () => {
    const came: Event = {
      type: "subordinate-plan-received",
      ...of,
      from: "tt-a",
      on: "2026-02-20",
      document: doc("2026-02-18"),
      ...stamp,
    };
    given().when(received()).then(came);
    given(came).when(received()).then();
    given()
      .when(received({ unit: "tt-b" }))
      .refused("not-subordinate", { unit: "tt-b" });
    given()
      .when(received({ on: "2026-02-17" }))
      .refused("dates-out-of-order", { notBefore: "2026-02-18" });
  });
});

const items = array(constantFrom({ title: "Hội nghị" }, contest), { minLength: 1, maxLength: 3 });
const n = integer({ min: 1, max: 8 });
const wish = oneof(
  record({ items }).map(draft),
  constant(approve()),
  record({ add: items, drop: uniqueArray(n, { maxLength: 2 }) }).map(amend),
  record({ drop: uniqueArray(n, { maxLength: 2 }) }).map(amend),
  record({ n }).map(done),
);

test("whatever is asked in whatever order, what was done stays, and no number means two things", () => {
  let kept = 0;
  assert(
    property(array(wish, { maxLength: 25, size: "max" }), (commands) => {
      let state = lawEducationPlan.initial;
      const titles = new Map<number, string>();
      const doneItems = new Set<number>();
      for (const command of commands) {
        const answer = lawEducationPlan.decide(command, state);
        if (isRefusal(answer)) continue;
        for (const event of answer) if (event.type === "law-education-item-done") doneItems.add(event.n);
        state = answer.reduce(lawEducationPlan.evolve, state);
        for (const item of state.items) {
          expect(titles.get(item.n) ?? item.title).toBe(item.title);
          titles.set(item.n, item.title);
        }
        const there = new Set(state.items.map((item) => item.n));
        expect(there.size).toBe(state.items.length);
        expect([...doneItems].filter((one) => !there.has(one))).toEqual([]);
        kept += doneItems.size;
      }
    }),
    { numRuns: 300, seed: 2199 },
  );
  expect(kept).toBeGreaterThan(100);
});
