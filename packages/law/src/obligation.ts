import type { Day } from "./local-day.ts";
import type { Text } from "./text.ts";
import type { UnitKind } from "./unit-kind.ts";

/** Where a duty or a date comes from. `inferred`: read out of the plan by us, `policy`: set by somebody, never law. */
export const SOURCES = ["plan", "law", "policy", "inferred"] as const;
export type Source = (typeof SOURCES)[number];

/** Every unit of these kinds, or whoever took over from the department that the plan names. */
export type Owner = { readonly kinds: readonly UnitKind[] } | { readonly heirsOf: string };

/** When a duty falls due, and on whose word: days that the sources leave open are never made up. */
export type Due =
  /** The plan sets none. */
  | { readonly type: "none" }
  /** The last day of the period. */
  | { readonly type: "period-end"; readonly source: Source; readonly note: Text }
  /** A named date is no period: it is never moved off a rest day. */
  | { readonly type: "fixed-date"; readonly month: number; readonly date: number; readonly source: Source }
  /** So many months into the year of the node, counted from the end of the year before. */
  | {
      readonly type: "months-after-year-end";
      readonly months: number;
      readonly source: Source;
      readonly note: Text;
    };

/** How often a duty is owed. A row may have several; kinds and windows keep the keys of their nodes apart. */
export type Cadence = {
  /** The events that prove this one alone, where the row's cadences are proved by different ones. */
  readonly proves?: readonly string[];
} & (
  | { readonly type: "once"; readonly due: Due }
  | {
      readonly type: "continuous";
      /** Only for these kinds among the owners. */
      readonly kinds?: readonly UnitKind[];
      readonly from?: Day;
      /** Exclusive. */
      readonly to?: Day;
    }
  | { readonly type: "on-event" }
  | {
      readonly type: "periodic";
      readonly per: "year" | "quarter" | "month" | "week";
      /** How many times in each period. */
      readonly times: number;
      readonly due: Due;
      /** Tells two cadences of one row apart in the keys of their nodes. */
      readonly slot?: string;
      /** Only for these kinds among the owners. */
      readonly kinds?: readonly UnitKind[];
      readonly from?: Day;
      /** Exclusive. */
      readonly to?: Day;
      /** The rule that sets the number, where it is not the clause itself. */
      readonly rule?: string;
      readonly note?: Text;
    }
);

/**
 * What proves a duty, by the types of events. What `proves` counts on its day; what `opens` is owed until what `answers`
 * comes; what `supports` is shown and fulfils nothing.
 */
export type Proof = {
  readonly proves?: readonly string[];
  readonly opens?: readonly string[];
  readonly answers?: readonly string[];
  readonly supports?: readonly string[];
  /** No event proves or answers it yet, so documents do. Filed documents count beside events too. */
  readonly byDocument: boolean;
  /** Which documents. */
  readonly documents: Text;
};

/** One duty of the catalogue: a clause, who owes it, how often, what proves it. */
export type Obligation = {
  /** The clause; where one clause holds several duties, numbered below it. */
  readonly id: string;
  readonly plan: string;
  readonly duty: Text;
  readonly owners: readonly Owner[];
  /** Who carries it, where that is no unit of the register: the unit owes it for them. */
  readonly carriedBy?: Text;
  readonly cadences: readonly Cadence[];
  readonly proof: Proof;
  /** A report that is drafted, signed, submitted and received or returned. */
  readonly isReport?: true;
  readonly source: Source;
  /** Clauses and rule ids. */
  readonly citations: readonly string[];
  readonly verified: boolean;
  /** Why it is not verified, or which conflict to show. */
  readonly note?: Text;
  readonly from?: Day;
  /** Exclusive. */
  readonly to?: Day;
};
