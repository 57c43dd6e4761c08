import type { EventLog } from "@sdc/core/event-log";
import { findObligation } from "@sdc/law/catalogue";
import type { OwingUnit, Top } from "@sdc/law/owing-unit";
import { plans } from "@sdc/law/plans";
import type { DecidedByTops } from "./policy/known-policies.ts";
import { above, knownHeirs, knownUnits, lineOf, type Units } from "./units.ts";

/**
 * The unit as its duties depend on it; undefined when it is not among those brought along. `decided`: the fact of that
 * name, from `knownPlanBindings`; without it plans bind as their data assume.
 */
export const owingUnit = (units: Units, id: string, decided: DecidedByTops = {}): OwingUnit | undefined => {
  const unit = units[id];
  const bindings = decided[above(units, id).at(-1) ?? id];
  return (
    unit && {
      id,
      kind: unit.kind,
      ...(unit.kinds === undefined ? {} : { kinds: unit.kinds }),
      from: unit.from,
      ...(unit.to === undefined ? {} : { to: unit.to }),
      lineOf: lineOf(units, id, Object.keys(units)),
      tops: topsOf(units, id),
      ...(bindings === undefined ? {} : { bindings }),
    }
  );
};

/** What has to be known of units to tell whether this one owes that duty. */
export const unitsToTellOwing = async (
  log: Pick<EventLog, "read">,
  node: { readonly unit: string; readonly obligation: string },
): Promise<Units> => {
  const owners = findObligation(node.obligation)?.owners ?? [];
  const departments = owners.flatMap((owner) => ("heirsOf" in owner ? [owner.heirsOf] : []));
  const territories = plans.map(({ territory }) => territory.unit);
  const lines = await Promise.all([...departments, ...territories].map((one) => knownHeirs(log, one)));
  const own = await knownUnits(log, [node.unit]);
  return lines.reduce((known, line) => ({ ...known, ...line }), own);
};

/** A register that knows no plan's territory can't tell who lies outside of one: a commune or a province by itself. */
const topsOf = (units: Units, id: string): readonly Top[] => {
  const top = [id, ...above(units, id)].findLast((one) => units[one]?.kind === "province");
  if (top === undefined || !plans.some(({ territory }) => units[territory.unit] !== undefined)) return [];
  return lineOf(units, top, Object.keys(units)).map((unit) => {
    const to = units[unit]?.to;
    return { unit, ...(to === undefined ? {} : { to }) };
  });
};
