import type { Day } from "@sdc/law/local-day";
import type { DeniedRank } from "../denunciation/kinds.ts";
import type { End } from "./kinds.ts";

export type ProtectionState = {
  readonly requested: boolean;
  /** The body that decides. */
  readonly unit: string;
  /** The case that the danger comes from. */
  readonly about: string;
  /** Of the denunciation that it is about: its own head never decides on protection from themselves. */
  readonly deniedUnit?: string | undefined;
  readonly deniedRank: DeniedRank;
  readonly isWritten: boolean;
  readonly isChecked: boolean;
  readonly isApplied: boolean;
  readonly end?: End;
  /** The date of the latest document: none that follows is older. */
  readonly last: Day;
};

export const notYetRequested: ProtectionState = {
  requested: false,
  unit: "",
  about: "",
  deniedRank: "other",
  isWritten: false,
  isChecked: false,
  isApplied: false,
  last: "",
};
