import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PersonnelEvent, personnelEvent, recognised, watched } from "./watched.ts";

const event = (more: Partial<PersonnelEvent>): PersonnelEvent => ({
  kind: "transfer",
  on: "2026-11-20",
  name: "Nguyễn Thị Hòa",
  ...more,
});

describe("somebody is recognised", () => {
  test("by their staff number, whatever name stands there; two numbers are two people", () => {
    const person = { name: "Nguyễn Thị Hòa", staffNumber: "DN-00123" };
    expect(recognised(person, event({ name: "Nguyễn Hòa", staffNumber: "dn-00123" }))).toBe("staff-number");
    expect(recognised(person, event({ staffNumber: "DN-00124" }))).toBeUndefined();
  });

  test("by name and unit, or by the name alone, which says less", () => {
    const person = { name: "Nguyễn Thị Hòa", unit: "UBND xã Trà My" };
    expect(recognised(person, event({ unit: "ubnd  xã Trà My" }))).toBe("name-and-unit");
    expect(recognised(person, event({ unit: "Sở Nội vụ" }))).toBe("name");
    expect(recognised(person, event({}))).toBe("name");
    expect(recognised({ name: "Trần Văn B" }, event({}))).toBeUndefined();
  });

  test("however the name is typed, but never by a name that only looks alike", () => {
    for (const name of [
      "NGUYỄN THỊ HÒA",
      "Nguyễn Thị Hoà",
      " Nguyễn  Thị Hòa",
      "Nguyễn Thị Hòa".normalize("NFD"),
    ])
      expect([name, recognised({ name }, event({}))]).toEqual([name, "name"]);
    for (const name of ["Nguyễn Thị Hoa", "Nguyễn Thị Hóa", "Nguyên Thị Hòa"])
      expect([name, recognised({ name }, event({}))]).toEqual([name, undefined]);
    for (const [one, other] of [
      ["Thủy", "Thuỷ"],
      ["Khỏe", "Khoẻ"],
      ["Hoàng", "Hòang"],
    ] as const)
      expect(recognised({ name: one }, event({ name: other }))).toBe("name");
  });

  test("everybody is recognised by their own name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (name) => {
        expect(recognised({ name }, event({ name }))).toBe("name");
      }),
    );
  });
});

test("who is watched and what happened hold nothing but what is needed to recognise somebody", () => {
  expect(watched.safeParse({ name: "A", phone: "0900000000" }).success).toBe(false);
  expect(personnelEvent.safeParse({ ...event({}), reason: "x" }).success).toBe(false);
  expect(personnelEvent.safeParse(event({ kind: "transfer" })).success).toBe(true);
});
