import type { Context } from "hono";
import { may, type Place } from "@sdc/access/may";
import { rightsToRead } from "@sdc/access/reading";
import type { Rights } from "@sdc/access/roles";
import type { Projection } from "@sdc/core/projection";
import type { SessionEnv } from "@sdc/http/session";
import type { Day } from "@sdc/law/local-day";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit, holderOf, unitsAbove } from "@sdc/reading/units";

/** What every query knows of who asks, and when. */
export type QueryEnv = { Variables: SessionEnv["Variables"] & { today: Day } };

export type Call = Context<QueryEnv>;

/** A read model, or a part of one that has readers of its own. */
export type Readable = Projection & { readonly rights?: Rights };

export const rightsTo = ({ name, rights }: Readable): Rights => rights ?? rightsToRead(name);

/** Whether who asks reads this there. */
export const mayRead = (models: ReadModels, c: Call, readable: Readable, id: string): Promise<boolean> =>
  hasRights(models, c, rightsTo(readable), id);

/** Whether who asks has one of these rights at that unit. */
export const hasRights = async (
  models: ReadModels,
  c: Call,
  rights: Rights,
  id: string,
): Promise<boolean> => {
  const unit = await findUnit(models, id);
  const place = unit === undefined ? { unit: id, above: [] } : await placeOf(models, unit, c.get("today"));
  return may(c.get("session"), rights, place);
};

/** Where a unit stands on that day for whoever asks about it. */
export const placeOf = async (models: ReadModels, unit: RegisteredUnit, today: Day): Promise<Place> => {
  const above = await unitsAbove(models, unit);
  if (unit.to === undefined || today < unit.to) return { unit: unit.id, above };
  const holder = await holderOf(models, unit.id, today);
  return { unit: unit.id, above, ...("unit" in holder && { heir: holder.unit }) };
};
