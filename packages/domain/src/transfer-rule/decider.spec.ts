import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { holds } from "../post/days.ts";
import type { Units } from "../units.ts";
import { ruleInForce, transferRule } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "xa" } };
const units: Units = {
  xa: { established: true, kind: "commune", name: "", from: "2025-07-01", heirs: [] },
};
const doc = (date: string, number = "3/QĐ") => ({ number, date });
const command = <Type extends Command["type"]>(type: Type, more: object): Command =>
  ({ type, id: "xa", units, ...stamp, ...more }) as Command;
const issue = (date: string, from: string, number?: string) =>
  command("issue", { document: doc(date, number), title: "Quy định", from });
const repeal = (date: string, to: string) => command("repeal", { document: doc(date, "9/QĐ"), to });
const issued = (date: string, from: string, number?: string): Event => ({
  type: "transfer-rule-issued",
  unit: "xa",
  on: date,
  document: doc(date, number),
  title: "Quy định",
  from,
  ...stamp,
});
const { given } = rulesOf(transferRule);

describe("a unit's rule on transfers", () => {
  test("is issued by a document and takes effect then or later", () => {
    given().when(issue("2026-03-02", "2026-04-01")).then(issued("2026-03-02", "2026-04-01"));
    given()
      .when(issue("2026-03-02", "2026-03-01"))
      .refused("dates-out-of-order", { notBefore: "2026-03-02" });
    given().when(issue("2026-11-21", "2026-12-01")).refused("dated-in-future");
    given().when(issue("2025-01-02", "2025-12-01")).refused("unit-not-in-office", { unit: "xa", heirs: [] });
    given(issued("2026-03-02", "2026-04-01"))
      .when(issue("2026-03-02", "2026-04-01"))
      .refused("rule-already-issued");
  });

  test("takes the place of the one before; repealed, there is none", () => {
    const first = issued("2026-03-02", "2026-04-01");
    const second = issued("2026-06-01", "2026-07-01", "5/QĐ");
    const past = [first, second].reduce(transferRule.evolve, transferRule.initial);
    expect(ruleInForce(past, "2026-03-31")).toBeUndefined();
    expect(ruleInForce(past, "2026-06-30")?.document.number).toBe("3/QĐ");
    expect(ruleInForce(past, "2026-07-01")?.document.number).toBe("5/QĐ");
    const ended: Event = {
      type: "transfer-rule-repealed",
      unit: "xa",
      on: "2026-09-01",
      document: doc("2026-09-01", "9/QĐ"),
      to: "2026-10-01",
      ...stamp,
    };
    given(first, second).when(repeal("2026-09-01", "2026-10-01")).then(ended);
    expect(ruleInForce(transferRule.evolve(past, ended), "2026-10-01")).toBeUndefined();
    given(first, second, ended).when(repeal("2026-09-02", "2026-11-01")).refused("no-rule-in-force");
  });
});

test("whatever is issued and repealed in whatever order, no day has two rules", () => {
  const day = fc
    .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `2026-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
  const any = fc.oneof(
    fc
      .tuple(day, day, fc.constantFrom("1", "2", "3"))
      .map(([date, from, number]) => issue(date, from, number)),
    fc.tuple(day, day).map(([date, to]) => repeal(date, to)),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), day, (asked, on) => {
      const state = asked.reduce((before, one) => {
        const answer = transferRule.decide(one, before);
        return isRefusal(answer) ? before : answer.reduce(transferRule.evolve, before);
      }, transferRule.initial);
      expect(state.rules.filter((rule) => holds(rule, on)).length).toBeLessThanOrEqual(1);
    }),
  );
});
