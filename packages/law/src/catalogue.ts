import { rowsOfPlan2199 } from "./catalogue/plan-2199/rows.ts";
import type { Obligation } from "./obligation.ts";

/** Every duty that a plan lays on somebody, plan by plan, each in its order. */
export const catalogue: readonly Obligation[] = [...rowsOfPlan2199];

const byId = new Map(catalogue.map((obligation) => [obligation.id, obligation]));

/** By clause id; undefined for what is no duty of the catalogue. */
export const findObligation = (id: string): Obligation | undefined => byId.get(id.normalize("NFC"));
