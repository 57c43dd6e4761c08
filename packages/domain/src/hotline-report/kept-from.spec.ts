import { expect, test } from "vitest";
import { isKeptFrom } from "./kept-from.ts";

const named = (subjects: string[], rank: "head" | "other" = "head") => ({
  officials: [{ unit: "xa", rank, subjects }],
});
const head = { subject: "an", unit: "xa", roles: ["head-of-unit"] };

test("a report is kept from whom it names, whatever their roles", () => {
  expect(isKeptFrom(named(["an"]), { subject: "an", unit: "tinh" })).toBe(true);
  expect(isKeptFrom(named(["binh"]), head)).toBe(false);
});

test("named by a post that nobody is recorded in, from whoever has the role there alone", () => {
  expect(isKeptFrom(named([]), head)).toBe(true);
  expect(isKeptFrom(named([]), { ...head, unit: "tinh" })).toBe(false);
  expect(isKeptFrom(named([]), { ...head, roles: ["case-officer"] })).toBe(false);
  expect(isKeptFrom(named([], "other"), head)).toBe(false);
  // The register itself goes on with it.
  expect(isKeptFrom(named([]), { subject: "system:clock", unit: "xa" })).toBe(false);
});
