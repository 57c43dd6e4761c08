import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import { orgUnit, type UnitState } from "./org-unit/decider.ts";
import { holderOn } from "./succession.ts";

/** What a command brings along about the units it names: each with those above it. An unknown id is absent. */
export type Units = Readonly<Record<string, UnitState>>;

/** All of these together, and nothing else: an id that somebody chose may be the name of something every object has. */
export const unitsOf = (...parts: readonly Units[]): Units =>
  Object.assign(Object.create(null) as Record<string, UnitState>, ...parts) as Units;

/** Looks units up in the log, where they are never stale, with every unit above them. */
export const knownUnits = async (log: Pick<EventLog, "read">, ids: Iterable<string>): Promise<Units> => {
  // The same as `unitsOf` gives, to be filled.
  const known = Object.create(null) as Record<string, UnitState>;
  const seen = new Set<string>();
  const look = async (id: string): Promise<void> => {
    if (seen.has(id)) return;
    seen.add(id);
    const { commits } = await log.read(`org-unit/${id}`);
    if (commits.length === 0) return;
    const unit = fold(orgUnit, orgUnit.initial, commits);
    known[id] = unit;
    if (unit.parent !== undefined) await look(unit.parent);
  };
  for (const id of ids) await look(id);
  return known;
};

/** The units that took over from these, one after another, themselves first; with everything above them. */
export const knownHeirs = async (log: Pick<EventLog, "read">, ...ids: readonly string[]): Promise<Units> => {
  let known: Units = unitsOf();
  let open = [...ids];
  while (open.length > 0) {
    const found = await knownUnits(log, open);
    const heirs = open.flatMap((one) => found[one]?.heirs ?? []).filter((heir) => known[heir] === undefined);
    known = unitsOf(known, found);
    open = heirs.filter((heir) => known[heir] === undefined);
  }
  return known;
};

/** The units above `id`, nearest first. */
export const above = (units: Units, id: string): readonly string[] => {
  const parent = units[id]?.parent;
  return parent === undefined ? [] : [parent, ...above(units, parent)];
};

/**
 * Where a unit stands on that day: those above it, and where it has ended whoever has its work, as far as the command brought
 * the heirs along. One that is not known stands nowhere.
 */
export const placeOf = (
  units: Units,
  id: string,
  on: Day,
): { readonly unit: string; readonly above: readonly string[]; readonly heir?: string } => {
  const place = { unit: id, above: above(units, id) };
  if (units[id]?.to === undefined || inOffice(units[id], on)) return place;
  const holder = holderOn((one) => units[one], id, on);
  return "unit" in holder ? { ...place, heir: holder.unit } : place;
};

/** Those of `ancestors` whose work has come to `id` by succession, `id` itself among them when it is named. */
export const lineOf = (units: Units, id: string, ancestors: readonly string[]): readonly string[] => {
  const reaches = (from: string, passed: ReadonlySet<string>): boolean =>
    from === id ||
    (!passed.has(from) &&
      (units[from]?.heirs ?? []).some((heir) => reaches(heir, new Set([...passed, from]))));
  return ancestors.filter((ancestor) => reaches(ancestor, new Set()));
};

/** Whether the unit stands on that day: established, not yet dissolved. */
export const inOffice = (unit: Pick<UnitState, "from" | "to">, day: string): boolean =>
  unit.from <= day && (unit.to === undefined || day < unit.to);
