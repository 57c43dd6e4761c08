import type { Day } from "@sdc/law/local-day";
import { holderOn } from "@sdc/domain/succession";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import type { ReadModels } from "./read-models.ts";

/** Every unit there is or was, by id, in the order of ids. */
export type Register = ReadonlyMap<string, RegisteredUnit>;

const PAGE = 200;

/** Read whole: some hundred units, for answers about all of them. */
export const wholeRegister = async (models: ReadModels): Promise<Register> => {
  const register = await models.of(unitRegister);
  const units = new Map<string, RegisteredUnit>();
  let after: string | undefined;
  do {
    const page = await register.range("unit", { limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { sort, value } of page.items)
      // The projection wrote these rows with this type.
      units.set(sort, value as RegisteredUnit);
    after = page.next;
  } while (after !== undefined);
  return units;
};

/** The same read models, with every unit answered from the register that was read. */
export const withRegister = (models: ReadModels, register: Register): ReadModels => ({
  async of(projection) {
    const model = await models.of(projection);
    if (projection.name !== unitRegister.name) return model;
    return {
      ...model,
      get: async (partition, sort) =>
        partition === "unit" && sort !== undefined ? register.get(sort) : model.get(partition, sort),
    };
  },
});

/** Whose work has come to whom on that day. */
export type Lineages = {
  /** By id of a unit that stands: it and every unit whose work came to it. */
  readonly ofUnit: ReadonlyMap<string, readonly RegisteredUnit[]>;
  /** Units whose work nobody has: no heir is known, or several. */
  readonly open: readonly RegisteredUnit[];
};

export const lineagesOn = (register: Register, day: Day): Lineages => {
  const ofUnit = new Map<string, RegisteredUnit[]>();
  const open: RegisteredUnit[] = [];
  for (const unit of register.values()) {
    const holder = holderOn((id) => register.get(id), unit.id, day);
    if ("open" in holder) open.push(unit);
    else ofUnit.set(holder.unit, [...(ofUnit.get(holder.unit) ?? []), unit]);
  }
  return { ofUnit, open };
};
