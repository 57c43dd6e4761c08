import { may, type Place } from "@sdc/access/may";
import { secretRights } from "@sdc/access/reading";
import { holderOn } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Register, wholeRegister } from "@sdc/reading/register";
import { type Call } from "./rights.ts";

/** More levels than any State has; parents that name each other end here. */
const LEVELS_MAX = 20;

/** The unit with those above it that stand; where a level has ended, whoever has its work. */
export const standingPlaceOf = (register: Register, { id, parent }: RegisteredUnit, today: Day): Place => {
  const above: string[] = [];
  for (let one = parent; one !== undefined; one = register.get(one)?.parent) {
    if (above.length > LEVELS_MAX) break;
    const holder = holderOn((unit) => register.get(unit), one, today);
    above.push("unit" in holder ? holder.unit : one);
  }
  return { unit: id, above };
};

/** Whether the unit has ended, nobody has its work, and who asks heads a level above: what is secret there waits for them. */
export const isTheirsToSettle = async (
  models: ReadModels,
  c: Call,
  id: string,
  today: Day,
): Promise<boolean> => {
  const register = await wholeRegister(models);
  const unit = register.get(id);
  if (unit === undefined || "unit" in holderOn((one) => register.get(one), id, today)) return false;
  return may(c.get("session"), secretRights.orphaned, standingPlaceOf(register, unit, today));
};
