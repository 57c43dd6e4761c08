import { expect, test } from "vitest";
import { templates } from "./templates.ts";

test("every template has its words in both languages", () => {
  for (const { subject, notice } of Object.values(templates))
    for (const { vi, en } of [subject, notice]) {
      expect(vi.length).toBeGreaterThan(10);
      expect(en.length).toBeGreaterThan(10);
      expect(vi).not.toBe(en);
    }
});
