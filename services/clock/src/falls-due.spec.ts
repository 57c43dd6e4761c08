import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "@sdc/law/local-day";
import { dueDaysIn, fallenDue } from "./falls-due.ts";

const due = "2026-11-25";
const day = (n: number) => addDays(due, n);

describe("what falls due when the clock looks every day", () => {
  const said = (today: string) => fallenDue(due, { last: addDays(today, -1), today });

  test("reminders at 30, 7 and 1 days, an escalation on the day after, and nothing on any other day", () => {
    const spoken = Array.from({ length: 60 }, (_, n) => day(n - 40)).flatMap((today) => {
      const what = said(today);
      return what === undefined ? [] : [[daysBetween(today, due), what]];
    });
    expect(spoken).toEqual([
      [30, { name: "remind", days: [30] }],
      [7, { name: "remind", days: [7] }],
      [1, { name: "remind", days: [1] }],
      [-1, { name: "escalate" }],
    ]);
  });
});

describe("what fell due while the clock was down", () => {
  test("reminder days that passed together make one reminder, the nearest last", () => {
    expect(fallenDue(due, { last: day(-8), today: day(-1) })).toEqual({ name: "remind", days: [7, 1] });
    expect(fallenDue(due, { last: day(-31), today: due })).toEqual({ name: "remind", days: [30, 7, 1] });
  });

  test("once the due day has passed, only the level above is told", () => {
    expect(fallenDue(due, { last: day(-8), today: day(3) })).toEqual({ name: "escalate" });
    expect(fallenDue(due, { last: due, today: day(7) })).toEqual({ name: "escalate" });
    expect(fallenDue(due, { last: day(1), today: day(8) })).toBeUndefined();
  });
});

test("no deadline that something is to be said of lies outside the days that are looked at", () => {
  for (const last of [-400, -40, -8, -1]) {
    const span = { last: day(last), today: due };
    const { from, to } = dueDaysIn(span);
    const spoken = Array.from({ length: 1000 }, (_, n) => day(n - 500)).filter(
      (one) => fallenDue(one, span) !== undefined,
    );
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken.filter((one) => one < from || one > to)).toEqual([]);
  }
});
