import {
  type PolicyState,
  type ReportPeriod,
  type ReviewInterval,
  reviewIntervalOn,
} from "@sdc/domain/policy/decider";
import { policies } from "@sdc/projections/policies";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "./read-models.ts";
import { unitsAbove } from "./units.ts";

type Decided<Setting> = Setting & { readonly unit: string };

/** What has been decided for a unit, by itself or by the nearest one above that has decided; with who did. */
export type Decisions = {
  reportPeriod(year: number): Decided<ReportPeriod> | undefined;
  reviewInterval(obligation: string, day: string): Decided<ReviewInterval> | undefined;
};

export const decisionsFor = async (models: ReadModels, unit: RegisteredUnit): Promise<Decisions> => {
  const model = await models.of(policies);
  const line = [unit.id, ...(await unitsAbove(models, unit))];
  const states = await Promise.all(
    // The projection wrote these rows with this type.
    line.map(async (one) => (await model.get(`policy/${one}`)) as PolicyState | undefined),
  );
  const nearest = <Setting>(
    ask: (state: PolicyState) => Setting | undefined,
  ): Decided<Setting> | undefined => {
    for (const [index, one] of line.entries()) {
      const state = states[index];
      const setting = state && ask(state);
      if (setting !== undefined) return { ...setting, unit: one };
    }
    return undefined;
  };
  return {
    reportPeriod: (year) => nearest(({ reportPeriods }) => reportPeriods[year]),
    reviewInterval: (obligation, day) => nearest((state) => reviewIntervalOn(state, obligation, day)),
  };
};
