import type { Day } from "../local-day.ts";

type Unit = "calendar-days" | "working-days" | "months" | "years";

/**
 * A deadline worked out by hand over a paper calendar. Days are written `day/month`, `_` stands for "counted" in `days`.
 */
export type Golden = {
  readonly name: string;
  readonly start: Day;
  readonly time: readonly [n: number, unit: Unit, before?: "before"];
  /** More time, decided so often. */
  readonly extended?: { readonly n: number; readonly unit: Unit; readonly times: number };
  /** First day and first day after. */
  readonly pauses?: readonly (readonly [from: Day, to: Day])[];
  readonly counted: Day;
  readonly due: Day;
} & (
  | {
      /** Every day with its reason, a line for each week from Monday. */
      readonly days: string;
    }
  | {
      /** The days behind the start that do not count, the ones to which the end moved included. */
      readonly off: string;
    }
);
