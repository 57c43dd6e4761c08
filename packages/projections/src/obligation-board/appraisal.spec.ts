import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/appraisal/schema";
import type { Activities } from "./activities.ts";
import { evolveAppraisal } from "./appraisal.ts";

const stamp = { at: "2027-02-01T02:00:00.000Z", by: { subject: "lan", unit: "xa" } };
const document = { number: "3/QĐ", date: "2027-01-10" };
const counts = { outstanding: 1, good: 8, completed: 2, "not-completed": 0 };
const done = { unit: "xa", on: "2027-01-10", document, ...stamp };
const events: readonly Event[] = [
  { ...done, type: "appraisal-criterion-adopted", on: "2026-01-05", title: "Tiêu chí", from: "2026-02-01" },
  { ...done, type: "staff-appraised-month", n: 1, period: "2027-01", counts },
  { ...done, type: "staff-appraised-quarter", n: 2, period: "2026-Q4", counts },
  { ...done, type: "staff-appraised-year", n: 3, period: "2026", counts },
  { ...done, type: "body-assessed-year", n: 4, period: "2026", degree: "Tốt" },
];
const after = (...all: readonly Event[]) =>
  all.reduce<Activities | undefined>((state, event) => evolveAppraisal(state, event), undefined);

test("each proves its own period, also where it was finished after its end", () => {
  expect(after(...events)?.done.map(({ event, on }) => `${event} ${on}`)).toEqual([
    "appraisal-criterion-adopted 2026-01-05",
    "staff-appraised-month 2027-01-10",
    "staff-appraised-quarter 2026-12-31",
    "staff-appraised-year 2026-12-31",
    "body-assessed-year 2026-12-31",
  ]);
  expect(after(...events)?.done.at(-1)?.title).toContain("ngày 2027-01-10");
});

test("what was withdrawn stays to be seen and proves nothing", () => {
  const withdrawn: Event = {
    type: "appraisal-withdrawn",
    unit: "xa",
    n: 3,
    on: "2027-02-01",
    reason: "nhầm",
    ...stamp,
  };
  const shown = after(...events, withdrawn)?.done ?? [];
  expect(shown.filter(({ isWithdrawn }) => isWithdrawn).map(({ event }) => event)).toEqual([
    "staff-appraised-year",
  ]);
  expect(shown).toHaveLength(events.length);
});
