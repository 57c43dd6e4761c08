import type { Actor } from "@sdc/core/stamp";

/** Who gives a command: whoever is recorded with it, and the roles that their token says, which are not. */
export type Asker = Actor & { readonly roles?: readonly string[] };

/** The role of whoever heads a unit or deputises. */
export const OVER_A_UNIT = "head-of-unit";
