import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/transfer-rule/schema";
import { shown, stamp } from "./spec-events.ts";
import { transferRules } from "./transfer-rules.ts";

const issued = (number: string, on: string, from: string): Event => ({
  type: "transfer-rule-issued",
  unit: "xa",
  on,
  document: { number, date: on },
  title: "Quy định",
  from,
  ...stamp,
});
const repealed: Event = {
  type: "transfer-rule-repealed",
  unit: "xa",
  on: "2026-09-01",
  document: { number: "9/QĐ", date: "2026-09-01" },
  to: "2026-10-01",
  ...stamp,
};

test("each rule shows its days: until the next one takes its place, or it is repealed", () => {
  const { rows } = shown(transferRules, "transfer-rule/xa", [
    issued("3/QĐ", "2026-03-02", "2026-04-01"),
    issued("5/QĐ", "2026-06-01", "2026-07-01"),
    repealed,
  ]);
  expect(rows.map(({ value }) => value)).toMatchObject([
    { document: { number: "3/QĐ" }, from: "2026-04-01", to: "2026-07-01" },
    { document: { number: "5/QĐ" }, from: "2026-07-01", to: "2026-10-01", repealedBy: { number: "9/QĐ" } },
  ]);
});
