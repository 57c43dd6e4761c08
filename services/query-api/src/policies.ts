import type { PolicyState, ReportPeriod } from "@sdc/domain/policy/decider";
import { policies } from "@sdc/projections/policies";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "./read-models.ts";
import { unitsAbove } from "./units.ts";

/** The period that the report of a year covers, and who decided it. */
export type DecidedPeriod = ReportPeriod & { readonly unit: string };

/** The decision of the unit itself, or of the nearest one above that has made one; undefined: nobody has. */
export const reportPeriodOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  year: number,
): Promise<DecidedPeriod | undefined> => {
  const decided = await models.of(policies);
  for (const one of [unit.id, ...(await unitsAbove(models, unit))]) {
    // The projection wrote this row with this type.
    const state = (await decided.get(`policy/${one}`)) as PolicyState | undefined;
    const period = state?.reportPeriods[year];
    if (period !== undefined) return { ...period, unit: one };
  }
  return undefined;
};
