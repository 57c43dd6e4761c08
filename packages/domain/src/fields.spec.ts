import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { day, instant, line, prose, unitId, unitsIn } from "./fields.ts";

describe("text", () => {
  test("it is kept in one Unicode form, without white space around it", () => {
    expect(prose(100).parse(`  ${"Phản ánh".normalize("NFD")}\n`)).toBe("Phản ánh");
  });

  test("control characters, broken surrogate pairs and nothing at all are no text", () => {
    for (const bad of ["a\u0000b", "\u001b[31m", "a\u0085b", "\ud800", "", "   ", "a\ufffeb"])
      expect(prose(100).safeParse(bad).success).toBe(false);
    expect(prose(100).safeParse("dòng một\n\tdòng hai 😀").success).toBe(true);
  });

  test("a line stays on one line", () => {
    for (const bad of ["a\nb", "a\rb", "a\u2028b", "a\tb"])
      expect(line(100).safeParse(bad).success).toBe(false);
  });

  test("it ends at its length, not beyond", () => {
    expect(line(3).safeParse("abc").success).toBe(true);
    expect(line(3).safeParse("abcd").success).toBe(false);
  });

  test("whatever it accepts it accepts again unchanged", () => {
    assert(
      property(string({ unit: "binary" }), (text) => {
        const once = prose(200).safeParse(text);
        expect(once.success ? prose(200).parse(once.data) : once.data).toBe(once.data);
      }),
    );
  });
});

describe("moments and days", () => {
  test("a moment comes with its offset and is kept in UTC", () => {
    expect(instant().parse("2026-11-20T08:15:00+07:00")).toBe("2026-11-20T01:15:00.000Z");
    for (const bad of ["2026-11-20T08:15:00", "2026-02-30T08:15:00Z", "yesterday", "2026-11-20"])
      expect(instant().safeParse(bad).success).toBe(false);
  });

  test("a day is one of the calendar", () => {
    expect(day().safeParse("2024-02-29").success).toBe(true);
    expect(day().safeParse("2026-02-29").success).toBe(false);
  });
});

test("the units that a body names are found by its schema, single, optional, in lists and in lists of objects", () => {
  const schema = z.strictObject({
    unit: unitId(),
    other: unitId().optional(),
    heirs: z.array(unitId()),
    parts: z.array(z.strictObject({ unit: unitId(), places: z.array(line(9)) })).optional(),
    text: line(9),
  });
  expect(unitsIn(schema, { unit: "a1", heirs: ["b1", "c1"], text: "d1" })).toEqual(["a1", "b1", "c1"]);
  expect(unitsIn(schema, { unit: "a1", other: "e1", heirs: [], text: "d1" })).toEqual(["a1", "e1"]);
  const parts = [
    { unit: "f1", places: ["g1"] },
    { unit: "h1", places: [] },
  ];
  expect(unitsIn(schema, { unit: "a1", heirs: [], parts, text: "d1" })).toEqual(["a1", "f1", "h1"]);
});
