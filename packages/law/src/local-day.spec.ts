import { expect, test } from "vitest";
import { addDays, addMonths, dayOf, isDay, mondayOfWeek, weeksIn, yearOfWeek } from "./local-day.ts";

test("a day is Viet Nam's: it begins at 17:00 UTC of the day before", () => {
  expect(dayOf("2025-06-30T16:59:59.999Z")).toBe("2025-06-30");
  expect(dayOf("2025-06-30T17:00:00.000Z")).toBe("2025-07-01");
  expect(dayOf("2026-11-20T08:15:00+07:00")).toBe("2026-11-20");
});

test("only days of the calendar are days", () => {
  expect(["2024-02-29", "2026-12-31"].map(isDay)).toEqual([true, true]);
  expect(["2026-02-29", "2026-13-01", "2026-1-1", "today", "2026-04-31"].map(isDay)).toEqual(
    Array(5).fill(false),
  );
});

test("days go on over months, years and leap days", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});

test("months end on the matching date, else on the month's last day (Civil Code Art. 148)", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2025-12-31", 3)).toBe("2026-03-31");
  expect(addMonths("2026-11-15", 2)).toBe("2027-01-15");
});

test("ISO weeks begin on Monday and belong to the year of their Thursday", () => {
  expect(mondayOfWeek(2026, 1)).toBe("2025-12-29");
  expect(mondayOfWeek(2027, 1)).toBe("2027-01-04");
  expect(mondayOfWeek(2024, 1)).toBe("2024-01-01");
  expect([2024, 2025, 2026, 2027].map(weeksIn)).toEqual([52, 52, 53, 52]);
  expect(["2025-12-28", "2025-12-29", "2026-12-31", "2027-01-03", "2027-01-04"].map(yearOfWeek)).toEqual([
    2025, 2026, 2026, 2026, 2027,
  ]);
});
