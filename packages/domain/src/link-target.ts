import type { Named } from "./hotline-report/naming.ts";

/** What a rule has to know of another case: whose it is, whether it is secret, whether others may be merged into it. */
export type Target = {
  readonly unit: string;
  /** The units above that one, nearest first. */
  readonly above: readonly string[];
  readonly isSecret: boolean;
  /** Officials whom a report is about. */
  readonly names?: readonly Named[];
  readonly takesOthers: boolean;
};
