import { expect, test } from "vitest";
import { PAIRS_MAX, pairsOf, SYLLABLES_MAX, syllablesOf, termsOf } from "./words.ts";

const text = "Đề nghị xử lý rác thải: Chợ Bến-Đình, tổ 3!";
const folded = ["de", "nghi", "xu", "ly", "rac", "thai", "cho", "ben", "dinh", "to", "3"];

test("accents, case, punctuation and the Unicode form make no difference", () => {
  for (const form of ["NFC", "NFD", "NFKC", "NFKD"] as const) {
    expect(syllablesOf(text.normalize(form))).toEqual(folded);
    expect(syllablesOf(text.toUpperCase().normalize(form))).toEqual(folded);
  }
  expect(syllablesOf("de nghi xu ly rac thai cho ben dinh to 3")).toEqual(folded);
});

test("every accented letter of Vietnamese folds to its plain one", () => {
  const letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÐ";
  expect(syllablesOf(letters).join("")).toMatch(/^[aeiouyd]+$/);
});

test("phan anh finds phản ánh: as two syllables and as a pair", () => {
  expect(termsOf(["Phản ánh"])).toEqual(["phan", "anh", "phan anh"]);
  expect(pairsOf(["mot"])).toEqual([]);
});

test("texts stand apart: no pair reaches from one into the other", () => {
  expect(termsOf(["tổ 3", "rác"])).toEqual(["to", "3", "rac", "to 3"]);
});

test("of a long text the first words are found, and no more than are kept", () => {
  const long = Array.from({ length: 5000 }, (_, n) => `chữ${n}`).join(" ");
  const terms = termsOf(["tổ 3", long]);
  expect(terms).toHaveLength(SYLLABLES_MAX + PAIRS_MAX);
  expect(terms).toContain("to 3");
  expect(terms).toContain("chu0 chu1");
  expect(terms).not.toContain("chu4999");
});

test("any text folds to what folds to itself", () => {
  for (const odd of ["", "…!?", "İstanbul ﬁne №5", "a\u0300\u0323b", "\ud800", "𝔸x", "x".repeat(10_000)]) {
    const once = syllablesOf(odd);
    expect(syllablesOf(once.join(" "))).toEqual(once);
  }
});
