import { expect, test } from "vitest";
import { receptionsOwed } from "./receptions-owed.ts";

const commune = { kind: "commune" as const, from: "2025-07-01" };
const of = (year: number, more: object = {}) =>
  receptionsOwed({ unit: commune, year, today: "2026-11-24", held: [], scheduled: [], ...more });

test("a commune's head owes a day of each week until the law changed, then two days of each month; the week of the change neither", () => {
  const owed = of(2026);
  const weeks = owed.filter(({ period }) => period.includes("W"));
  expect([weeks.at(0)?.period, weeks.at(-1)?.period]).toEqual(["2026-W01", "2026-W26"]);
  expect(weeks.every(({ days }) => days === 1)).toBe(true);
  const months = owed.filter(({ period }) => !period.includes("W"));
  expect(months.map(({ period }) => period)).toEqual(
    ["07", "08", "09", "10", "11", "12"].map((month) => `2026-${month}`),
  );
  expect(months.every(({ days, verified }) => days === 2 && verified)).toBe(true);
});

test("days are counted within their period, and whether it is over is told", () => {
  const owed = of(2026, { held: ["2026-10-01", "2026-10-31", "2026-11-01"], scheduled: ["2026-11-05"] });
  expect(owed.find(({ period }) => period === "2026-10")).toMatchObject({
    held: 2,
    scheduled: 0,
    isOver: true,
  });
  expect(owed.find(({ period }) => period === "2026-11")).toMatchObject({
    held: 1,
    scheduled: 1,
    isOver: false,
  });
});

test("the province's number is not verified from July 2026 on", () => {
  const owed = receptionsOwed({
    unit: { kind: "province", from: "2020-01-01" },
    year: 2026,
    today: "2026-11-24",
    held: [],
    scheduled: [],
  });
  expect(owed.map(({ verified }) => verified)).toEqual([
    ...Array.from({ length: 6 }, () => true),
    ...Array.from({ length: 6 }, () => false),
  ]);
});

test("a unit owes nothing of a period in which it did not stand whole", () => {
  expect(of(2025)[0]?.period).toBe("2025-W28");
  const ended = receptionsOwed({
    unit: { kind: "department", from: "2024-01-01", to: "2026-03-10" },
    year: 2026,
    today: "2026-11-24",
    held: [],
    scheduled: [],
  });
  expect(ended.map(({ period }) => period)).toEqual(["2026-01", "2026-02"]);
});
