import type { Day } from "../local-day.ts";
import type { Text } from "../text.ts";

/**
 * What makes a day unlike others of its weekday: a statutory holiday, a day off for a holiday that
 * fell on a weekly rest day, or one side of a swap of a working day against a rest day.
 */
export type MarkKind = "holiday" | "compensatory" | "swapped-off" | "swapped-working";

/** One day that its weekday alone would judge wrongly, or not name. */
export type DayMark = {
  readonly day: Day;
  readonly kind: MarkKind;
  readonly name: Text;
  readonly citation: string;
  readonly verified: boolean;
  /** What is not confirmed. */
  readonly why?: Text;
};

/** The marked days of one year for state agencies, whose weekly rest days are Saturday and Sunday. */
export type CalendarYear = {
  readonly year: number;
  /** Counts up whenever a mark of the year changes, so that a deadline can tell which table counted it. */
  readonly version: number;
  readonly note?: Text;
  /** In the order of the days. */
  readonly marks: readonly DayMark[];
};
