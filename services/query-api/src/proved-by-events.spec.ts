import { describe, expect, test } from "vitest";
import { catalogue } from "@sdc/law/catalogue";
import type { Obligation } from "@sdc/law/obligation";
import { findNode } from "@sdc/law/unfold";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { owingUnit } from "@sdc/reading/owing-unit";
import { findUnit } from "@sdc/reading/units";
import type { BoardItem } from "./answers.ts";
import { boardOf } from "./board.ts";
import { happenings, ON } from "./happenings-testing.ts";
import { evidenceOf } from "./node-evidence.ts";
import { registerInMemory } from "./register-testing.ts";

const DATED: readonly string[] = ["once", "periodic"];
const AS_OF = "2026-11-20";
const text = { sealed: "…", key: "case:x", from: "x@1#text" };
const decided = (unit: string) => happenings["commendation-decided"]?.(unit, "II.6.a.1");

/** A unit that owes the row: one of the first kind it names, or the department that the plan names. */
const ownerOf = ({ owners: [owner] }: Obligation) => {
  if (owner === undefined) throw new Error("owed by nobody");
  if ("heirsOf" in owner) return { id: owner.heirsOf, kind: "department" };
  const kind = owner.kinds.includes("commune") ? "commune" : owner.kinds[0];
  return { id: "commune-00", kind };
};

/** The row on the board of its owner before and after something happened there. */
const boardAfter = async (row: Obligation, ...names: readonly string[]) => {
  const register = await registerInMemory();
  const { id, kind } = ownerOf(row);
  for (const unit of new Set(["commune-00", id]))
    await register.append(`org-unit/${unit}`, {
      type: "unit-established",
      kind: unit === id ? kind : "commune",
      effectiveOn: "2025-07-01",
      name: unit,
    });
  for (const [n, name] of names.entries()) {
    const happened = happenings[name]?.(id, row.id);
    if (happened === undefined) throw new Error(`the spec has no case of ${name}`);
    await register.append(`${happened.kind}/${happened.id ?? n}`, ...happened.events);
  }
  const unit = await findUnit(register.models, id);
  if (unit === undefined) throw new Error(`${id} is not there`);
  const on = { year: 2026, asOf: AS_OF, units: "then", today: AS_OF } as const;
  const items = await boardOf(register.models, unit, on);
  return { ...register, unit, items: items.filter(({ obligation }) => obligation === row.id) };
};

const activities = (items: readonly BoardItem[], status: string) =>
  items.flatMap(({ node, evidence }) =>
    evidence.flatMap((one) => (one.kind === "activity" && one.status === status ? [[node, one.event]] : [])),
  );

const rows = catalogue.map((row) => [row.id, row] as const);

const proving = rows.flatMap(([id, row]) => {
  const events = new Set(row.cadences.flatMap(({ proves }) => proves ?? row.proof.proves ?? []));
  return [...events].map((event) => [id, event, row] as const);
});

test.each(proving)("%s is proved by %s", async (_, event, row) => {
  const before = await boardAfter(row);
  const { items } = await boardAfter(row, event);
  const proved = new Set(activities(items, "proves").map(([node]) => node));
  const untouched = (all: readonly BoardItem[]) => all.filter(({ node }) => !proved.has(node));
  // What is continuous has no day to be fulfilled by, and what events open is counted instead.
  const dated = (all: readonly BoardItem[]) =>
    all.filter((one) => proved.has(one.node) && one.times === 1 && DATED.includes(one.cadence));
  expect(proved.size).toBeGreaterThan(0);
  expect(untouched(items)).toEqual(untouched(before.items));
  expect(items.map((one) => one.evidenceTotal)).toEqual(items.map((one) => one.evidence.length));
  expect(dated(before.items).filter(({ status }) => status === "fulfilled")).toEqual([]);
  expect(dated(items).filter(({ status }) => status !== "fulfilled")).toEqual([]);
});

const named = (part: "opens" | "answers" | "supports") =>
  rows.flatMap(([id, row]) => (row.proof[part] ?? []).map((event) => [id, event, row] as const));

test.each(named("supports"))(
  "%s shows %s beside what proves it, and is fulfilled by nothing more",
  async (_, event, row) => {
    const before = await boardAfter(row);
    const { items } = await boardAfter(row, event);
    expect(items.map(({ status }) => status)).toEqual(before.items.map(({ status }) => status));
    expect(items.filter(({ evidenceTotal }) => evidenceTotal > 0).length).toBeGreaterThan(0);
    expect(items.flatMap(({ evidence }) => evidence.map(({ status }) => status))).toContain("supports");
  },
);

test.each(named("opens"))("%s owes one more case after %s", async (_, event, row) => {
  const { items } = await boardAfter(row, event);
  expect(items).toMatchObject([{ counts: { owed: 1, answered: 0, open: 1 }, evidenceTotal: 1 }]);
});

test.each(named("answers"))("%s has its case answered by %s", async (_, event, row) => {
  const { items } = await boardAfter(row, event);
  expect(items).toMatchObject([{ counts: { owed: 1, answered: 1, open: 0 } }]);
});

describe("what a unit did", () => {
  const row = (id: string): Obligation => {
    const found = catalogue.find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} is no row`);
    return found;
  };

  test("is listed page by page, oldest first, between the documents and cases of the node itself", async () => {
    const { models, append, unit } = await boardAfter(row("II.6.a.1"), "commendation-proposed");
    for (const n of [1, 2, 3]) await append(`commendation/d${n}`, ...(decided(unit.id)?.events ?? []));
    const board = await models.of(obligationBoard);
    const node = "II.6.a.1:2026-on-event";
    const owed = findNode(await owingUnit(models, unit), node) ?? { key: node };
    const streams: string[] = [];
    let after: string | undefined;
    do {
      const page = await evidenceOf(board, unit.id, owed, { asOf: AS_OF, limit: 2, after });
      expect(page.items.length).toBeLessThanOrEqual(2);
      streams.push(...page.items.map(({ kind, stream }) => `${kind} ${stream}`));
      after = page.next;
    } while (after !== undefined);
    expect(streams).toEqual([
      "matter commendation/0",
      ...[1, 2, 3].flatMap((n) => [`activity commendation/d${n}`, `matter commendation/d${n}`]),
    ]);
  });

  test("proves nothing on a day before it was done, nothing once it is withdrawn, and stays to be seen", async () => {
    const { models, append, unit, items } = await boardAfter(row("II.6.a.2"), "staff-appraised-month");
    const november = (all: readonly BoardItem[]) => all.find(({ node }) => node.endsWith("II.6.a.2:2026-11"));
    expect(november(items)).toMatchObject({ status: "fulfilled", evidenceTotal: 1 });
    const asked = { year: 2026, units: "then", today: AS_OF } as const;
    expect(november(await boardOf(models, unit, { ...asked, asOf: "2026-11-05" }))).toMatchObject({
      status: "due-soon",
      evidence: [],
      evidenceTotal: 0,
    });
    await append("appraisal/0", { type: "appraisal-withdrawn", unit: unit.id, n: 1, on: ON, reason: text });
    expect(november(await boardOf(models, unit, { ...asked, asOf: AS_OF }))).toMatchObject({
      status: "due-soon",
      evidence: [{ kind: "activity", status: "withdrawn" }],
      evidenceTotal: 1,
    });
  });

  test("before New Year is none of the new year's, though its week is", async () => {
    const { models, append, unit } = await boardAfter(row("II.3.a"));
    const held = { topic: "Luật", form: "conference", audiences: ["residents"], unit: unit.id };
    await append("law-dissemination/x", { type: "law-dissemination-held", ...held, on: "2025-12-30" });
    const evidence = async (year: number) => {
      const all = await boardOf(models, unit, { year, asOf: AS_OF, units: "then", today: AS_OF });
      return all.find(({ node }) => node.endsWith(`II.3.a:${year}-continuous`))?.evidenceTotal;
    };
    expect([await evidence(2025), await evidence(2026)]).toEqual([1, 0]);
  });
});
