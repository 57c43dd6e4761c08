import type { Day } from "./local-day.ts";
import type { Text } from "./text.ts";

export const RULE_UNITS = [
  "calendar-days",
  "working-days",
  "hours",
  "months",
  "years",
  "percent",
  "count",
] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

/** What a rule is about: a time limit, a share or a number to reach, how often, a date of the year, or how it is done. */
export const RULE_KINDS = ["deadline", "threshold", "cadence", "date", "form"] as const;

/** One number of a rule. A range is two: at least this, at most that. */
export type Measure = {
  readonly n: number;
  readonly unit: RuleUnit;
  readonly bound: "at-most" | "at-least" | "more-than" | "exactly";
  /** So many in each. */
  readonly per?: "week" | "month" | "quarter" | "half-year" | "year";
  /** What is counted, where the unit does not say: members, households, days of reception. */
  readonly of?: Text;
  /** The exact share where `n` is a rounded percentage: [2, 3]. */
  readonly fraction?: readonly [number, number];
  /** Counted back from the start: so many days before a conference. */
  readonly before?: true;
  /** Only in this case; a rule's first measure without one is the ordinary one. */
  readonly when?: { readonly id: string; readonly text: Text };
};

/** More time that somebody may decide, once or several times, each counted from the end of the time before. */
export type Extension = {
  readonly id: string;
  readonly n: number;
  readonly unit: RuleUnit;
  /** How often at most. */
  readonly times: number;
  readonly text: Text;
};

/** One rule of law as data, in force from `from`. Another number or another window is another row with the same id. */
export type Rule = {
  /** `LAW.A<article>.<clause>`; with `from` it names this version. */
  readonly id: string;
  readonly kind: (typeof RULE_KINDS)[number];
  readonly text: Text;
  /** None where the number was not found: it is never made up. */
  readonly measures: readonly Measure[];
  /** What sets the clock going. */
  readonly starts?: { readonly event: string; readonly text: Text };
  readonly extensions?: readonly Extension[];
  /** What stops the clock: such time does not count. */
  readonly pauses?: readonly Text[];
  /** A date of every year. */
  readonly on?: { readonly month: number; readonly date: number };
  readonly citation: string;
  readonly from: Day;
  /** Exclusive; absent: no end is known. */
  readonly to?: Day;
  /** A later law whose text was not seen. */
  readonly amendedBy?: string;
  readonly verified: boolean;
  /** Why it is not verified, or which conflict to show. */
  readonly why?: Text;
  /** Where it was seen: keys of `sources.ts`; none where it was only recalled. */
  readonly sources: readonly string[];
};
