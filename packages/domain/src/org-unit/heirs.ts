import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import type { Day } from "@sdc/law/local-day";
import { placeKey } from "../succession.ts";
import type { Units } from "../units.ts";
import type { UnitState } from "./decider.ts";
import type { Code } from "./refusals.ts";

/** What goes to one heir: hamlets, residential groups. */
export type Part = { readonly unit: string; readonly places?: readonly string[] | undefined };

/** What a command brings along about heirs: `lines` are those that took over from them, one after another. */
export type KnownHeirs = { readonly id: string; readonly units: Units; readonly lines?: Units };

/** Why these may not take over from unit `id` on that day; undefined: they may. */
export const unfitHeirs = (
  known: KnownHeirs,
  heirs: readonly string[],
  day: Day,
): Refusal<Code> | undefined => {
  for (const heir of heirs) {
    const refusal = unfitHeir(known, heir, day);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

/** Why a unit can't be divided like that; undefined: it can. */
export const unfitParts = (parts: readonly Part[]): Refusal<Code> | undefined => {
  const heirs = new Set<string>();
  const takenBy = new Map<string, string>();
  for (const { unit, places = [] } of parts) {
    if (heirs.has(unit)) return refuse("heir-named-twice", { heir: unit });
    heirs.add(unit);
    for (const place of places) {
      const key = placeKey(place);
      if ((takenBy.get(key) ?? unit) !== unit) return refuse("place-in-two-parts", { place });
      takenBy.set(key, unit);
    }
  }
  return undefined;
};

/** The same parts with each place once, as they are recorded. */
export const eachPlaceOnce = <One extends Part>(parts: readonly One[]): readonly One[] =>
  parts.map((part) =>
    part.places === undefined
      ? part
      : { ...part, places: [...new Map(part.places.map((place) => [placeKey(place), place])).values()] },
  );

/** Who took over, and what each one has where that is said. */
export const heirsOf = (parts: readonly Part[]): Required<Pick<UnitState, "heirs" | "places">> => ({
  heirs: parts.map(({ unit }) => unit),
  places: Object.fromEntries(
    parts.flatMap(({ unit, places = [] }) => (places.length === 0 ? [] : [[unit, places] as const])),
  ),
});

const unfitHeir = (known: KnownHeirs, heir: string, day: Day): Refusal<Code> | undefined => {
  if (heir === known.id) return refuse("heir-is-itself");
  const unit = find(known.units, heir);
  if (unit === undefined) return refuse("heir-unknown", { heir });
  if (day < unit.from || (unit.to !== undefined && unit.to <= day))
    return refuse("heir-not-in-office", { heir });
  return comesBack(known, heir) ? refuse("heir-comes-back", { heir }) : undefined;
};

/** Whether the work of that heir is going to this very unit: one that ends on a later day may have named it. */
const comesBack = ({ id, units, lines = {} }: KnownHeirs, heir: string): boolean => {
  const passed = new Set<string>();
  const reaches = (one: string): boolean => {
    if (one === id) return true;
    if (passed.has(one)) return false;
    passed.add(one);
    return ((find(units, one) ?? find(lines, one))?.heirs ?? []).some(reaches);
  };
  return reaches(heir);
};

const find = (units: Units, id: string): UnitState | undefined =>
  // An id that somebody chose may be the name of something every object has.
  Object.hasOwn(units, id) ? units[id] : undefined;
