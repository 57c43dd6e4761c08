import { expect, test } from "vitest";
import { newDraft } from "./draft.ts";
import { reportOf } from "./report-of.ts";

const draft = {
  ...newDraft(""),
  unit: "commune-a",
  field: "land",
  text: "Đường hỏng.",
  persons: [
    { name: " ", post: "" },
    { name: "A", post: "Trưởng thôn" },
    { name: "B", post: " " },
  ],
};

test("what was left empty is not said", () => {
  expect(reportOf({ ...draft, persons: [], place: "  ", name: " " }, undefined)).toEqual({
    unit: "commune-a",
    channel: "web",
    field: "land",
    text: "Đường hỏng.",
  });
  expect(reportOf(draft, undefined).personsNamed).toEqual([
    { name: "A", post: "Trưởng thôn" },
    { name: "B" },
  ]);
});

test("of whoever reports content of a denunciation no identity is taken, whatever came", () => {
  const identified = { ...draft, name: "Lan", phone: "0900000001", email: "a@b.vn" };
  expect(reportOf(identified, undefined).reporter).toEqual({
    name: "Lan",
    phone: "0900000001",
    email: "a@b.vn",
  });
  expect(reportOf({ ...identified, isFlagged: true }, undefined)).not.toHaveProperty("reporter");
});

test("it came by a poster only where it goes to the unit at which the poster hangs", () => {
  const byPoster = { ...draft, qr: "P-1" };
  expect(reportOf(byPoster, { unit: "commune-a" })).toMatchObject({ channel: "qr", qr: { code: "P-1" } });
  expect(reportOf(byPoster, { unit: "commune-b" })).toMatchObject({ channel: "web" });
  expect(reportOf(byPoster, { unit: "commune-b" })).not.toHaveProperty("qr");
  expect(reportOf(byPoster, undefined)).not.toHaveProperty("qr");
});

test("those who lead the unit are named by their post there", () => {
  expect(reportOf({ ...draft, isAboutHead: true, isAboutDeputy: true }, undefined).officials).toEqual([
    { unit: "commune-a", rank: "head" },
    { unit: "commune-a", rank: "deputy" },
  ]);
});
