import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  [undefined, "vi"],
  ["", "vi"],
  ["vi-VN,vi;q=0.9,en;q=0.8", "vi"],
  ["en", "en"],
  ["en-GB;q=0.9, vi;q=0.1", "en"],
  ["en;q=0.5,vi", "vi"],
  ["fr,de;q=0.7", "vi"],
  ["fr,en;q=0.2", "en"],
  [";;;,,q=", "vi"],
] as const)("%s is answered in %s", (header, language) => {
  expect(languageOf(header)).toBe(language);
});
