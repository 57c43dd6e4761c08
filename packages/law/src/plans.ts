import type { Plan } from "./plan.ts";
import { plan2199 } from "./plans/plan-2199.ts";

/** The plans whose duties the register keeps, the oldest first. */
export const plans: readonly Plan[] = [plan2199];

/** By id; undefined for what is no plan of the register. */
export const findPlan = (id: string, known: readonly Plan[] = plans): Plan | undefined =>
  known.find((plan) => plan.id === id);
