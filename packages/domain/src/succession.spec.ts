import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Holder, holderOn, type Mortal } from "./succession.ts";

const UNITS = 7;
const unitOf = (n: number) => `commune-${n}`;
const placeOf = (n: number) => `Thôn ${n}`;
const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

type Province = Readonly<Record<string, Mortal>>;
const finderIn = (province: Province) => (id: string) => province[id];
const standing: Mortal = { heirs: [] };
const ended = (day: number, heirs: readonly string[], places?: Mortal["places"]): Mortal => ({
  to: dayOf(day),
  heirs,
  ...(places === undefined ? {} : { places }),
});

describe("the work of a unit", () => {
  const province: Province = {
    a: ended(10, ["b"]),
    b: ended(20, ["c"]),
    c: standing,
    alone: ended(10, []),
    toAlone: ended(5, ["alone"]),
    divided: ended(10, ["b", "c"], { b: ["Tổ Đình", "Thôn Hai"], c: ["Thôn Ba"] }),
    vague: ended(10, ["b", "c"]),
  };
  const holder = (id: string, day: number, place?: string) =>
    holderOn(finderIn(province), id, dayOf(day), place);

  test("is its own up to the day before it ends, then its heir's, through one succession after another", () => {
    expect([9, 10, 19, 20].map((day) => holder("a", day))).toEqual(
      ["a", "b", "b", "c"].map((unit) => ({ unit })),
    );
  });

  test("stays open where no heir is known, at the unit whose heir it hangs on", () => {
    expect(holder("toAlone", 9)).toEqual({ unit: "alone" });
    expect(holder("toAlone", 10)).toEqual({ open: "no-heir", at: "alone" });
  });

  test("goes where its place lies, however it is written, and on from there", () => {
    expect(holder("divided", 15, "Thôn Ba")).toEqual({ unit: "c" });
    for (const place of [" tổ đình", "TỔ ĐÌNH", "Tổ Đình".normalize("NFD")])
      expect(holder("divided", 15, place)).toEqual({ unit: "b" });
    expect(holder("divided", 20, "Tổ Đình")).toEqual({ unit: "c" });
  });

  test("stays open without a place, with one that no heir has, and where the division names none", () => {
    const open = { open: "several-heirs", at: "divided" };
    expect(holder("divided", 15)).toEqual(open);
    expect(holder("divided", 15, "Thôn Năm")).toEqual(open);
    expect(holder("vague", 15, "Thôn Ba")).toEqual({ ...open, at: "vague" });
  });

  test("the name of something that every object has is an heir without places", () => {
    const odd: Province = { a: ended(1, ["constructor", "b"], { b: ["Thôn Hai"] }), b: standing };
    expect(holderOn(finderIn(odd), "a", dayOf(2), "Thôn Hai")).toEqual({ unit: "b" });
  });
});

type End = { readonly day: number; readonly heirs: readonly number[] } | undefined;

/** Each unit ends once or stands; each place of a divided one lies with one of its heirs. */
const provinceOf = (ends: readonly End[]): Province =>
  Object.fromEntries(
    ends.map((end, n) => [
      unitOf(n),
      end === undefined
        ? standing
        : ended(
            end.day,
            end.heirs.map(unitOf),
            Object.fromEntries(end.heirs.map((heir) => [unitOf(heir), [placeOf(heir)]])),
          ),
    ]),
  );

const anyEnd = (ownNumber: number): fc.Arbitrary<End> =>
  fc.option(
    fc.record({
      day: fc.nat(300),
      heirs: fc
        .uniqueArray(fc.nat(UNITS - 1), { maxLength: 3 })
        .map((heirs) => heirs.filter((heir) => heir !== ownNumber)),
    }),
    { nil: undefined },
  );
const anyProvince = fc.tuple(...Array.from({ length: UNITS }, (_, n) => anyEnd(n))).map(provinceOf);
const anyQuestion = fc.tuple(
  fc.nat(UNITS - 1).map(unitOf),
  fc.nat(330).map(dayOf),
  fc.option(fc.nat(UNITS - 1).map(placeOf), { nil: undefined }),
);

const stands = (province: Province, id: string, day: string): boolean => {
  const to = province[id]?.to;
  return to === undefined || day < to;
};

describe("in any province, also one whose units name each other in a ring", () => {
  test("whoever has it stands on that day, and what is open hangs at a unit that has ended", () => {
    fc.assert(
      fc.property(anyProvince, anyQuestion, (province, [id, day, place]) => {
        const holder = holderOn(finderIn(province), id, day, place);
        const at = "unit" in holder ? holder.unit : holder.at;
        expect(stands(province, at, day)).toBe("unit" in holder);
      }),
      { numRuns: 500, seed: 2199 },
    );
  });

  test("a unit that stands keeps its own; what has one heir, or one by its place, is where that heir has it", () => {
    fc.assert(
      fc.property(anyProvince, anyQuestion, (province, [id, day, place]) => {
        fc.pre(!isInRing(province, id));
        expect(holderOn(finderIn(province), id, day, place)).toEqual(oneStepOn(province, id, day, place));
      }),
      { numRuns: 500, seed: 49 },
    );
  });

  test("a place only ever tells between heirs: who has it without one has it with any", () => {
    fc.assert(
      fc.property(anyProvince, anyQuestion, (province, [id, day, place]) => {
        const without = holderOn(finderIn(province), id, day);
        fc.pre("unit" in without);
        expect(holderOn(finderIn(province), id, day, place)).toEqual(without);
      }),
      { numRuns: 300, seed: 59 },
    );
  });
});

/** The rule said once more, one succession at a time. */
const oneStepOn = (province: Province, id: string, day: string, place: string | undefined): Holder => {
  const unit = province[id];
  if (unit === undefined || stands(province, id, day)) return { unit: id };
  const [first, ...others] = unit.heirs;
  if (first === undefined) return { open: "no-heir", at: id };
  // Here each heir has the place of its own number.
  const here = others.length === 0 ? first : unit.heirs.find((heir) => `Thôn ${heir.slice(-1)}` === place);
  return here === undefined
    ? { open: "several-heirs", at: id }
    : holderOn(finderIn(province), here, day, place);
};

const isInRing = (province: Province, id: string): boolean => {
  const passed = new Set<string>();
  const walk = (one: string): boolean =>
    (province[one]?.heirs ?? []).some((heir) => {
      if (heir === id) return true;
      if (passed.has(heir)) return false;
      passed.add(heir);
      return walk(heir);
    });
  return walk(id);
};
