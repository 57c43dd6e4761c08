import { type Day, dayOf } from "@sdc/law/local-day";
import type { UnitKind } from "@sdc/law/unit-kind";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";
import { unitOn } from "@sdc/reading/units";
import { folded } from "./folded.ts";

/** A unit that a report may be sent to. */
export type Place = { readonly id: string; readonly name: string; readonly kind: UnitKind };

/** By id, in the order in which people look for names. */
export type Places = ReadonlyMap<string, Place>;

/** A register changes some ten times a year; a new unit may be chosen a minute later. */
const REMEMBERED_MS = 60_000;

/** The units that stand today, read once a minute: communes and wards, departments, the province. */
export const placesOf = (
  models: ReadModels,
  today: () => string,
  clock = () => performance.now(),
): (() => Promise<Places>) => {
  let known: { readonly places: Places; readonly until: number } | undefined;
  return async () => {
    if (known !== undefined && clock() < known.until) return known.places;
    const places = await placesOn(models, dayOf(today()));
    known = { places, until: clock() + REMEMBERED_MS };
    return places;
  };
};

const TAKES_REPORTS: ReadonlySet<UnitKind> = new Set(["commune", "department", "province"]);

const placesOn = async (models: ReadModels, day: Day): Promise<Places> => {
  const standing = [...(await wholeRegister(models)).values()]
    .filter(({ from, to }) => from <= day && (to === undefined || day < to))
    .map((unit) => unitOn(unit, day))
    .filter(({ kind }) => TAKES_REPORTS.has(kind));
  const inOrder = standing.toSorted((a, b) => (bare(a.name) < bare(b.name) ? -1 : 1));
  return new Map(inOrder.map(({ id, name, kind }) => [id, { id, name, kind }]));
};

/** `Phường Hội An` stands under H. */
const bare = (name: string): string => folded(name).replace(/^(?:xa|phuong|dac khu|thi tran) /, "");

/** Those whose names hold every syllable that was typed, with or without marks. */
export const placesNamed = (places: Places, typed: string): readonly Place[] => {
  const syllables = folded(typed).split(/\s+/).filter(Boolean);
  return [...places.values()].filter(({ name }) => {
    const words = folded(name);
    return syllables.every((syllable) => words.includes(syllable));
  });
};
