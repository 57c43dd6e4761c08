import type { Day } from "./local-day.ts";
import type { Text } from "./text.ts";

/** A plan whose clauses the catalogue turns into duties. A second plan is a second value of this type. */
export type Plan = {
  readonly id: string;
  /**
   * What the ids of its rows begin with, before a dot: clauses are named alike in many plans, and a row's id stands in
   * stored events. Only Plan 2199 has none: its ids were stored before there could be another plan.
   */
  readonly prefix?: string;
  readonly number: string;
  readonly issuedOn: Day;
  readonly title: Text;
  readonly territory: Territory;
  readonly from: Day;
  /** Exclusive; none known. */
  readonly to?: Day;
  /** Whether the plan binds the units that took over from those it was made for, where nobody has decided it. */
  readonly bindsHeirs: { readonly assumed: boolean; readonly verified: boolean; readonly note: Text };
  /** Documents that may bear on it, and what is known of how. */
  readonly related?: readonly RelatedDocument[];
};

/** Where a plan holds: in all that stands below this unit or below whoever took over from it. */
export type Territory = {
  readonly name: string;
  /** A unit with none above it. */
  readonly unit: string;
};

export type RelatedDocument = {
  readonly number: string;
  readonly issuedOn: Day;
  readonly note: Text;
  readonly verified: boolean;
};
