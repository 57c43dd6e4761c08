import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import type { Rule } from "./rule.ts";
import { ruleSchema } from "./rule-schema.ts";
import { ruleOn, rules, versionsOf } from "./rules.ts";
import { sources } from "./rules/sources.ts";

const textsOf = (rule: Rule) =>
  [
    rule.text,
    rule.why,
    rule.starts?.text,
    ...rule.measures.flatMap(({ of, when }) => [of, when?.text]),
    ...(rule.extensions ?? []).map(({ text }) => text),
    ...(rule.pauses ?? []),
  ].filter((text) => text !== undefined);

test.each(rules.map((rule) => [`${rule.id} of ${rule.from}`, rule] as const))(
  "%s is whole: number, citation, window, source, both languages, and why where it is not verified",
  (_name, rule) => {
    expect(ruleSchema.parse(rule)).toEqual(rule);
    for (const { vi, en } of textsOf(rule)) {
      expect(vi).not.toBe(en);
      expect(vi.normalize("NFC")).toBe(vi);
    }
    for (const key of rule.sources) expect(sources[key]).toBeDefined();
  },
);

/** Pairs of versions of one rule that are in force on the same day. */
const overlaps = (among: readonly Rule[]): readonly string[] =>
  [...Map.groupBy(among, ({ id }) => id).values()].flatMap((versions) => {
    const inOrder = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return inOrder.flatMap(({ id, from }, index) => {
      const before = inOrder[index - 1];
      return before !== undefined && (before.to === undefined || before.to > from)
        ? [`${id} of ${from}`]
        : [];
    });
  });

describe("the rules together", () => {
  test("no two versions of a rule are in force on one day", () => {
    expect(overlaps(rules)).toEqual([]);
    const [rule] = rules;
    if (rule === undefined) throw new Error("there are rules");
    const later = { ...rule, from: "2025-01-01" };
    expect(overlaps([rule, later])).toEqual([`${rule.id} of 2025-01-01`]);
    expect(overlaps([{ ...rule, to: "2025-01-01" }, later])).toEqual([]);
  });

  test("a row that breaks the form is refused", () => {
    const [rule] = rules;
    const refused = (more: object) => !ruleSchema.safeParse({ ...rule, ...more }).success;
    expect(refused({})).toBe(false);
    expect(refused({ citation: "" })).toBe(true);
    expect(refused({ text: { vi: "Chỉ tiếng Việt", en: "" } })).toBe(true);
    expect(refused({ from: "2025-01-01", to: "2025-01-01" })).toBe(true);
    expect(refused({ verified: false, why: undefined })).toBe(true);
    expect(refused({ verified: true, sources: [] })).toBe(true);
    expect(refused({ kind: "deadline", verified: true, measures: [] })).toBe(true);
    expect(refused({ measures: [{ n: 0, unit: "working-days", bound: "at-most" }] })).toBe(true);
  });

  test("the version of a day is found; before, between and behind there is none", () => {
    expect(ruleOn("TCD-2013.A15.2.d", "2026-06-30")?.measures).toMatchObject([{ n: 1, per: "week" }]);
    expect(ruleOn("TCD-2013.A15.2.d", "2026-07-01")).toBeUndefined();
    expect(ruleOn("TCD-136-2025.comm", "2026-06-30")).toBeUndefined();
    expect(ruleOn("TCD-136-2025.comm", "2026-07-01")?.measures).toMatchObject([{ n: 2, per: "month" }]);
    expect(versionsOf("NO-SUCH.rule")).toEqual([]);
  });

  test("a number that was not found is not made up", () => {
    for (const id of [
      "LAW10-2022.A18.quorum",
      "LAW10-2022.A27-28.time",
      "TC-2018.prot.time",
      "PAKN-574-2017",
      "TCD-136-2025.days",
    ])
      expect(versionsOf(id)).toMatchObject([{ measures: [], verified: false }]);
  });

  test("every rule that an obligation sets its interval by is there", () => {
    const named = catalogue.flatMap(({ cadences }) =>
      cadences.flatMap((cadence) => ("rule" in cadence && cadence.rule !== undefined ? [cadence.rule] : [])),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect([id, versionsOf(id).length]).toEqual([id, 1]);
  });
});
