import { expect, test } from "vitest";
import { dayShown, momentShown } from "./day-shown.ts";

test("days and moments are shown as clocks and calendars in Viet Nam show them", () => {
  expect(dayShown("2026-11-30")).toBe("30/11/2026");
  expect(momentShown("2026-11-22T17:05:59.000Z")).toBe("23/11/2026 00:05");
  expect(momentShown("2026-11-23T01:15:00.000Z")).toBe("23/11/2026 08:15");
});
