import type { Day } from "@sdc/law/local-day";
import type { Running } from "../legal-clock.ts";
import { type LegalWatch, nothingWatched } from "../legal-watch.ts";
import type { DeniedRank, DISCLOSED, End, NOTIFIED, Sent } from "./kinds.ts";

/** Which conditions of TC-2018.A29.1 were found to hold. */
export type Check = {
  readonly form: boolean;
  readonly capacity: boolean;
  readonly grounds: boolean;
  readonly competent: boolean;
};

export type DenunciationState = {
  readonly registered: boolean;
  /** Who has it: the unit that registered it, or its heir. */
  readonly unit: string;
  /** The unit of the person denounced, where it is one of the register. */
  readonly deniedUnit?: string | undefined;
  readonly deniedRank: DeniedRank;
  /** Who that is, by the issuer's subjects, where it is known: they see nothing of it. */
  readonly deniedSubjects: readonly string[];
  readonly receivedOn: Day;
  readonly inSeveralPlaces: boolean;
  readonly check?: Check;
  readonly acceptedOn?: Day;
  /** The clock of its settlement, from thụ lý on; it stands still only by decision. */
  readonly settlement?: Running;
  readonly notified: readonly (typeof NOTIFIED)[number][];
  /** Decisions that have not been sent yet, by their dates. */
  readonly unsent: Readonly<Partial<Record<Sent, Day>>>;
  /** What there is to disclose to the person denounced. */
  readonly disclosable: readonly (typeof DISCLOSED)[number][];
  readonly withdrawn?: "whole" | "part";
  /** Withdrawn as a whole, and it does not go on. */
  readonly isOver: boolean;
  readonly overdue?: { readonly step: "raised" | "requested" | "reported"; readonly on: Day };
  /** The date of the latest document: none that follows is older. */
  readonly last: Day;
  readonly end?: End;
  /** Since when the conclusion is posted, and the first day on which it may be taken down. */
  readonly posted?: { readonly from: Day; readonly until?: Day | undefined };
  readonly takenDown: boolean;
  /** Its times of law, and what was said of them. */
  readonly watch: LegalWatch;
  /** As `further denunciation/d1`. */
  readonly links: readonly string[];
};

export const notYetRegistered: DenunciationState = {
  registered: false,
  unit: "",
  deniedRank: "other",
  deniedSubjects: [],
  receivedOn: "",
  inSeveralPlaces: false,
  notified: [],
  unsent: {},
  disclosable: [],
  isOver: false,
  last: "",
  takenDown: false,
  watch: nothingWatched,
  links: [],
};

/** tạm đình chỉ. */
export const isSuspended = ({ settlement }: DenunciationState): boolean =>
  settlement?.pausedFrom !== undefined;
