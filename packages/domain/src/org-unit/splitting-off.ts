import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { futureDocument } from "../filed-document.ts";
import { placeKey } from "../succession.ts";
import type { UnitState } from "./decider.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

/** A part that became a unit of its own while the one it was split off from goes on. */
export type SplitOff = { readonly unit: string; readonly places: readonly string[]; readonly from: string };

/**
 * tách: a part becomes a new unit from a day on, and this one goes on. It has no heir by that: its open work, deadlines and
 * figures stay with it, and single cases go over by being transferred.
 */
export const splitOff = (
  command: Extract<Command, { type: "split-off" }>,
  { from, to, splitOff: before = [] }: UnitState,
): readonly Event[] | Refusal<Code> => {
  const { id, unit, units, effectiveOn, decision, note, at } = command;
  if (to !== undefined) return refuse("unit-dissolved");
  if (effectiveOn <= from) return refuse("before-established", { established: from });
  const future = futureDocument(decision, at);
  if (future !== undefined) return future;
  if (unit === id) return refuse("part-is-itself");
  // An id that somebody chose may be the name of something every object has.
  const part = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (part === undefined) return refuse("part-unknown", { unit });
  if (part.from !== effectiveOn) return refuse("part-starts-otherwise", { unit, starts: part.from });
  const places = placesOnce(command.places);
  const same = before.find((one) => one.unit === unit);
  if (same !== undefined)
    return isSame(same, places) ? [] : refuse("part-split-off-already", { unit, on: same.from });
  const gone = goneWith(before);
  const taken = places.find((place) => gone.has(placeKey(place)));
  if (taken !== undefined) return refuse("place-in-two-parts", { place: taken });
  return [
    {
      type: "unit-part-split-off",
      unit,
      places: [...places],
      effectiveOn,
      decision,
      ...(note === undefined ? {} : { note }),
      ...stampOf(command),
    },
  ];
};

/** The first place that a part has taken along already, and that so can't go to an heir. */
export const placeGone = (
  parts: readonly { readonly places?: readonly string[] | undefined }[],
  before: readonly SplitOff[] = [],
): string | undefined => {
  const gone = goneWith(before);
  return parts.flatMap(({ places = [] }) => places).find((place) => gone.has(placeKey(place)));
};

export const afterSplitOff = (
  state: UnitState,
  { unit, places, effectiveOn }: Extract<Event, { type: "unit-part-split-off" }>,
): UnitState => ({ ...state, splitOff: [...(state.splitOff ?? []), { unit, places, from: effectiveOn }] });

const goneWith = (before: readonly SplitOff[]): ReadonlySet<string> =>
  new Set(before.flatMap(({ places }) => places).map(placeKey));

const placesOnce = (places: readonly string[]): readonly string[] => [
  ...new Map(places.map((place) => [placeKey(place), place])).values(),
];

const isSame = ({ places }: SplitOff, others: readonly string[]): boolean =>
  JSON.stringify(places.map(placeKey).toSorted()) === JSON.stringify(others.map(placeKey).toSorted());
