import type { Day } from "@sdc/law/local-day";
import type { Watch } from "../watch.ts";

export type MatterState = {
  readonly standing: "none" | "open" | "answered";
  readonly unit: string;
  /** The day of the reception. */
  readonly on: Day;
  /** có nội dung tố cáo */
  readonly flagged: boolean;
  /** Whoever took it in or protected it: they may go on with what they wrote themselves. */
  readonly enteredBy: readonly string[];
  /** By which the receiver says what becomes of it, until they have. */
  readonly due?: Day | undefined;
  readonly watch?: Watch | undefined;
  readonly isHeldOver: boolean;
  /** The last day of a document or answer. */
  readonly last: Day;
  /** The report that it became or joined. */
  readonly report?: string;
};

export const notReceived: MatterState = {
  standing: "none",
  unit: "",
  on: "",
  flagged: false,
  enteredBy: [],
  isHeldOver: false,
  last: "",
};
