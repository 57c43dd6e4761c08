import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { appraisal } from "./decider.ts";
import { daysOf } from "./periods.ts";
import { commands, type Command, type Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "xa" } };
const units: Units = {
  xa: { established: true, kind: "commune", name: "", from: "2025-07-01", heirs: [] },
};
const doc = (date: string) => ({ number: "3/QĐ", date });
const counts = { outstanding: 1, good: 8, completed: 2, "not-completed": 0 };
const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, id: "xa", units, ...stamp, ...more }) as Command;
const appraise = (type: Command["type"], period: string, on: string, more: object = {}) =>
  command(type, { period, on, document: doc(on), counts, ...more });
const adopted: Event = {
  type: "appraisal-criterion-adopted",
  unit: "xa",
  on: "2026-01-05",
  document: doc("2026-01-05"),
  title: "Tiêu chí",
  from: "2026-02-01",
  ...stamp,
};
const month = (n = 1): Extract<Event, { type: "staff-appraised-month" }> => ({
  type: "staff-appraised-month",
  unit: "xa",
  n,
  period: "2026-02",
  on: "2026-03-03",
  document: doc("2026-03-03"),
  counts,
  ...stamp,
});
const withdrawn: Event = {
  type: "appraisal-withdrawn",
  unit: "xa",
  n: 1,
  on: "2026-11-20",
  reason: "nhầm",
  ...stamp,
};
const { given } = rulesOf(appraisal);

describe("a unit's appraisals", () => {
  test("begin with a criterion, adopted by a document", () => {
    const adopt = { document: doc("2026-01-05"), title: "Tiêu chí", from: "2026-02-01" };
    given().when(command("adopt-criterion", adopt)).then(adopted);
    given(adopted).when(command("adopt-criterion", adopt)).refused("criterion-already-adopted");
    given()
      .when(command("adopt-criterion", { ...adopt, from: "2026-01-04" }))
      .refused("dates-out-of-order", { notBefore: "2026-01-05" });
    given()
      .when(appraise("appraise-month", "2026-02", "2026-03-03"))
      .refused("no-criterion");
    given(adopted)
      .when(appraise("appraise-month", "2026-01", "2026-02-03"))
      .refused("no-criterion");
  });

  test("say how many got which grade in a month, a quarter, a year, each in an event of its own", () => {
    given(adopted)
      .when(appraise("appraise-month", "2026-02", "2026-03-03"))
      .then(month());
    given(adopted)
      .when(appraise("appraise-quarter", "2026-Q1", "2026-03-30"))
      .then({
        ...month(),
        type: "staff-appraised-quarter",
        period: "2026-Q1",
        on: "2026-03-30",
        document: doc("2026-03-30"),
      });
    given(adopted)
      .when(appraise("appraise-year", "2026", "2026-11-20"))
      .then({
        ...month(),
        type: "staff-appraised-year",
        period: "2026",
        on: "2026-11-20",
        document: doc("2026-11-20"),
      });
    const nobody = { outstanding: 0, good: 0, completed: 0, "not-completed": 0 };
    given(adopted)
      .when(appraise("appraise-month", "2026-02", "2026-03-03", { counts: nobody }))
      .refused("nobody-appraised");
    const named = { period: "2026-02", on: "2026-03-03", document: doc("2026-03-03"), counts, names: ["A"] };
    expect(commands["appraise-month"].safeParse(named).success).toBe(false);
  });

  test("are of a period once, unless what was recorded is withdrawn", () => {
    const again = appraise("appraise-month", "2026-02", "2026-03-03");
    given(adopted, month()).when(again).refused("period-appraised-already", { n: 1 });
    given(adopted, month())
      .when(command("withdraw", { n: 1, reason: "nhầm" }))
      .then(withdrawn);
    given(adopted, month(), withdrawn).when(again).then(month(2));
    given(adopted, month(), withdrawn)
      .when(command("withdraw", { n: 1, reason: "nhầm" }))
      .then();
    given(adopted)
      .when(command("withdraw", { n: 1, reason: "nhầm" }))
      .refused("appraisal-unknown");
  });

  test("are dated neither before their period nor in the future", () => {
    given(adopted)
      .when(appraise("appraise-month", "2026-03", "2026-02-28"))
      .refused("dates-out-of-order", { notBefore: "2026-03-01" });
    given(adopted)
      .when(appraise("appraise-month", "2026-11", "2026-11-21"))
      .refused("dated-in-future");
  });

  test("of the unit itself needs no criterion of its own: the plan is it", () => {
    const assess = { period: "2025", on: "2026-01-10", document: doc("2026-01-10"), degree: "Tốt" };
    const assessed: Event = { type: "body-assessed-year", unit: "xa", n: 1, ...assess, ...stamp };
    given().when(command("assess-body", assess)).then(assessed);
    given(assessed).when(command("assess-body", assess)).refused("period-appraised-already", { n: 1 });
  });
});

test("a period has its first and last day", () => {
  expect(daysOf("month", "2028-02")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
  expect(daysOf("quarter", "2026-Q4")).toEqual({ first: "2026-10-01", last: "2026-12-31" });
  expect(daysOf("year", "2026")).toEqual({ first: "2026-01-01", last: "2026-12-31" });
});

test("whatever is asked in whatever order, each period stands once and numbers run on", () => {
  const any = fc.oneof(
    fc
      .tuple(fc.constantFrom("2026-03", "2026-04"), fc.constantFrom("2026-05-02", "2026-06-02"))
      .map(([period, on]) => appraise("appraise-month", period, on)),
    fc.constantFrom("2026-Q1", "2026-Q2").map((period) => appraise("appraise-quarter", period, "2026-07-02")),
    fc.integer({ min: 1, max: 6 }).map((n) => command("withdraw", { n, reason: "nhầm" })),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (asked) => {
      const state = asked.reduce(
        (before, one) => {
          const answer = appraisal.decide(one, before);
          return isRefusal(answer) ? before : answer.reduce(appraisal.evolve, before);
        },
        appraisal.evolve(appraisal.initial, adopted),
      );
      const standing = state.recorded.map(({ what, period }) => `${what} ${period}`);
      expect(new Set(standing).size).toBe(standing.length);
      const numbers = state.recorded.map(({ n }) => n);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect(numbers.every((n) => n <= state.count)).toBe(true);
    }),
  );
});
