import type { Day } from "@sdc/law/local-day";
import { liesIn } from "@sdc/law/owing-unit";
import type { Plan, RelatedDocument, Territory } from "@sdc/law/plan";
import { plans } from "@sdc/law/plans";
import type { Text } from "@sdc/law/text";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { type Decisions, decisionsFor } from "./decisions.ts";
import { owingUnit } from "./owing-unit.ts";
import type { ReadModels } from "./read-models.ts";

/** A plan as an answer about a unit shows it. */
export type PlanOfUnit = {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly territory: Territory;
  readonly window: { readonly from: Day; readonly to?: Day };
  readonly bindsHeirs: BindsHeirs;
  readonly related: readonly RelatedDocument[];
};

/** `policy`: decided by the unit named, from that day. A decision of policy verifies nothing about the law. */
export type BindsHeirs = {
  readonly binds: boolean;
  readonly by: "policy" | "assumed";
  readonly unit?: string;
  readonly from?: Day;
  readonly source?: string;
  readonly verified: boolean;
  readonly note: Text;
};

/** The plans in whose territory the unit lies, each with whether it bound heirs on that day and on whose word. */
export const plansOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  on: Day,
): Promise<readonly PlanOfUnit[]> => {
  const [owing, decisions] = await Promise.all([owingUnit(models, unit), decisionsFor(models, unit)]);
  return plans
    .filter((plan) => liesIn(plan, owing))
    .map((plan) => {
      const { id, number, title, territory, from, to, related = [] } = plan;
      const window = { from, ...(to === undefined ? {} : { to }) };
      return { id, number, title, territory, window, bindsHeirs: bindsHeirsOf(plan, decisions, on), related };
    });
};

const bindsHeirsOf = ({ id, bindsHeirs }: Plan, decisions: Decisions, on: Day): BindsHeirs => {
  const decided = decisions.planBinding(id, on);
  const { assumed, verified, note } = bindsHeirs;
  if (decided === undefined) return { binds: assumed, by: "assumed", verified, note };
  const { binds, from, unit, source } = decided;
  return { binds, by: "policy", unit, from, source, verified, note: decidedAsPolicy };
};

const decidedAsPolicy: Text = {
  vi: "Do đơn vị nêu tên quyết định theo căn cứ đã ghi; đây là chính sách, không phải luật.",
  en: "Decided by the unit named, on the source it gave; this is policy, not law.",
};
