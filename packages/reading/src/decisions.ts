import {
  type DecidedBinding,
  planBindingOn,
  policy,
  type PolicyState,
  type RankingMinimum,
  rankingMinimumOn,
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
  planBinding(plan: string, day: string): Decided<DecidedBinding> | undefined;
  /** Every decision on it, in their order. */
  planBindings(plan: string): readonly DecidedBinding[];
  rankingMinimum(day: string): Decided<RankingMinimum> | undefined;
};

export const decisionsFor = async (models: ReadModels, unit: RegisteredUnit): Promise<Decisions> => {
  const model = await models.of(policies);
  const line = [unit.id, ...(await unitsAbove(models, unit))];
  const states = await Promise.all(
    line.map(async (one) => {
      // The projection wrote these rows with this type, an earlier version of it with less.
      const state = (await model.get(`policy/${one}`)) as Partial<PolicyState> | undefined;
      return state && { ...policy.initial, ...state };
    }),
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
    planBinding: (plan, day) => nearest((state) => planBindingOn(state, plan, day)),
    planBindings: (plan) =>
      states.map((state) => state?.planBindings[plan] ?? []).find(({ length }) => length > 0) ?? [],
    rankingMinimum: (day) => nearest((state) => rankingMinimumOn(state, day)),
  };
};
