import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/disciplinary-case/schema";
import { sealed, stamp } from "../spec-events.ts";
import { evolveDisciplinaryCase } from "./disciplinary-case.ts";

const document = { number: "8/QĐ", date: "2026-10-05" };
const opened: Event = {
  type: "disciplinary-case-opened",
  unit: "tinh",
  on: "2026-09-07",
  person: { subject: "MARKER", unit: "xa", kind: "civil-servant", standing: "head" },
  detectedOn: "2026-09-01",
  acts: [{ n: 1, committedOn: "2026-08-03", ground: "retaliation", text: sealed }],
  clocks: [],
  ...stamp,
};
const proved: readonly Event[] = [
  {
    type: "head-disciplined-for-retaliation-or-obstruction",
    on: "2026-10-05",
    decision: document,
    ...stamp,
  },
  { type: "violation-disciplined", on: "2026-10-05", decision: document, ...stamp },
];
const revoked: Event = {
  type: "discipline-revoked",
  on: "2026-11-02",
  because: "appeal-upheld",
  document,
  again: true,
  reason: sealed,
  clocks: [],
  ...stamp,
};
const after = (...events: readonly Event[]) => {
  const [first = opened, ...rest] = events;
  return rest.reduce(evolveDisciplinaryCase, evolveDisciplinaryCase(undefined, first));
};

test("a case shows nowhere before its decision, and nobody in it then", () => {
  expect(after(opened)).toMatchObject({ done: [], opened: [] });
  const shown = after(opened, ...proved);
  expect(shown.done).toMatchObject([
    { event: "head-disciplined-for-retaliation-or-obstruction", unit: "tinh", on: "2026-10-05" },
    { event: "violation-disciplined", unit: "tinh", on: "2026-10-05" },
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/MARKER|xa/);
});

test("what was taken back proves nothing; what takes its place does, for whoever decided", () => {
  expect(after(opened, ...proved, revoked).done.map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, true]);
  const passed: Event = {
    type: "disciplinary-case-passed-on",
    from: "tinh",
    to: "heir",
    on: "2026-11-03",
    ...stamp,
  };
  const anew = after(opened, ...proved, revoked, passed, ...proved);
  expect(anew.done.map(({ unit, isWithdrawn = false }) => [unit, isWithdrawn])).toEqual([
    ["tinh", true],
    ["tinh", true],
    ["heir", false],
    ["heir", false],
  ]);
});
