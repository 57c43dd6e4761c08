import { expect, test } from "vitest";
import { projections } from "./projections.ts";

test("read models have different names and ask who may read them", () => {
  expect(new Set(projections.map(({ name }) => name)).size).toBe(projections.length);
  for (const { readers, categories } of projections) {
    expect(readers.length).toBeGreaterThan(0);
    expect(categories.length).toBeGreaterThan(0);
  }
});
