import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import type { Day } from "@sdc/law/local-day";
import { inOffice, type Units } from "./units.ts";

/** Why that unit may not have it on that day; undefined: it may. */
export const unfitUnit = (
  units: Units,
  id: string,
  day: Day,
): Refusal<"unit-unknown" | "unit-not-in-office"> | undefined => {
  const unit = units[id];
  if (unit === undefined) return refuse("unit-unknown", { unit: id });
  return inOffice(unit, day) ? undefined : refuse("unit-not-in-office", { unit: id, heirs: unit.heirs });
};
