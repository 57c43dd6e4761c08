import { keyOf } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";

export const findUnit = async (store: ReadStore, id: string): Promise<RegisteredUnit | undefined> =>
  // The projection wrote this row with this type.
  (await store.get(keyOf(unitRegister), "unit", id)) as RegisteredUnit | undefined;

/** The units above this one, nearest first. */
export const unitsAbove = async (store: ReadStore, unit: RegisteredUnit): Promise<readonly string[]> => {
  if (unit.parent === undefined) return [];
  const parent = await findUnit(store, unit.parent);
  return [unit.parent, ...(parent === undefined ? [] : await unitsAbove(store, parent))];
};

/** Whether the work of `ancestor` has come to `id` by succession. */
export const descends = async (store: ReadStore, ancestor: string, id: string): Promise<boolean> => {
  if (ancestor === id) return true;
  for (const heir of (await findUnit(store, ancestor))?.heirs ?? [])
    if (await descends(store, heir, id)) return true;
  return false;
};
