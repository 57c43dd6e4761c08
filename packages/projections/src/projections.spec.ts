import { expect, test } from "vitest";
import { projections } from "./projections.ts";

test("read models have different names and fold something", () => {
  expect(new Set(projections.map(({ name }) => name)).size).toBe(projections.length);
  for (const { categories } of projections) expect(categories.length).toBeGreaterThan(0);
});
