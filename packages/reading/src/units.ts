import type { Json, Page } from "@sdc/core/read-store";
import { kindOn, nameOn } from "@sdc/domain/org-unit/in-effect";
import { type Holder, holderOn } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import { policies } from "@sdc/projections/policies";
import {
  type CodeHolder,
  codePartition,
  heirPartition,
  type Origin,
  originPartition,
  type Predecessor,
  type RegisteredUnit,
  unitRegister,
} from "@sdc/projections/unit-register";
import type { ReadModels } from "./read-models.ts";

export const findUnit = async (models: ReadModels, id: string): Promise<RegisteredUnit | undefined> =>
  // The projection wrote this row with this type.
  (await (await models.of(unitRegister)).get("unit", id)) as RegisteredUnit | undefined;

/** The unit with the name and the kind that it has on that day. */
export const unitOn = (unit: RegisteredUnit, day: Day): RegisteredUnit => ({
  ...unit,
  name: nameOn(unit, day),
  kind: kindOn(unit, day),
});

/** The units above this one, nearest first. */
export const unitsAbove = async (models: ReadModels, unit: RegisteredUnit): Promise<readonly string[]> => {
  if (unit.parent === undefined) return [];
  const parent = await findUnit(models, unit.parent);
  return [unit.parent, ...(parent === undefined ? [] : await unitsAbove(models, parent))];
};

/** Whether the work of `ancestor` has come to `id` by succession. */
export const descends = async (models: ReadModels, ancestor: string, id: string): Promise<boolean> => {
  const passed = new Set<string>();
  const reaches = async (one: string): Promise<boolean> => {
    if (one === id) return true;
    if (passed.has(one)) return false;
    passed.add(one);
    for (const heir of (await findUnit(models, one))?.heirs ?? []) if (await reaches(heir)) return true;
    return false;
  };
  return reaches(ancestor);
};

/** The units whose work goes, or went in part, to this one, with the day from which it does. */
export const predecessorsOf = (models: ReadModels, id: string): Promise<readonly Predecessor[]> =>
  // The projection wrote these rows with this type.
  allIn(models, heirPartition(id)) as Promise<readonly Predecessor[]>;

/** The unit that this one was split off from, where that is recorded; two where both gave a part. */
export const originsOf = (models: ReadModels, id: string): Promise<readonly Origin[]> =>
  // The projection wrote these rows with this type.
  allIn(models, originPartition(id)) as Promise<readonly Origin[]>;

/** Who has the work of a unit on that day, as `holderOn` tells; loads the units that it asks for. */
export const holderOf = async (models: ReadModels, id: string, day: Day, place?: string): Promise<Holder> => {
  const known = new Map<string, RegisteredUnit>();
  const load = async (one: string): Promise<void> => {
    const unit = known.has(one) ? undefined : await findUnit(models, one);
    if (unit === undefined) return;
    known.set(one, unit);
    const hasEnded = unit.to !== undefined && unit.to <= day;
    if (hasEnded && (unit.heirs.length === 1 || place !== undefined)) await Promise.all(unit.heirs.map(load));
  };
  await load(id);
  return holderOn((one) => known.get(one), id, day, place);
};

/** The units whose work this one has on that day, however many came between; itself left out. */
export const lineageOf = async (models: ReadModels, id: string, day: Day): Promise<readonly string[]> => {
  const found = new Set<string>();
  const climb = async (one: string): Promise<void> => {
    for (const before of await predecessorsOf(models, one))
      if (before.id !== id && !found.has(before.id)) {
        found.add(before.id);
        await climb(before.id);
      }
  };
  await climb(id);
  const known = rememberingUnits(models);
  const ids = [...found].toSorted();
  const holders = await Promise.all(ids.map((one) => holderOf(known, one, day)));
  return ids.filter((_, index) => {
    const holder = holders[index];
    return holder !== undefined && "unit" in holder && holder.unit === id;
  });
};

/** Who has this code on that day; where nobody has, who had it last before, or else first after. */
export const findByCode = async (
  models: ReadModels,
  code: string,
  day: Day,
): Promise<RegisteredUnit | undefined> => {
  // The projection wrote these rows with this type, and they come in the order of their days.
  const all = (await allIn(models, codePartition(code))) as readonly CodeHolder[];
  const begun = all.filter(({ from }) => from <= day);
  const standing = begun.findLast(({ to }) => to === undefined || day < to);
  const one = standing ?? begun.at(-1) ?? all[0];
  return one === undefined ? undefined : findUnit(models, one.id);
};

/** Which unit a link means, and how that was found where it is another one than was asked for. */
export type ResolvedUnit =
  | {
      readonly unit: RegisteredUnit;
      readonly resolved?: {
        readonly asked: string;
        /** `code`: by a General Statistics Office code. `heir`: the unit of that id ended and this one has its work. */
        readonly by: "code" | "heir";
        /** The day on which the unit that was asked for ended. */
        readonly since?: Day;
      };
    }
  /** The unit has ended and nobody has its work, or it is not known who of several. */
  | { readonly unresolved: "no-heir" | "several-heirs"; readonly unit: RegisteredUnit };

/** Whom an id or a code means on that day: the unit, or whoever has its work; undefined: nobody ever had that name. */
export const resolveUnit = async (
  models: ReadModels,
  asked: string,
  day: Day,
): Promise<ResolvedUnit | undefined> => {
  const known = rememberingUnits(models);
  const named = await findUnit(known, asked);
  const unit = named ?? (await findByCode(known, asked, day));
  if (unit === undefined) return undefined;
  const by = named === undefined ? "code" : "heir";
  const holder = await holderOf(known, unit.id, day);
  if ("open" in holder) return { unresolved: holder.open, unit };
  if (holder.unit === unit.id) return named === undefined ? { unit, resolved: { asked, by } } : { unit };
  const heir = await findUnit(known, holder.unit);
  // An heir of which this read model has not heard yet.
  if (heir === undefined) return { unresolved: "no-heir", unit };
  return {
    unit: heir,
    resolved: { asked, by, ...(unit.to === undefined ? {} : { since: unit.to }) },
  };
};

/** The same read models, asking for each unit and its policies once: for an answer about many. */
export const rememberingUnits = (models: ReadModels): ReadModels => {
  const asked = new Map<string, Promise<Json | undefined>>();
  const ranges = new Map<string, Promise<Page>>();
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
        range(partition, range) {
          const key = JSON.stringify([model.key, partition, range]);
          const answer = ranges.get(key) ?? model.range(partition, range);
          ranges.set(key, answer);
          return answer;
        },
      };
    },
  };
};

const PAGE = 200;

const allIn = async (models: ReadModels, partition: string): Promise<readonly Json[]> => {
  const register = await models.of(unitRegister);
  const all: Json[] = [];
  let after: string | undefined;
  do {
    const page: Page = await register.range(partition, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page.items.map(({ value }) => value));
    after = page.next;
  } while (after !== undefined);
  return all;
};
