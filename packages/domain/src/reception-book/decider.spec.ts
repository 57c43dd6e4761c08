import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { addDays } from "@sdc/law/local-day";
import { receptionBook } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "xa-a" } };
const commune = { established: true, kind: "commune" as const, name: "", from: "2025-07-01", heirs: [] };
const asked = { from: "2026-11-01", to: "2026-11-20", reason: "In sổ tháng 11" };
const open = (more: object = {}): Command => ({
  type: "open",
  id: "xa-a",
  units: { "xa-a": commune },
  ...asked,
  ...stamp,
  ...more,
});
const opened = (n: number): Event => ({
  type: "reception-book-opened",
  unit: "xa-a",
  n,
  ...asked,
  ...stamp,
});
const { given } = rulesOf(receptionBook);

test("each time somebody looks at who was received is kept, by a number of its own", () => {
  given().when(open()).then(opened(1));
  given(opened(1)).when(open()).then(opened(2));
  given()
    .when(open({ to: "2026-10-31" }))
    .refused("dates-out-of-order", { notBefore: "2026-11-01" });
  given()
    .when(open({ units: {} }))
    .refused("unit-unknown", { unit: "xa-a" });
});

test("whatever is asked in whatever order, openings are numbered without a gap and look at a period that runs forward", () => {
  const day = integer({ min: 0, max: 20 }).map((n) => addDays("2026-11-01", n));
  const wishes = array(
    record({ from: day, to: day, units: constantFrom({ "xa-a": commune }, {}) }).map(open),
  );
  let taken = 0;
  assert(
    property(wishes, (commands) => {
      let state = receptionBook.initial;
      for (const command of commands) {
        const answer = receptionBook.decide(command, state);
        for (const event of isRefusal(answer) ? [] : answer) {
          taken++;
          expect(event.n).toBe(state.openings + 1);
          expect(event.from <= event.to).toBe(true);
          state = receptionBook.evolve(state, event);
        }
      }
    }),
    { numRuns: 200, seed: 2199 },
  );
  expect(taken).toBeGreaterThan(100);
});
