import type { Disciplined, Measure } from "@sdc/law/discipline";
import type { Day } from "@sdc/law/local-day";
import type { Running } from "../legal-clock.ts";
import { type LegalWatch, nothingWatched } from "../legal-watch.ts";
import type { Ground, Standing } from "./kinds.ts";

export type Act = {
  readonly n: number;
  readonly committedOn: Day;
  readonly ground: Ground;
  /** No limitation bars it. */
  readonly isUnlimited: boolean;
};

/** The person under consideration. */
export type Considered = {
  readonly subject: string;
  readonly unit: string;
  readonly kind: Disciplined;
  readonly standing: Standing;
};

export type Decided = {
  readonly decision: { readonly number: string; readonly date: Day };
  readonly measure: Measure;
  readonly effectiveFrom: Day;
  /** Exclusive: the first day on which it is served no more, as the decision or its end says. */
  readonly effectiveTo?: Day | undefined;
  readonly isDelivered: boolean;
};

export type Council = { readonly members: readonly string[]; readonly hasMet: boolean };

export type DisciplinaryState = {
  /** `over`: without a measure, or it was taken back for good. */
  readonly stage: "none" | "open" | "decided" | "over";
  /** The unit that is competent: its head decides. */
  readonly unit: string;
  readonly person: Considered;
  readonly acts: readonly Act[];
  /** People who declared, or of whom it was declared, that they are relatives of the person. */
  readonly relatives: readonly string[];
  readonly isSubstantiated: boolean;
  readonly selfCriticism: "due" | "held" | "skipped";
  readonly council: Council | "skipped" | undefined;
  readonly isDeferred: boolean;
  readonly handling: Running;
  readonly decided?: Decided | undefined;
  /** The complaint against the decision. */
  readonly appeal?: string | undefined;
  /** The date of the latest document: none that follows is older. */
  readonly last: Day;
  readonly watch: LegalWatch;
};

export const notOpened: DisciplinaryState = {
  stage: "none",
  unit: "",
  person: { subject: "", unit: "", kind: "civil-servant", standing: "staff" },
  acts: [],
  relatives: [],
  isSubstantiated: true,
  selfCriticism: "due",
  council: undefined,
  isDeferred: false,
  handling: { rule: "KL-172.limit", start: "" },
  last: "",
  watch: nothingWatched,
};

export const isLeader = ({ standing }: Pick<Considered, "standing">): boolean => standing !== "staff";

/** Whether they serve a measure of this case on that day. */
export const isServing = ({ stage, decided }: DisciplinaryState, on: Day): boolean =>
  stage === "decided" &&
  decided !== undefined &&
  decided.effectiveFrom <= on &&
  (decided.effectiveTo === undefined || on < decided.effectiveTo);
