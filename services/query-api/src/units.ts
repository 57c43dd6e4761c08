import type { Json } from "@sdc/core/read-store";
import { policies } from "@sdc/projections/policies";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import type { ReadModels } from "./read-models.ts";

export const findUnit = async (models: ReadModels, id: string): Promise<RegisteredUnit | undefined> =>
  // The projection wrote this row with this type.
  (await (await models.of(unitRegister)).get("unit", id)) as RegisteredUnit | undefined;

/** The units above this one, nearest first. */
export const unitsAbove = async (models: ReadModels, unit: RegisteredUnit): Promise<readonly string[]> => {
  if (unit.parent === undefined) return [];
  const parent = await findUnit(models, unit.parent);
  return [unit.parent, ...(parent === undefined ? [] : await unitsAbove(models, parent))];
};

/** Whether the work of `ancestor` has come to `id` by succession. */
export const descends = async (models: ReadModels, ancestor: string, id: string): Promise<boolean> => {
  if (ancestor === id) return true;
  for (const heir of (await findUnit(models, ancestor))?.heirs ?? [])
    if (await descends(models, heir, id)) return true;
  return false;
};

/** The same read models, asking for each unit and its policies once: for an answer about many. */
export const rememberingUnits = (models: ReadModels): ReadModels => {
  const asked = new Map<string, Promise<Json | undefined>>();
  return {
    async of(projection) {
      const model = await models.of(projection);
      if (projection.name !== unitRegister.name && projection.name !== policies.name) return model;
      return {
        ...model,
        get(partition, sort) {
          const key = JSON.stringify([model.key, partition, sort]);
          const answer = asked.get(key) ?? model.get(partition, sort);
          asked.set(key, answer);
          return answer;
        },
      };
    },
  };
};
