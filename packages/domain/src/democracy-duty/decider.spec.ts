import { array, assert, constantFrom, integer, oneof, option, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { addDays } from "@sdc/law/local-day";
import { holds } from "../post/days.ts";
import type { Units } from "../units.ts";
import { democracyDuty } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-03-16T02:00:00.000Z", by: { subject: "hoa", unit: "xa-a" } };
const units: Units = {
  "xa-a": { established: true, kind: "commune", name: "A", from: "2025-07-01", to: "2026-12-01", heirs: [] },
};
const brought = { id: "xa-a", units, ...stamp };
const { given } = rulesOf(democracyDuty);
const document = { number: "12/QĐ", date: "2026-03-02" };
const lan = { subject: "lan", post: "Công chức Văn hoá - Xã hội" };
const minh = { subject: "minh", post: "Chuyên viên" };

const assign = (more: object = {}): Command => ({
  type: "assign",
  officers: [lan],
  from: "2026-03-05",
  document,
  ...brought,
  ...more,
});
const replace = (more: object = {}): Command => ({
  type: "replace",
  n: 1,
  ...minh,
  from: "2026-03-10",
  document,
  ...brought,
  ...more,
});
const end = (more: object = {}): Command => ({
  type: "end-assignment",
  n: 1,
  to: "2026-03-12",
  document,
  ...brought,
  ...more,
});
const lanAssigned: Event = {
  type: "democracy-officer-assigned",
  unit: "xa-a",
  n: 1,
  ...lan,
  from: "2026-03-05",
  document,
  ...stamp,
};

describe("who is assigned to democracy work", () => {
  test("one document assigns several people, each with a number of their own", () => {
    given()
      .when(assign({ officers: [lan, minh] }))
      .then(lanAssigned, { ...lanAssigned, n: 2, ...minh });
  });

  test("nobody is assigned twice: not in one document, not within a time they have it already", () => {
    given()
      .when(assign({ officers: [lan, minh, lan] }))
      .refused("officer-twice", { subject: "lan" });
    given(lanAssigned)
      .when(assign({ from: "2026-04-01" }))
      .refused("already-assigned", { subject: "lan", n: 1 });
    given(lanAssigned)
      .when(replace({ ...lan }))
      .refused("already-assigned", { subject: "lan", n: 1 });
  });

  test("no assignment before its document, no document of tomorrow, no end before the beginning", () => {
    given()
      .when(assign({ from: "2026-03-01" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-02" });
    given()
      .when(assign({ to: "2026-03-05" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-05" });
    given()
      .when(assign({ document: { number: "1", date: "2026-03-17" }, from: "2026-03-18" }))
      .refused("dated-in-future");
    given(lanAssigned)
      .when(end({ to: "2026-03-04" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-05" });
  });

  test("only at a unit that stands on the day it begins", () => {
    given()
      .when(assign({ from: "2026-12-01" }))
      .refused("unit-not-in-office", { unit: "xa-a", heirs: [] });
    given()
      .when(assign({ id: "nowhere" }))
      .refused("unit-unknown", { unit: "nowhere" });
  });

  test("whoever replaces somebody begins on the day the other one ends", () => {
    const replaced: Event = {
      type: "democracy-officer-replaced",
      replaces: 1,
      unit: "xa-a",
      n: 2,
      ...minh,
      from: "2026-03-10",
      document,
      ...stamp,
    };
    given(lanAssigned).when(replace()).then(replaced);
    given(lanAssigned, replaced).when(replace()).refused("already-assigned", { subject: "minh", n: 2 });
    given(lanAssigned, replaced)
      .when(replace({ from: "2026-03-12" }))
      .refused("ends-earlier-already", { to: "2026-03-10" });
    given(lanAssigned)
      .when(replace({ from: "2026-03-04" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-05" });
    given(lanAssigned)
      .when(replace({ n: 9 }))
      .refused("assignment-unknown");
  });

  test("an assignment ends once; asked again nothing changes, and it only ever ends earlier", () => {
    const ended: Event = {
      type: "democracy-assignment-ended",
      n: 1,
      from: "2026-03-05",
      to: "2026-03-12",
      document,
      ...stamp,
    };
    given(lanAssigned).when(end()).then(ended);
    given(lanAssigned, ended).when(end()).then();
    given(lanAssigned, ended)
      .when(end({ to: "2026-03-13" }))
      .refused("ends-earlier-already", { to: "2026-03-12" });
    given(lanAssigned, ended)
      .when(assign({ from: "2026-03-12" }))
      .then({ ...lanAssigned, n: 2, from: "2026-03-12" });
    given(lanAssigned)
      .when(end({ n: 2 }))
      .refused("assignment-unknown");
  });
});

const FIRST = "2026-03-02";
const DAYS = 10;
const someDay = integer({ min: 0, max: DAYS }).map((n) => addDays(FIRST, n));
const somebody = constantFrom(lan, minh);
const until = option(someDay, { nil: undefined });
const wish = oneof(
  record({ officers: array(somebody, { minLength: 1, maxLength: 2 }), from: someDay, to: until }).map(assign),
  record({
    n: integer({ min: 1, max: 5 }),
    from: someDay,
    to: until,
    subject: constantFrom("lan", "chi"),
  }).map(replace),
  record({ n: integer({ min: 1, max: 5 }), to: someDay }).map(end),
);

test("whatever is asked in whatever order, nobody is assigned twice on any day, and numbers run on", () => {
  let together = 0;
  assert(
    property(array(wish, { maxLength: 25, size: "max" }), (commands) => {
      let state = democracyDuty.initial;
      for (const command of commands) {
        const answer = democracyDuty.decide(command, state);
        if (!isRefusal(answer)) state = answer.reduce(democracyDuty.evolve, state);
      }
      expect(state.assignments.map(({ n }) => n)).toEqual(state.assignments.map((_, index) => index + 1));
      for (let n = 0; n <= DAYS; n++) {
        const there = state.assignments.filter((one) => holds(one, addDays(FIRST, n)));
        expect(new Set(there.map(({ subject }) => subject)).size).toBe(there.length);
        if (there.length > 1) together++;
      }
    }),
    { numRuns: 300, seed: 2199 },
  );
  expect(together).toBeGreaterThan(300);
});
