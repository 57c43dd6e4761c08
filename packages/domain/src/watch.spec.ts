import { expect, test } from "vitest";
import { afterEscalation, afterReminder, isEscalated, stillToRemind } from "./watch.ts";

const due = "2026-11-25";

test("a reminder day is told of once, whatever was told of before", () => {
  const watch = afterReminder(undefined, { due, days: [30, 7] });
  expect(stillToRemind(undefined, { due, days: [30, 7, 1] })).toEqual([30, 7, 1]);
  expect(stillToRemind(watch, { due, days: [30, 7, 1] })).toEqual([1]);
  expect(stillToRemind(afterReminder(watch, { due, days: [1] }), { due, days: [30, 7, 1] })).toEqual([]);
});

test("a breach is told of once, and reminders stay told", () => {
  const watch = afterEscalation(afterReminder(undefined, { due, days: [7] }), { due });
  expect([isEscalated(undefined, due), isEscalated(watch, due)]).toEqual([false, true]);
  expect(stillToRemind(watch, { due, days: [7] })).toEqual([]);
});

test("a deadline that moves is another one", () => {
  const watch = afterEscalation(afterReminder(undefined, { due, days: [7] }), { due });
  const moved = "2026-12-05";
  expect(isEscalated(watch, moved)).toBe(false);
  expect(stillToRemind(watch, { due: moved, days: [7] })).toEqual([7]);
});
