import { expect, test } from "vitest";
import { protectionMeasures } from "./protection-measures.ts";
import { ruleOn, versionsOf } from "./rules.ts";

test("every kind of protection stands in an article that was seen, and is named in both languages", () => {
  for (const { rule, text } of Object.values(protectionMeasures)) {
    expect(ruleOn(rule, "2026-11-23")).toMatchObject({ kind: "form", verified: true });
    expect(text.vi.normalize("NFC")).toBe(text.vi);
    expect(text.vi).not.toBe(text.en);
  }
});

test("in how many days it is decided was found nowhere: no number stands for it", () => {
  expect(versionsOf("TC-2018.prot.time")).toMatchObject([{ measures: [], verified: false, sources: [] }]);
});
