import type { Context } from "hono";
import { may } from "@sdc/access/may";
import { readingRights } from "@sdc/access/reading";
import type { Rights } from "@sdc/access/roles";
import type { Projection } from "@sdc/core/projection";
import type { SessionEnv } from "@sdc/http/session";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit, unitsAbove } from "@sdc/reading/units";

export type Call = Context<SessionEnv>;

/** Whether who asks reads this there. */
export const mayRead = (models: ReadModels, c: Call, projection: Projection, id: string): Promise<boolean> =>
  hasRights(models, c, readingRights(projection.readers), id);

/** Whether who asks has one of these rights at that unit. */
export const hasRights = async (
  models: ReadModels,
  c: Call,
  rights: Rights,
  id: string,
): Promise<boolean> => {
  const unit = await findUnit(models, id);
  const above = unit === undefined ? [] : await unitsAbove(models, unit);
  return may(c.get("session"), rights, { unit: id, above });
};
