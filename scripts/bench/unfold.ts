import type { OwingUnit } from "@sdc/law/owing-unit";
import { unfold } from "@sdc/law/unfold";
import { topsIn } from "@sdc/standalone/listed-tops";
import { type ListedUnit, listedUnits } from "@sdc/standalone/import-units";

const ROUNDS = 7;
const YEARS = [2024, 2025, 2026, 2027];

/** Unfolds the whole catalogue for every unit of the registry, ended ones too. */
export const benchUnfold = (): string => {
  const listed = listedUnits();
  const units = listed.map((unit) => owing(unit, listed));
  const seconds: number[] = [];
  let nodes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    nodes = 0;
    for (const year of YEARS) for (const unit of units) nodes += unfold(unit, year).length;
    seconds.push((performance.now() - start) / 1000);
  }
  const [from, to] = [YEARS.at(0), YEARS.at(-1)];
  return [
    `the catalogue for ${units.length} units, ${from}–${to}: ${nodes.toLocaleString("en")} nodes`,
    `median of ${ROUNDS} rounds: ${quantileOf(seconds, 0.5).toFixed(2)} s (asked: ≤ 2), the slowest ${Math.max(...seconds).toFixed(2)} s`,
  ].join("\n");
};

/** The smallest value that so large a share of them does not exceed. */
export const quantileOf = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

const owing = ({ id, kind, validFrom, validTo }: ListedUnit, units: readonly ListedUnit[]): OwingUnit => ({
  id,
  kind,
  from: validFrom,
  ...(validTo === undefined ? {} : { to: validTo }),
  lineOf: lineOf(id, units),
  tops: topsIn(units, id),
});

/** The unit and everything whose work has come to it, by the list's successors. */
const lineOf = (id: string, units: readonly ListedUnit[]): readonly string[] => [
  id,
  ...units.filter(({ successors }) => successors?.includes(id)).flatMap((before) => lineOf(before.id, units)),
];
