import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { planBindingOn, policy, rankingMinimumOn, reviewIntervalOn, serviceLevelOn } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "commune-a" } };
const unit: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã A",
  from: "2025-07-01",
  heirs: [],
};
const brought = { id: "commune-a", units: { "commune-a": unit }, ...stamp };
const level = { days: 5, count: "working-days", from: "2026-12-01" } as const;
const period = { year: 2026, from: "2025-11-16", to: "2026-11-15", estimated: false };
const setLevel = (more: object = {}): Command => ({
  type: "set-service-level",
  ...level,
  ...brought,
  ...more,
});
const setPeriod = (more: object = {}): Command => ({
  type: "set-report-period",
  ...period,
  ...brought,
  ...more,
});
const levelSet = (more: object = {}): Event => ({ type: "service-level-set", ...level, ...stamp, ...more });
const periodSet: Event = { type: "report-period-set", ...period, ...stamp };
const { given } = rulesOf(policy);

describe("the hotline's service level", () => {
  test("is set from today on or later, and said again changes nothing", () => {
    given().when(setLevel()).then(levelSet());
    given()
      .when(setLevel({ from: "2026-11-20" }))
      .then(levelSet({ from: "2026-11-20" }));
    given(levelSet()).when(setLevel()).then();
    given(levelSet())
      .when(setLevel({ days: 3 }))
      .then(levelSet({ days: 3 }));
  });

  test("never holds for days that have passed", () => {
    given()
      .when(setLevel({ from: "2026-11-19" }))
      .refused("policy-backdated");
  });

  test("is that of the day: what came in before keeps none, a later decision goes before an earlier one", () => {
    const state = [levelSet(), levelSet({ days: 3, from: "2026-12-10" })].reduce(
      (before, event) => policy.evolve(before, event),
      policy.initial,
    );
    expect(serviceLevelOn(state, "2026-11-30")).toBeUndefined();
    expect(serviceLevelOn(state, "2026-12-01")?.days).toBe(5);
    expect(serviceLevelOn(state, "2026-12-10")?.days).toBe(3);
  });
});

describe("the review interval of a continuous duty", () => {
  const interval = { obligation: "II.2.a", months: 6, from: "2026-12-01" };
  const set = (more: object = {}): Command => ({
    type: "set-review-interval",
    ...interval,
    ...brought,
    ...more,
  });
  const wasSet = (more: object = {}): Event => ({
    type: "review-interval-set",
    ...interval,
    ...stamp,
    ...more,
  });

  test("is set for an obligation that is continuous, from today on or later", () => {
    given().when(set()).then(wasSet());
    given(wasSet()).when(set()).then();
    given(wasSet())
      .when(set({ months: 3 }))
      .then(wasSet({ months: 3 }));
    given()
      .when(set({ obligation: "IV.1.b" }))
      .refused("not-continuous");
    given()
      .when(set({ obligation: "IX.9" }))
      .refused("not-continuous");
    given()
      .when(set({ from: "2026-11-19" }))
      .refused("policy-backdated");
  });

  test("is that of the day, for its obligation alone", () => {
    const state = [wasSet(), wasSet({ months: 3, from: "2027-01-01" })].reduce(
      (before, event) => policy.evolve(before, event),
      policy.initial,
    );
    expect(reviewIntervalOn(state, "II.2.a", "2026-11-30")).toBeUndefined();
    expect(reviewIntervalOn(state, "II.2.a", "2026-12-31")?.months).toBe(6);
    expect(reviewIntervalOn(state, "II.2.a", "2027-01-01")?.months).toBe(3);
    expect(reviewIntervalOn(state, "II.3.a", "2027-01-01")).toBeUndefined();
  });
});

describe("the period of the yearly report", () => {
  test("is set for a year, and can be set anew", () => {
    given().when(setPeriod()).then(periodSet);
    given(periodSet).when(setPeriod()).then();
    given(periodSet)
      .when(setPeriod({ estimated: true }))
      .then({ ...periodSet, estimated: true });
  });

  test("neither runs backwards nor leaves its year and the one before", () => {
    given()
      .when(setPeriod({ to: "2025-11-15" }))
      .refused("period-backwards");
    given()
      .when(setPeriod({ from: "2024-12-31" }))
      .refused("period-outside-year");
    given()
      .when(setPeriod({ to: "2027-01-01" }))
      .refused("period-outside-year");
  });
});

describe("whether a plan binds those who took over", () => {
  const binding = { plan: "plan-2199", binds: false, source: "1/NQ-HĐND, 2026-11-01", from: "2025-07-01" };
  const set = (more: object = {}): Command => ({ type: "set-plan-binding", ...binding, ...brought, ...more });
  const wasSet = (more: object = {}): Event => ({ type: "plan-binding-set", ...binding, ...stamp, ...more });

  test("is decided with its source, also for days that have passed, and said again changes nothing", () => {
    given().when(set()).then(wasSet());
    given(wasSet()).when(set()).then();
    given(wasSet())
      .when(set({ binds: true }))
      .then(wasSet({ binds: true }));
    given(wasSet())
      .when(set({ source: "2/NQ-HĐND" }))
      .then(wasSet({ source: "2/NQ-HĐND" }));
    given(wasSet())
      .when(set({ from: "2026-12-01" }))
      .then(wasSet({ from: "2026-12-01" }));
  });

  test("is decided of plans that the register knows", () => {
    given()
      .when(set({ plan: "plan-9" }))
      .refused("plan-unknown");
  });

  test("is decided by the unit at the top, not by one below it", () => {
    const below = { ...unit, parent: "city" };
    const city: Units[string] = { ...unit, kind: "province" };
    given()
      .when(set({ units: { "commune-a": below, city } }))
      .refused("decided-above", { unit: "city" });
  });

  test("is that of the day, for its plan alone; a later decision goes before an earlier one", () => {
    const state = [wasSet(), wasSet({ binds: true, from: "2026-12-01" })].reduce(
      (before, event) => policy.evolve(before, event),
      policy.initial,
    );
    expect(planBindingOn(state, "plan-2199", "2025-06-30")).toBeUndefined();
    expect(planBindingOn(state, "plan-2199", "2025-07-01")?.binds).toBe(false);
    expect(planBindingOn(state, "plan-2199", "2026-12-01")?.binds).toBe(true);
    expect(planBindingOn(state, "plan-9", "2026-12-01")).toBeUndefined();
  });
});

describe("below how many cases nobody is ranked", () => {
  const minimum = { cases: 20, from: "2026-12-01" };
  const set = (more: object = {}): Command => ({
    type: "set-ranking-minimum",
    ...minimum,
    ...brought,
    ...more,
  });
  const wasSet = (more: object = {}): Event => ({
    type: "ranking-minimum-set",
    ...minimum,
    ...stamp,
    ...more,
  });

  test("is set from today on or later, and said again changes nothing", () => {
    given().when(set()).then(wasSet());
    given(wasSet()).when(set()).then();
    given(wasSet())
      .when(set({ cases: 30 }))
      .then(wasSet({ cases: 30 }));
    given()
      .when(set({ from: "2026-11-19" }))
      .refused("policy-backdated");
  });

  test("is that of the day; before anybody set one there is none", () => {
    const state = [wasSet(), wasSet({ cases: 30, from: "2027-01-01" })].reduce(
      (before, event) => policy.evolve(before, event),
      policy.initial,
    );
    expect(rankingMinimumOn(state, "2026-11-30")).toBeUndefined();
    expect(rankingMinimumOn(state, "2026-12-31")?.cases).toBe(20);
    expect(rankingMinimumOn(state, "2027-01-01")?.cases).toBe(30);
  });
});

test("only a unit that stands decides", () => {
  given()
    .when(setLevel({ units: {} }))
    .refused("unit-unknown", { unit: "commune-a" });
  given()
    .when(setLevel({ units: { "commune-a": { ...unit, to: "2026-11-20" } } }))
    .refused("unit-not-in-office");
});

test("how long minutes may be amended is set from today on, and said again changes nothing", () => {
  const window = { days: 7, from: "2026-12-01" };
  const set = (more: object = {}): Command => ({
    type: "set-minutes-window",
    ...window,
    ...brought,
    ...more,
  });
  const isSet: Event = { type: "minutes-window-set", ...window, ...stamp };
  given().when(set()).then(isSet);
  given(isSet).when(set()).then();
  given(isSet)
    .when(set({ days: 10 }))
    .then({ ...isSet, days: 10 });
  given()
    .when(set({ from: "2026-11-19" }))
    .refused("policy-backdated");
});
