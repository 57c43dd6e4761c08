import type { Day } from "@sdc/law/local-day";
import type { PERSONNEL_EVENTS } from "@sdc/domain/retaliation-watch/kinds";

/** Something that happened to somebody in their work, as a stream of the register tells it. */
export type Happened = {
  /** The person, by their user id. */
  readonly subject: string;
  /** Where they work, or worked until then. */
  readonly unit: string;
  /** The first day of effect. */
  readonly on: Day;
  readonly kind: (typeof PERSONNEL_EVENTS)[number];
  /** The type of the event that says so. */
  readonly event: string;
  /** Of the decision, where one is named. */
  readonly document?: { readonly number: string; readonly date: Day };
};

/** What one stream has told so far, with what of it may still come to concern somebody. */
export type Told<Pending> = { readonly pending: Pending; readonly happened: readonly Happened[] };
