import type { Place } from "@sdc/access/may";
import type { Page } from "@sdc/core/read-store";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { holderOn } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import { type OpenWork, openWork, workPartition } from "@sdc/projections/open-work";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";
import type { WaitingItem } from "./answers.ts";
import { standingPlaceOf } from "./orphaned.ts";

export type WaitingPage = { readonly items: readonly WaitingItem[]; readonly next?: string };

export type WaitingQuestion = {
  readonly today: Day;
  readonly after?: string | undefined;
  readonly limit: number;
  /** What waits there, in this order within a unit. */
  readonly works: readonly Works[];
};

/** One kind of open work, where it lies. */
export type Works = {
  readonly model: Pick<ReadModel, "range">;
  readonly partitionOf: (unit: string) => string;
  /** Of units at which this reader may know of it; absent: of all. */
  readonly isFor?: (place: Place) => boolean;
  /** Of those, what this reader may know of; absent: all. */
  readonly shows?: (work: OpenWork) => Promise<boolean>;
};

/** The open work that everybody who reads the list may see. */
export const ordinaryWork = async (models: ReadModels): Promise<readonly Works[]> => [
  { model: await models.of(openWork), partitionOf: (unit) => workPartition(unit, false) },
];

/** Stands between a unit, a kind of work and a place in a cursor; the first two don't hold it. */
const DIVIDE = "#";

/**
 * Open work at units that have ended and whose work nobody has: no heir is known, or it is not known which of several.
 * It stays here until somebody decides. Unit by unit; its reads follow the ended units, not the work.
 */
export const workWithoutHeir = async (
  models: ReadModels,
  { today, after, limit, works }: WaitingQuestion,
): Promise<WaitingPage> => {
  const register = await wholeRegister(models);
  const found: { readonly key: string; readonly item: WaitingItem }[] = [];
  const begun = beginning(after);
  for (const unit of register.values()) {
    const holder = holderOn((id) => register.get(id), unit.id, today);
    if (unit.id < begun.unit || !("open" in holder)) continue;
    const place = standingPlaceOf(register, unit, today);
    for (const [n, kind] of works.entries()) {
      const isBegun = unit.id === begun.unit;
      if (found.length > limit || kind.isFor?.(place) === false || (isBegun && n < begun.kind)) continue;
      const behind = isBegun && n === begun.kind ? begun.sort : undefined;
      for (const { sort, work } of await shownOf(kind, unit.id, limit + 1 - found.length, behind))
        found.push({
          key: [unit.id, n, sort].join(DIVIDE),
          item: itemOf(unit, work, holder.open, register.get(holder.at)),
        });
    }
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1)?.key;
  return found.length > limit && last !== undefined ? { items, next: last } : { items };
};

const beginning = (
  after = "",
): { readonly unit: string; readonly kind: number; readonly sort: string | undefined } => {
  const [unit = "", kind = "0", ...sort] = after.split(DIVIDE);
  return { unit, kind: Number(kind), sort: sort.length === 0 ? undefined : sort.join(DIVIDE) };
};

type Found = { readonly sort: string; readonly work: OpenWork };

/** The next so many of a unit that this reader may know of, however many they may not. */
const shownOf = async (
  { model, partitionOf, shows }: Works,
  unit: string,
  wanted: number,
  behind: string | undefined,
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  let after = behind;
  do {
    const page: Page = await model.range(partitionOf(unit), {
      limit: wanted,
      ...(after === undefined ? {} : { after }),
    });
    for (const { sort, value } of page.items) {
      // The projection wrote these rows with this type.
      const work = value as OpenWork;
      if (shows === undefined || (await shows(work))) found.push({ sort, work });
    }
    after = page.next;
  } while (after !== undefined && found.length < wanted);
  return found.slice(0, wanted);
};

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
