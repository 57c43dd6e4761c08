import { expect, test } from "vitest";
import { covers, handedTo, type Tenure } from "./span.ts";

const first: readonly Tenure[] = [{ unit: "a", from: "2026-01-05" }];

test("what is handed on ends with one and begins with the other on the same day", () => {
  const held = handedTo(first, "b", "2026-02-01");
  expect(held).toEqual([
    { unit: "a", from: "2026-01-05", to: "2026-02-01" },
    { unit: "b", from: "2026-02-01" },
  ]);
  for (const day of ["2026-01-05", "2026-01-31", "2026-02-01", "2027-01-01"])
    expect(held.filter((span) => covers(span, day))).toHaveLength(1);
});

test("to itself it is not handed at all", () => {
  expect(handedTo(first, "a", "2026-02-01")).toEqual(first);
});

test("away and back on one day, it had never left; on through two units on one day, the last one has it", () => {
  const away = handedTo(first, "b", "2026-02-01");
  expect(handedTo(away, "a", "2026-02-01")).toEqual(first);
  expect(handedTo(away, "c", "2026-02-01")).toEqual([
    { unit: "a", from: "2026-01-05", to: "2026-02-01" },
    { unit: "c", from: "2026-02-01" },
  ]);
});

test("handed on before it began, it is the other's from the beginning", () => {
  expect(handedTo(first, "b", "2026-01-01")).toEqual([{ unit: "b", from: "2026-01-05" }]);
});
