import type { Holder } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import type { Origin, RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import {
  findByCode,
  findUnit,
  holderOf,
  originsOf,
  rememberingUnits,
  resolveUnit,
  unitOn,
} from "@sdc/reading/units";

/** What an answer says when it is about another unit than its address names. */
export type Resolved = {
  readonly asked: string;
  readonly by: "code" | "heir";
  readonly since?: Day;
  /** Whose answer this is. */
  readonly unit: string;
};

export type FoundUnit = { readonly unit: RegisteredUnit; readonly resolved?: Resolved };

/** What an address means by a unit: that very one where it answers `itself`, otherwise whoever has its work on that day. */
export type Meant = {
  /** An id or a code. */
  readonly asked: string;
  readonly day: Day;
  readonly itself: (unit: RegisteredUnit) => boolean;
};

/** Of a unit that has ended, whoever has its work now. */
export const holderNow = (asked: string, today: Day): Meant => ({ asked, day: today, itself: () => false });

/** That very unit, whatever became of it. */
export const veryUnit = (asked: string, today: Day): Meant => ({ asked, day: today, itself: () => true });

/** The board of a year: the unit's own where it stood on a day of it, as it was; of later years that of whoever has its work. */
export const inYear = (asked: string, year: number, today: Day): Meant => {
  const last = `${year}-12-31`;
  const day = today < last ? today : last;
  return { asked, day, itself: ({ to }) => to === undefined || to > `${year}-01-01` };
};

/** Ids are no longer than this, codes neither. */
const NAME_MAX = 64;

/** The unit that an id or a code in an address means, with its name and kind of that day. A unit without a known holder answers itself. */
export const unitMeant = async (
  models: ReadModels,
  { asked, day, itself }: Meant,
): Promise<FoundUnit | undefined> => {
  if (asked.length > NAME_MAX) return undefined;
  const known = rememberingUnits(models);
  const named = (await findUnit(known, asked)) ?? (await findByCode(known, asked, day));
  if (named === undefined) return undefined;
  const found = itself(named) ? { unit: named } : await resolveUnit(known, asked, day);
  const { unit } = found ?? { unit: named };
  const resolved = found !== undefined && "resolved" in found ? found.resolved : undefined;
  return {
    unit: unitOn(unit, day),
    ...(unit.id === asked ? {} : { resolved: { by: "code" as const, ...resolved, asked, unit: unit.id } }),
  };
};

/** A unit as it was on a day, with whoever has its work today where it has ended. */
export type UnitShown = FoundUnit["unit"] & {
  readonly asOf: Day;
  readonly succeededBy?: Holder;
  /** Where it began as a part of another unit, or of several, that went on. */
  readonly splitFrom?: readonly Origin[];
  readonly resolved?: Resolved;
};

/** An id answers that unit itself: its history matters. A code answers who has it that day, or whoever took over. */
export const unitShown = async (
  models: ReadModels,
  asked: string,
  { asOf, today }: { readonly asOf: Day; readonly today: Day },
): Promise<UnitShown | undefined> => {
  const known = rememberingUnits(models);
  const named = asked.length > NAME_MAX ? undefined : await findUnit(known, asked);
  const found = named === undefined ? await unitMeant(known, holderNow(asked, asOf)) : { unit: named };
  if (found === undefined) return undefined;
  const { unit, ...resolved } = found;
  const hasEnded = unit.to !== undefined && unit.to <= today;
  const splitFrom = await originsOf(known, unit.id);
  return {
    ...unitOn(unit, asOf),
    asOf,
    ...(splitFrom.length === 0 ? {} : { splitFrom }),
    ...(hasEnded ? { succeededBy: await holderOf(known, unit.id, today) } : {}),
    ...resolved,
  };
};
