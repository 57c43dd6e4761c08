import type { Day } from "@sdc/law/local-day";

export type EducationPlanState = {
  readonly stage: "none" | "drafted" | "approved";
  readonly title: string;
  readonly items: readonly { readonly n: number; readonly title: string; readonly isDone: boolean }[];
  /** The greatest number that an item ever had: none is given twice. */
  readonly numbered: number;
  readonly approvedOn: Day;
  /** The date of the document that holds now. */
  readonly last: Day;
  /** The documents by which subordinates were instructed, and by which they sent their plans. */
  readonly letters: readonly string[];
};

export const noPlan: EducationPlanState = {
  stage: "none",
  title: "",
  items: [],
  numbered: 0,
  approvedOn: "",
  last: "",
  letters: [],
};

/** What tells one letter from another: whose it is, its number, its date. */
export const letterOf = (
  from: string,
  { number, date }: { readonly number: string; readonly date: Day },
): string => [from, number, date].join(" ");
