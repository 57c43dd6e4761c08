import type { Context } from "hono";
import type { Day } from "@sdc/law/local-day";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { resolveUnit } from "@sdc/reading/units";

/** Which published reports are asked for. */
export type Asked = {
  /** Absent: of all units. */
  readonly unit?: RegisteredUnit;
  /** The unit that the address names is another one by now. */
  readonly isHeir: boolean;
  /** Go on behind this key. */
  readonly after?: string;
};

/** What an address asks for; undefined: it names a unit that nobody knows, or a place in the list that there can't be. */
export const askedIn = async (c: Context, models: ReadModels, today: Day): Promise<Asked | undefined> => {
  const { unit: named = "", after = "" } = c.req.query();
  if (after !== "" && !/^[\w.:#-]{1,200}$/.test(after)) return undefined;
  const behind = after === "" ? {} : { after };
  if (named === "") return { isHeir: false, ...behind };
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(named)) return undefined;
  const found = await resolveUnit(models, named, today);
  // Where nobody has its work, what was published of it is still there.
  return found && { unit: found.unit, isHeir: found.unit.id !== named, ...behind };
};
