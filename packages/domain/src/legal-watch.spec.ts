import { expect, test } from "vitest";
import {
  afterClocks,
  afterLegalEscalation,
  afterLegalReminder,
  isToEscalate,
  legalDaysToRemind,
  legalReminderDays,
  nothingWatched,
} from "./legal-watch.ts";

const clock = (name: string, due?: string) => ({
  clock: name,
  rule: "KN-2011.A27",
  start: "2026-03-02",
  verified: true,
  ...(due === undefined ? { why: "suspended" as const } : { due }),
});
const set = (...clocks: readonly ReturnType<typeof clock>[]) => ({ clocks });
const settlement = { clock: "settlement", due: "2026-04-06" };
const running = afterClocks(
  nothingWatched,
  set(clock("settlement", "2026-04-06"), clock("sending", "2026-04-10")),
  [],
);

test.each([
  ["2026-03-03", []],
  ["2026-03-04", [1]],
  ["2026-03-12", [3, 1]],
  ["2026-03-16", [7, 1]],
  ["2026-04-06", [7, 1]],
  ["2026-05-01", [30, 7, 1]],
])(
  "of a time from 2 March to %s it is reminded %j days before: never before half of it is over",
  (due, days) => {
    expect(legalReminderDays("2026-03-02", due)).toEqual(days);
  },
);

test("nothing is said twice of one day, and everything anew of another", () => {
  const told = afterLegalReminder(running, { ...settlement, days: [7] });
  expect(legalDaysToRemind(told, { ...settlement, days: [7, 1] })).toEqual([1]);
  expect(isToEscalate(told, settlement)).toBe(true);
  const escalated = afterLegalEscalation(told, settlement);
  expect(isToEscalate(escalated, settlement)).toBe(false);
  const moved = afterClocks(escalated, set(clock("settlement", "2026-04-21")), []);
  expect(legalDaysToRemind(moved, { clock: "settlement", due: "2026-04-21", days: [7] })).toEqual([7]);
  expect(isToEscalate(moved, { clock: "settlement", due: "2026-04-21" })).toBe(true);
});

test("of a clock that stands still, has moved or has ended nothing is said, and the others run on", () => {
  const sending = { clock: "sending", due: "2026-04-10" };
  for (const after of [
    afterClocks(running, set(clock("settlement")), []),
    afterClocks(running, set(clock("settlement", "2026-05-04")), []),
    afterClocks(running, {}, ["settlement"]),
  ]) {
    expect(isToEscalate(after, settlement)).toBe(false);
    expect(legalDaysToRemind(after, { ...settlement, days: [7] })).toEqual([]);
    expect(isToEscalate(after, sending)).toBe(true);
  }
});

test("one that goes on to the same day after it stood still was told of before, and is not again", () => {
  const told = afterLegalEscalation(running, settlement);
  const stopped = afterClocks(told, set(clock("settlement")), []);
  const on = afterClocks(stopped, set(clock("settlement", "2026-04-06")), []);
  expect(isToEscalate(on, settlement)).toBe(false);
});
