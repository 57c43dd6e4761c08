import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import type { DenunciationState } from "./state.ts";

type Denied = Pick<DenunciationState, "deniedUnit" | "deniedRank">;

/** Nobody settles, or even sees, what denounces the head or a deputy of their own unit: the direct superior does (A12.1). */
export const unfitCompetence = (
  unit: string | undefined,
  { deniedUnit, deniedRank }: Denied,
): Refusal<"superior-competent"> | undefined =>
  deniedRank !== "other" && deniedUnit !== undefined && deniedUnit === unit
    ? refuse("superior-competent", { rule: "TC-2018.A12.1" })
    : undefined;
