import type { Place } from "@sdc/access/may";
import type { Page } from "@sdc/core/read-store";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { holderOn } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import { type OpenWork, openWork, workPartition } from "@sdc/projections/open-work";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Register, wholeRegister } from "@sdc/reading/register";
import type { WaitingItem } from "./answers.ts";

export type WaitingPage = { readonly items: readonly WaitingItem[]; readonly next?: string };

export type WaitingQuestion = {
  readonly today: Day;
  readonly after?: string | undefined;
  readonly limit: number;
  /** Of protected reports instead, at the units whose such reports this reader may know of. */
  readonly flaggedFor?: (place: Place) => boolean;
};

/** Stands between a unit and a stream in a cursor; neither holds it. */
const DIVIDE = "#";

/**
 * Open work at units that have ended and whose work nobody has: no heir is known, or it is not known which of several.
 * It stays here until somebody decides. Unit by unit; its reads follow the ended units, not the work.
 */
export const workWithoutHeir = async (
  models: ReadModels,
  { today, after, limit, flaggedFor }: WaitingQuestion,
): Promise<WaitingPage> => {
  const [register, model] = await Promise.all([wholeRegister(models), models.of(openWork)]);
  const found: { readonly key: string; readonly item: WaitingItem }[] = [];
  const [first = "", behind] = after?.split(DIVIDE) ?? [];
  for (const unit of register.values()) {
    const holder = holderOn((id) => register.get(id), unit.id, today);
    if (unit.id < first || !("open" in holder)) continue;
    if (flaggedFor?.(placeOf(register, unit, today)) === false) continue;
    const page: Page = await model.range(workPartition(unit.id, flaggedFor !== undefined), {
      limit: limit + 1 - found.length,
      ...(unit.id === first && behind !== undefined ? { after: behind } : {}),
    });
    for (const { sort, value } of page.items) {
      // The projection wrote these rows with this type.
      const item = itemOf(unit, value as OpenWork, holder.open, register.get(holder.at));
      found.push({ key: `${unit.id}${DIVIDE}${sort}`, item });
    }
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1)?.key;
  return found.length > limit && last !== undefined ? { items, next: last } : { items };
};

/** The unit with those above it that stand; where a level has ended, whoever has its work. */
const placeOf = (register: Register, { id, parent }: RegisteredUnit, today: Day): Place => {
  const above: string[] = [];
  for (let one = parent; one !== undefined; one = register.get(one)?.parent) {
    if (above.length > LEVELS_MAX) break;
    const holder = holderOn((unit) => register.get(unit), one, today);
    above.push("unit" in holder ? holder.unit : one);
  }
  return { unit: id, above };
};

/** More levels than any State has; parents that name each other end here. */
const LEVELS_MAX = 20;

const itemOf = (
  unit: RegisteredUnit,
  { stream, since, due }: OpenWork,
  why: WaitingItem["why"],
  at: RegisteredUnit | undefined,
): WaitingItem => ({
  unit: { id: unit.id, name: lastName(unit), kind: unit.kind, to: unit.to ?? "" },
  why,
  ...(at === undefined || at.id === unit.id ? {} : { at: { id: at.id, name: lastName(at) } }),
  stream,
  since,
  ...(due === undefined ? {} : { due }),
});

const lastName = (unit: RegisteredUnit): string =>
  unit.to === undefined ? unit.name : nameOn(unit, unit.to);
