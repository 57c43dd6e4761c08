import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/commendation/schema";
import { honourRoll } from "./honour-roll.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const decision = { number: "7/QĐ", date: "2026-11-09" };
const proposed: Event = {
  type: "commendation-proposed",
  unit: "xa",
  on: "2026-11-02",
  nominees: [{ unit: "school" }, { unit: "xa", subject: "lan" }],
  form: "praise",
  merits: sealed,
  ...stamp,
};
const decided: Event = {
  type: "commendation-decided",
  on: "2026-11-09",
  decision,
  form: "certificate-of-commendation",
  nominees: [{ unit: "school" }],
  authority: { by: "role" },
  ...stamp,
};
const published: Event = {
  type: "commendation-published",
  on: "2027-01-04",
  where: "Cổng",
  summary: "Dân chủ ở trường",
  ...stamp,
};
const revoked: Event = {
  type: "commendation-revoked",
  on: "2027-02-01",
  decision,
  reason: sealed,
  ...stamp,
};
const rows = (...events: readonly Event[]) =>
  shown(honourRoll, "commendation/k1", [proposed, ...events]).rows;

test("only what is published and not revoked stands on it, under who commends and who is commended, in the year of the decision", () => {
  expect(rows()).toEqual([]);
  expect(rows(decided)).toEqual([]);
  const value = {
    id: "k1",
    unit: "xa",
    form: "certificate-of-commendation",
    nominees: [{ unit: "school" }],
    decision,
    publishedOn: "2027-01-04",
    where: "Cổng",
    summary: "Dân chủ ở trường",
  };
  const sort = "2026-11-09#k1";
  expect(rows(decided, published)).toEqual([
    { partition: "roll/xa/2026", sort, value },
    { partition: "roll/school/2026", sort, value },
  ]);
  expect(rows(decided, published, revoked)).toEqual([]);
});
