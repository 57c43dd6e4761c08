import type { Day } from "@sdc/law/local-day";
import type { Form } from "./kinds.ts";
import type { Nominee } from "./nominees.ts";

export type CommendationState = {
  readonly stage: "none" | "proposed" | "checked" | "decided" | "published" | "declined" | "revoked";
  /** The unit that commends. */
  readonly unit: string;
  readonly form: Form;
  readonly nominees: readonly Nominee[];
  /** The latest day that was recorded: nothing that follows is older. */
  readonly last: Day;
};

export const notYetProposed: CommendationState = {
  stage: "none",
  unit: "",
  form: "praise",
  nominees: [],
  last: "",
};
