import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { addDays } from "@sdc/law/local-day";
import { receptionSchedule } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "xa-a" } };
const commune = { established: true, kind: "commune" as const, name: "", from: "2025-07-01", heirs: [] };
const brought = { id: "xa-a", units: { "xa-a": commune }, ...stamp };
const december = {
  from: "2026-12-01",
  to: "2026-12-31",
  days: [{ day: "2026-12-03", from: "07:30", to: "11:30" }, { day: "2026-12-17" }],
  place: "Trụ sở UBND",
  on: "2026-11-20",
};
const publish = (more: object = {}): Command => ({ type: "publish", ...brought, ...december, ...more });
const move = (more: object = {}): Command => ({
  type: "move",
  ...brought,
  day: "2026-12-03",
  to: { day: "2026-12-04" },
  reason: "Họp HĐND",
  on: "2026-11-20",
  ...more,
});
const published: Event = { type: "reception-schedule-published", unit: "xa-a", ...december, ...stamp };
const moved: Event = {
  type: "reception-day-moved",
  unit: "xa-a",
  day: "2026-12-03",
  to: { day: "2026-12-04" },
  reason: "Họp HĐND",
  on: "2026-11-20",
  ...stamp,
};
const { given } = rulesOf(receptionSchedule);

describe("a schedule", () => {
  test("is published for a period, with its days in their order", () => {
    given().when(publish()).then(published);
    const at = (...days: readonly string[]) => publish({ days: days.map((day) => ({ day })) });
    const outOfOrder = (day: string, ...days: readonly string[]) =>
      given()
        .when(at(...days))
        .refused("dates-out-of-order", { day });
    outOfOrder("2026-12-03", "2026-12-17", "2026-12-03");
    outOfOrder("2026-12-03", "2026-12-03", "2026-12-03");
    outOfOrder("2027-01-03", "2027-01-03");
    given()
      .when(publish({ days: [{ day: "2026-12-03", from: "11:30", to: "07:30" }] }))
      .refused("hours-out-of-order", { day: "2026-12-03" });
    given()
      .when(publish({ on: "2026-11-21" }))
      .refused("dated-in-future");
    given()
      .when(publish({ to: "2026-11-30" }))
      .refused("dates-out-of-order", { notBefore: "2026-12-01" });
    given()
      .when(publish({ units: {} }))
      .refused("unit-unknown", { unit: "xa-a" });
  });

  test("of one period is published once: from then on its days are moved", () => {
    given(published).when(publish()).refused("period-already-published");
    given(published)
      .when(publish({ from: "2027-01-01", to: "2027-01-31", days: [{ day: "2027-01-07" }] }))
      .then({ ...published, from: "2027-01-01", to: "2027-01-31", days: [{ day: "2027-01-07" }] });
  });
});

describe("a day of it", () => {
  test("is moved by an announcement with its reason, on that day at the latest", () => {
    given(published).when(move()).then(moved);
    given(published, moved).when(move()).refused("day-not-published", { day: "2026-12-03" });
    given(published)
      .when(move({ at: "2026-12-04T02:00:00.000Z", on: "2026-12-04" }))
      .refused("announced-too-late", { day: "2026-12-03" });
    given(published)
      .when(move({ on: "2026-11-19" }))
      .refused("dates-out-of-order", { notBefore: "2026-11-20" });
    given(published)
      .when(move({ to: { day: "2026-11-19" } }))
      .refused("dates-out-of-order", { notBefore: "2026-11-20" });
  });

  test("is not moved onto another one of them", () => {
    given(published)
      .when(move({ to: { day: "2026-12-17" } }))
      .refused("day-already-published", { day: "2026-12-17" });
    given(published)
      .when(move({ to: { day: "2026-12-04", from: "11:00", to: "10:00" } }))
      .refused("hours-out-of-order", { day: "2026-12-04" });
  });
});

test("whatever is moved where, as many days stand in it as were published, each once", () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays("2026-11-25", n));
  fc.assert(
    fc.property(fc.array(fc.record({ day, to: day }), { maxLength: 30 }), (moves) => {
      let state = receptionSchedule.evolve(receptionSchedule.initial, published);
      for (const { day: from, to } of moves) {
        const answer = receptionSchedule.decide(move({ day: from, to: { day: to } }), state);
        if (!isRefusal(answer)) state = answer.reduce(receptionSchedule.evolve, state);
        expect(new Set(state.days).size).toBe(december.days.length);
        expect(state.days).toHaveLength(december.days.length);
      }
    }),
  );
});
