import { describe, expect, test } from "vitest";
import { catalogue } from "@sdc/law/catalogue";
import { addDays, isDay } from "@sdc/law/local-day";
import type { OwingUnit } from "@sdc/law/owing-unit";
import { findNode, type Node, unfold } from "@sdc/law/unfold";
import { type ListedUnit, listedUnits } from "./import-units.ts";
import { topsIn } from "./listed-tops.ts";

const YEARS = [2024, 2025, 2026, 2027];
const MERGED_ON = "2025-07-01";
const units = listedUnits();

/** The unit and everything whose work has come to it, by the list's successors. */
const lineOf = (id: string): readonly string[] => [
  id,
  ...units.filter(({ successors }) => successors?.includes(id)).flatMap((before) => lineOf(before.id)),
];
const owing = ({ id, kind, validFrom, validTo }: ListedUnit): OwingUnit => ({
  id,
  kind,
  from: validFrom,
  ...(validTo === undefined ? {} : { to: validTo }),
  lineOf: lineOf(id),
  tops: topsIn(units, id),
});
const standsIn = ({ validFrom, validTo }: ListedUnit, year: number): boolean =>
  validFrom < `${year + 1}-01-01` && (validTo === undefined || validTo > `${year}-01-01`);

describe.each(YEARS)("the whole catalogue for every unit of the registry in %i", (year) => {
  const boards = units
    .filter((unit) => standsIn(unit, year))
    .map((unit) => ({ unit: owing(unit), nodes: unfold(owing(unit), year) }));

  test("unfolds: every node of a unit has its own key, belongs to a row, and is found by its key", () => {
    expect(boards.length).toBeGreaterThan(90);
    for (const { unit, nodes } of boards) {
      expect([unit.id, new Set(nodes.map(({ key }) => key)).size]).toEqual([unit.id, nodes.length]);
      for (const node of nodes)
        if (!catalogue.some(({ id }) => id === node.obligation)) throw new Error(`${unit.id} ${node.key}`);
      for (const node of nodes.slice(0, 3)) expect(findNode(unit, node.key)?.key).toBe(node.key);
    }
  });

  test("every listed unit lies in the plan's territory: the province's, or the city's that took over from it", () => {
    for (const { unit, nodes } of boards) {
      expect([unit.id, unit.tops.map((top) => top.unit)]).toEqual([
        unit.id,
        expect.arrayContaining(["province-49"]),
      ]);
      expect(unfold({ ...unit, tops: [] }, year)).toEqual(nodes);
    }
  });

  test("were the plan decided not to bind heirs, exactly what falls behind the merger would not be owed", () => {
    const bindings = { "plan-2199": [{ binds: false, from: MERGED_ON }] };
    for (const { unit, nodes } of boards) {
      const owed = unfold({ ...unit, bindings }, year).map(({ key }) => key);
      const before = nodes.filter((node) => (node.dueSaid ?? node.due ?? node.period.from) < MERGED_ON);
      expect([unit.id, owed]).toEqual([unit.id, before.map(({ key }) => key)]);
    }
  });

  test("no due day lies outside of the life of the unit that owes it, nor far from its year", () => {
    const astray = ({ due, dueSaid }: Node, { from, to }: OwingUnit): boolean => {
      if (due === null) return false;
      const said = dueSaid ?? due;
      return (
        !isDay(due) ||
        due < said ||
        due > addDays(said, 12) ||
        said < from ||
        (to !== undefined && said >= to) ||
        Math.abs(Number(said.slice(0, 4)) - year) > 1
      );
    };
    for (const { unit, nodes } of boards)
      expect([unit.id, nodes.filter((node) => astray(node, unit)).map(({ key }) => key)]).toEqual([
        unit.id,
        [],
      ]);
  });

  test("the report of 25 November is owed by exactly the bodies that stand on that day, and never moved", () => {
    const day = `${year}-11-25`;
    const kinds = new Set(
      catalogue
        .find(({ id }) => id === "IV.1.b")
        ?.owners.flatMap((owner) => ("kinds" in owner ? owner.kinds : [])),
    );
    const standing = units
      .filter(
        ({ kind, validFrom, validTo }) =>
          kinds.has(kind) && validFrom <= day && (validTo === undefined || validTo > day),
      )
      .map(({ id }) => id);
    const reporting = boards.flatMap(({ unit, nodes }) =>
      nodes
        .filter(({ obligation }) => obligation === "IV.1.b")
        .map(({ due, dueSaid }) => [unit.id, due, dueSaid]),
    );
    expect(reporting).toHaveLength(standing.length);
    expect(new Set(reporting.map(([id]) => id))).toEqual(new Set(standing));
    for (const [, due, said] of reporting) expect([due, said]).toEqual([day, undefined]);
  });
});
