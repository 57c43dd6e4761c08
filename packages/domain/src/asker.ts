import type { Actor } from "@sdc/core/stamp";

/** Who gives a command: whoever is recorded with it, and the roles that their token says, which are not. */
export type Asker = Actor & { readonly roles?: readonly string[] };

const OVER_A_UNIT: readonly string[] = ["head-of-unit", "deputy-head"];

/** Whether one of these is the role of whoever heads a unit or deputises. */
export const isOverAUnit = (roles: readonly string[]): boolean =>
  roles.some((role) => OVER_A_UNIT.includes(role));
