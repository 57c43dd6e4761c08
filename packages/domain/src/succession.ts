import type { Day } from "@sdc/law/local-day";
import type { UnitState } from "./org-unit/decider.ts";

/** A unit as far as succession asks for it. */
export type Mortal = Pick<UnitState, "to" | "heirs" | "places">;

/** Who has the work of a unit now: a unit that stands, or nobody until someone decides. */
export type Holder =
  | { readonly unit: string }
  | {
      readonly open: "no-heir" | "several-heirs";
      /** The unit that ended without a known heir for this work. */
      readonly at: string;
    };

type Find = (id: string) => Mortal | undefined;

/**
 * Who has the work of unit `id` on that day, through one succession after another. Where a unit was divided, work goes
 * where its place lies; without a place, or with one that no heir has, it stays open.
 */
export const holderOn = (find: Find, id: string, on: Day, place?: string): Holder =>
  follow(find, id, { on, place, passed: new Set() });

/** Two places are one when they differ in letter case, outer white space or Unicode form alone. */
export const placeKey = (place: string): string => place.normalize("NFC").trim().toLocaleLowerCase("vi");

type Way = { readonly on: Day; readonly place: string | undefined; readonly passed: ReadonlySet<string> };

const follow = (find: Find, id: string, way: Way): Holder => {
  const { on, place, passed } = way;
  const unit = find(id);
  if (unit?.to === undefined || on < unit.to) return { unit: id };
  // Two ends recorded at the same moment may name each other: then nobody has it until somebody decides.
  if (passed.has(id)) return { open: "no-heir", at: id };
  const next = { ...way, passed: new Set([...passed, id]) };
  const [heir, ...others] = unit.heirs;
  if (heir === undefined) return { open: "no-heir", at: id };
  if (others.length === 0) return follow(find, heir, next);
  const here = place === undefined ? [] : unit.heirs.filter((one) => lies(place, placesOf(unit, one)));
  const [only, ...more] = here;
  return only === undefined || more.length > 0 ? { open: "several-heirs", at: id } : follow(find, only, next);
};

const placesOf = ({ places }: Mortal, heir: string): readonly string[] =>
  // An id that somebody chose may be the name of something every object has.
  (places !== undefined && Object.hasOwn(places, heir) ? places[heir] : undefined) ?? [];

const lies = (place: string, places: readonly string[]): boolean => {
  const key = placeKey(place);
  return places.some((one) => placeKey(one) === key);
};
