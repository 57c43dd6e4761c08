import type { Day } from "@sdc/law/local-day";
import type { Watch } from "../watch.ts";
import type { Outcome, SourceKind } from "./kinds.ts";

export type CommitmentState = {
  readonly isMade: boolean;
  /** Which unit owes it now, by which of its posts. */
  readonly unit: string;
  readonly post: string;
  readonly dueOn: Day;
  readonly source: { readonly kind: SourceKind; readonly id: string };
  /** The latest day that was recorded: nothing that follows is older. */
  readonly last: Day;
  readonly steps: number;
  /** Files that were attached, and the numbers of those withdrawn. */
  readonly files: number;
  readonly withdrawnFiles: readonly number[];
  readonly outcome?: Outcome | undefined;
  readonly watch?: Watch;
};

export const notYetMade: CommitmentState = {
  isMade: false,
  unit: "",
  post: "",
  dueOn: "",
  source: { kind: "hotline-report", id: "" },
  last: "",
  steps: 0,
  files: 0,
  withdrawnFiles: [],
};
