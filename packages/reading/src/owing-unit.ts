import { catalogue } from "@sdc/law/catalogue";
import type { KindFrom, OwingUnit, Top } from "@sdc/law/owing-unit";
import { plans } from "@sdc/law/plans";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { decisionsFor } from "./decisions.ts";
import type { ReadModels } from "./read-models.ts";
import { descends, findUnit, unitsAbove } from "./units.ts";

/** The unit as its duties depend on it. */
export const owingUnit = async (models: ReadModels, unit: RegisteredUnit): Promise<OwingUnit> => {
  const [line, tops, decisions] = await Promise.all([
    lineOf(models, unit),
    topsOf(models, unit),
    decisionsFor(models, unit),
  ]);
  const { id, kind, from, to } = unit;
  const kinds = kindsOf(unit);
  const bindings = Object.fromEntries(plans.map((plan) => [plan.id, decisions.planBindings(plan.id)]));
  return {
    id,
    kind,
    ...(kinds.length === 0 ? {} : { kinds }),
    from,
    ...(to === undefined ? {} : { to }),
    lineOf: line,
    tops,
    bindings,
  };
};

/** Where its kind has changed; the register may hold none of it. */
const kindsOf = ({ kinds = [] }: WithKinds): readonly KindFrom[] => kinds;

type WithKinds = RegisteredUnit & { readonly kinds?: readonly KindFrom[] | undefined };

/** This department and those among the plan's whose work has come to it. */
const lineOf = async (models: ReadModels, unit: RegisteredUnit): Promise<readonly string[]> => {
  if (![unit, ...kindsOf(unit)].some(({ kind }) => kind === "department")) return [unit.id];
  const owners = catalogue.flatMap((obligation) => obligation.owners);
  const named = [...new Set(owners.flatMap((owner) => ("heirsOf" in owner ? [owner.heirsOf] : [])))];
  const reached = await Promise.all(named.map((ancestor) => descends(models, ancestor, unit.id)));
  return [unit.id, ...named.filter((_, index) => reached[index])];
};

/**
 * The province that the unit stands below, and the plans' territories that have come to it. A register that knows no
 * plan's territory can't tell who lies outside of one: a commune or a province by itself.
 */
const topsOf = async (models: ReadModels, unit: RegisteredUnit): Promise<readonly Top[]> => {
  const above = await Promise.all((await unitsAbove(models, unit)).map((one) => findUnit(models, one)));
  const top = [unit, ...above].findLast((one) => one?.kind === "province");
  const territories = await Promise.all(plans.map(({ territory }) => findUnit(models, territory.unit)));
  const known = territories.filter((one) => one !== undefined);
  if (top === undefined || known.length === 0) return [];
  const reached = await Promise.all(known.map(({ id }) => descends(models, id, top.id)));
  const before = known.filter(({ id }, index) => id !== top.id && reached[index]);
  return [top, ...before].map(({ id, to }) => ({ unit: id, ...(to === undefined ? {} : { to }) }));
};
