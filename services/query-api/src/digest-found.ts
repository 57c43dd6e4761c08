import type { Day } from "@sdc/law/local-day";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { Owed } from "./digest-items.ts";

export type DigestQuestion = {
  readonly unit: RegisteredUnit;
  /** From which day it is seen: what is open is what is open now. */
  readonly day: Day;
  /** Protected reports may be shown to whoever asks. */
  readonly flagged: boolean;
  /** So may denunciations that this very unit has, or was told of as the level above. */
  readonly denunciations: boolean;
  /** So may disciplinary cases, but those about this person, who asks; absent: none. */
  readonly disciplineBut?: string;
};

/** So many rows of one kind are looked at; nobody reads more in ten seconds. */
export const ROWS = 50;
export const SOON_DAYS = 7;

export type Found = { readonly items: readonly Owed[]; readonly isCut: boolean };
export type Told = { readonly own: Found; readonly told: Found };
