import type { Day } from "./local-day.ts";
import type { Plan } from "./plan.ts";

/** What somebody decided: from this day on the plan binds those who took over, or it does not. Policy, not law. */
export type PlanBinding = { readonly binds: boolean; readonly from: Day };

/** The decision that holds on a day; the later decision goes before the earlier one. */
export const bindingOn = <Binding extends PlanBinding>(
  decided: readonly Binding[],
  day: Day,
): Binding | undefined => decided.findLast(({ from }) => from <= day);

/** Whether a plan binds the heirs on that day: as decided, else as its data assumes. */
export const bindsHeirsOn = ({ bindsHeirs }: Plan, decided: readonly PlanBinding[], day: Day): boolean =>
  bindingOn(decided, day)?.binds ?? bindsHeirs.assumed;
