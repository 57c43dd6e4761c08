import type { Top } from "@sdc/law/owing-unit";
import type { ListedUnit } from "./import-units.ts";

/** The province that a listed unit stands below, and those that this one took over from, by the list's successors. */
export const topsIn = (units: readonly ListedUnit[], id: string): readonly Top[] => {
  const top = topOf(units, id);
  return top === undefined ? [] : lineOf(units, top);
};

const topOf = (units: readonly ListedUnit[], id: string): ListedUnit | undefined => {
  const unit = units.find((one) => one.id === id);
  const above = unit?.parent === undefined ? undefined : topOf(units, unit.parent);
  return above ?? (unit?.kind === "province" ? unit : undefined);
};

const lineOf = (units: readonly ListedUnit[], { id, validTo }: ListedUnit): readonly Top[] => [
  { unit: id, ...(validTo === undefined ? {} : { to: validTo }) },
  ...units.filter(({ successors }) => successors?.includes(id)).flatMap((before) => lineOf(units, before)),
];
