import { describe, expect, test } from "vitest";
import { FIELDS, KINDS } from "@sdc/domain/hotline-report/kinds";
import { fieldTexts } from "./by-field.ts";
import { closings, openings, replyFrames } from "./frames.ts";
import { slots } from "./slots.ts";

const templates = FIELDS.flatMap((field) => KINDS.flatMap((kind) => fieldTexts[field][kind].flat()));
const answers = FIELDS.flatMap((field) => fieldTexts[field].replies);
const frames = [openings, closings, replyFrames].flatMap((each) => Object.values(each).flat());
const fromPlace = ["area", "hamlet", "head", "road", "unit", "tier"];

test("every slot in every text has words", () => {
  const known = new Set([...Object.keys(slots), ...fromPlace, "me", "answer"]);
  const used = [...templates, ...answers, ...frames].flatMap(
    (text) => text.match(/(?<=\{)[^}]*(?=\})/g) ?? [],
  );
  expect(used.filter((slot) => !known.has(slot))).toEqual([]);
});

test("every slot is used", () => {
  const all = [...templates, ...answers, ...frames].join();
  expect(Object.keys(slots).filter((slot) => !all.includes(`{${slot}}`))).toEqual([]);
});

test("no text stands twice", () => {
  expect(new Set(templates).size).toBe(templates.length);
});

describe("every question has an answer of its own", () => {
  test.each(FIELDS)("%s", (field) => {
    for (const [question, answer] of fieldTexts[field].question) {
      expect(question).toMatch(/\?$/);
      expect(answer).toMatch(/\.$/);
    }
  });
});

test("no text names an official or a year", () => {
  for (const text of [...templates, ...answers]) expect(text).not.toMatch(/(ông|bà) \p{Lu}|\b(19|20)\d\d\b/u);
});
