import { expect, test } from "vitest";
import { headReceptionDays, largeGroupMin, ruleAgainstDelegating } from "./reception-duty.ts";

test("a commune's head owes a day a week until 30/6/2026 and two days a month from then on", () => {
  expect(headReceptionDays("commune", "2026-06-30")).toMatchObject({ n: 1, per: "week", verified: true });
  expect(headReceptionDays("commune", "2026-07-01")).toMatchObject({
    rule: "TCD-136-2025.comm",
    n: 2,
    per: "month",
  });
});

test("a department owes a day a month, a district two until the level ended", () => {
  expect(headReceptionDays("department", "2026-11-24")).toMatchObject({ n: 1, per: "month", verified: true });
  expect(headReceptionDays("district", "2025-06-30")).toMatchObject({ n: 2, per: "month" });
  expect(headReceptionDays("district", "2025-07-01")).toBeUndefined();
});

test("the province's number is not verified from 1/7/2026 on, and of other kinds none is made up", () => {
  expect(headReceptionDays("province", "2026-06-30")?.verified).toBe(true);
  expect(headReceptionDays("province", "2026-07-01")).toMatchObject({ n: 1, verified: false });
  expect(headReceptionDays("front", "2026-11-24")).toBeUndefined();
});

test("from 1/7/2026 on a rule forbids to delegate; before, none is known", () => {
  expect(ruleAgainstDelegating("2026-06-30")).toBeUndefined();
  expect(ruleAgainstDelegating("2026-07-01")).toBe("TCD-136-2025.a");
});

test("how many people make a large group is data", () => {
  expect(largeGroupMin("2026-11-24")).toBe(5);
  expect(largeGroupMin("2020-01-01")).toBeUndefined();
});
