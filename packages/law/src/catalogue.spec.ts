import { expect, test } from "vitest";
import { catalogue, findObligation } from "./catalogue.ts";
import { obligationSchema } from "./obligation-schema.ts";

/** The duties of Plan 2199, written out from the plan's clauses, independent of the data. */
const CLAUSES = `
  I.2.c
  II.1.a.1.i II.1.a.1.ii II.1.a.2 II.1.a.3 II.1.a.4 II.1.b.1 II.1.b.2 II.1.b.3 II.1.b.4 II.1.c II.1.d.1 II.1.d.2 II.1.d.3 II.1.d.4 II.1.đ II.1.e.1 II.1.e.2 II.1.e.3 II.1.g II.1.h
  II.2.a II.2.b II.2.c
  II.3.a II.3.b.1 II.3.b.2 II.3.c
  II.4.a II.4.b II.4.c
  II.5.a II.5.b.1 II.5.b.2 II.5.b.3 II.5.b.4 II.5.b.5 II.5.c
  II.6.a.1 II.6.a.2 II.6.a.3 II.6.b
  II.7
  IV.1.a IV.1.b
  IV.2.a.1.i IV.2.a.1.ii IV.2.a.1.iii IV.2.a.2 IV.2.a.3 IV.2.b.i IV.2.b.ii IV.2.c IV.2.d IV.2.đ IV.2.e.1 IV.2.e.2 IV.2.e.3
`
  .trim()
  .split(/\s+/);

test("every duty of the plan is there once, in the plan's order, and none besides", () => {
  expect(catalogue.filter(({ plan }) => plan === "plan-2199").map(({ id }) => id)).toEqual(CLAUSES);
});

test("no two rows have one id, whichever plans they are of", () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});

test.each(catalogue.map((obligation) => [obligation.id, obligation] as const))(
  "%s is whole: owners, cadence, proof, source, citation, both languages, and why where it is not verified",
  (_, obligation) => {
    expect(obligationSchema.parse(obligation)).toEqual(obligation);
    const texts = [obligation.duty, obligation.proof.documents, obligation.note, obligation.carriedBy];
    for (const text of texts.filter((one) => one !== undefined)) expect(text.vi).not.toBe(text.en);
  },
);

test("a row that breaks the form is refused", () => {
  const [row] = catalogue;
  expect(obligationSchema.safeParse({ ...row, citations: [] }).success).toBe(false);
  expect(obligationSchema.safeParse({ ...row, duty: { vi: "Kiểm tra", en: "" } }).success).toBe(false);
  expect(obligationSchema.safeParse({ ...row, note: undefined }).success).toBe(false);
  expect(obligationSchema.safeParse({ ...row, plan: "plan-2200" }).success).toBe(false);
  expect(obligationSchema.safeParse({ ...row, id: "nq.I.2.c" }).success).toBe(false);
  const backwards = { from: "2025-07-01", to: "2025-07-01" };
  expect(obligationSchema.safeParse({ ...row, ...backwards }).success).toBe(false);
  expect(
    obligationSchema.safeParse({ ...row, cadences: [{ type: "continuous", ...backwards }] }).success,
  ).toBe(false);
  expect(obligationSchema.safeParse({ ...row, proof: { ...row?.proof, byDocument: false } }).success).toBe(
    false,
  );
});

test("Vietnamese is Vietnamese: every text of a duty has its diacritics, in one Unicode form", () => {
  for (const { duty, proof } of catalogue)
    for (const { vi } of [duty, proof.documents]) {
      expect(vi.normalize("NFC")).toBe(vi);
      expect(vi).toMatch(/[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu);
    }
});

test("a clause id is found in either Unicode form, an unknown one is not", () => {
  expect(findObligation("II.1.đ")?.id).toBe("II.1.đ");
  expect(findObligation("II.9")).toBeUndefined();
});

test("only the report of 25 November and Law Day carry a named date", () => {
  const dated = catalogue.flatMap(({ id, cadences }) =>
    cadences.flatMap((cadence) =>
      "due" in cadence && cadence.due.type === "fixed-date"
        ? [[id, cadence.due.month, cadence.due.date]]
        : [],
    ),
  );
  expect(dated).toEqual([
    ["II.3.a", 11, 9],
    ["IV.1.b", 11, 25],
  ]);
});

test("the duties of the five departments that the plan names follow their heirs", () => {
  const owned = (department: string) =>
    catalogue
      .filter(({ owners }) => owners.some((owner) => "heirsOf" in owner && owner.heirsOf === department))
      .map(({ id }) => id);
  expect(owned("so-noi-vu")).toEqual([
    "I.2.c",
    "II.5.a",
    "II.6.a.3",
    "IV.2.a.1.i",
    "IV.2.a.1.ii",
    "IV.2.a.2",
    "IV.2.a.3",
  ]);
  expect(owned("so-tu-phap")).toEqual(["IV.2.b.i", "IV.2.b.ii"]);
  expect(owned("so-tttt")).toEqual(["II.4.a", "IV.2.c"]);
  expect(owned("so-vhttdl")).toEqual(["IV.2.d"]);
  expect(owned("so-tai-chinh")).toEqual(["IV.2.đ"]);
});

/** Rules seen in weak sources only, recalled, or in conflict, written out from the table of rules, independent of the data. */
const RULES_NOT_VERIFIED = [
  "LAW10-2022.reg",
  "LAW10-2022.A12.2",
  "LAW10-2022.A21.1.a",
  "LAW10-2022.A21.2",
  "LAW10-2022.A30-35",
  "LAW10-2022.A49",
  "LAW10-2022.A60",
  "LGOV65-2025.A24.1",
  "LGOV72-2025.A43.freq",
  "GT-90-2013",
  "ND59-2023.app",
  "DEPT-merge",
];

test("a duty that rests on a rule nobody has verified does not call itself verified", () => {
  const resting = catalogue.filter(({ citations }) =>
    citations.some((rule) => RULES_NOT_VERIFIED.includes(rule)),
  );
  expect(resting.map(({ id }) => id)).toEqual([
    "II.1.a.3",
    "II.1.b.1",
    "II.1.b.3",
    "II.1.d.1",
    "II.1.d.3",
    "II.1.e.2",
    "II.1.g",
    "II.4.b",
    "IV.2.c",
  ]);
  expect(resting.filter(({ verified }) => verified).map(({ id }) => id)).toEqual([]);
});

test("only of the clauses that say “hằng năm” does the register say that they do", () => {
  const quoting = catalogue.filter(({ cadences }) =>
    cadences.some(
      (cadence) =>
        "due" in cadence &&
        cadence.due.type === "period-end" &&
        cadence.due.note.vi.startsWith("Kế hoạch ghi “hằng năm”"),
    ),
  );
  expect(quoting.map(({ id }) => id)).toEqual([
    "II.1.h",
    "II.2.c",
    "II.3.b.1",
    "II.3.b.2",
    "II.6.a.3",
    "IV.2.a.1.ii",
    "IV.2.a.1.iii",
  ]);
});

test("directing subordinates (II.3.b.2) is asked of agencies, localities and public service units", () => {
  expect(findObligation("II.3.b.2")?.owners).toEqual([
    { kinds: ["department", "district", "commune", "public-service-unit"] },
  ]);
});
