import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/appraisal/schema";
import { appraisals } from "./appraisals.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const document = { number: "3/QĐ", date: "2027-01-10" };
const adopted: Event = {
  type: "appraisal-criterion-adopted",
  unit: "xa",
  on: "2026-01-05",
  document,
  title: "Tiêu chí",
  from: "2026-02-01",
  ...stamp,
};
const counts = { outstanding: 1, good: 8, completed: 2, "not-completed": 0 };
const year: Event = {
  type: "staff-appraised-year",
  unit: "xa",
  n: 1,
  period: "2026",
  on: "2027-01-10",
  document,
  counts,
  ...stamp,
};
const withdrawn: Event = {
  type: "appraisal-withdrawn",
  unit: "xa",
  n: 1,
  on: "2027-02-01",
  reason: sealed,
  ...stamp,
};

test("a year shows its criterion and its periods, whenever they were done; what was withdrawn says so", () => {
  const rows = (...events: readonly Event[]) => shown(appraisals, "appraisal/xa", events).rows;
  expect(rows(adopted, year)).toMatchObject([
    { partition: "unit/xa/2026", value: { title: "Tiêu chí" } },
    { partition: "unit/xa/2026", value: { period: "2026", counts, isWithdrawn: false } },
  ]);
  expect(rows(adopted, year, withdrawn)).toMatchObject([{}, { value: { isWithdrawn: true } }]);
});
