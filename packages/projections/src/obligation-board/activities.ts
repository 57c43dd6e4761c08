import type { Day } from "@sdc/law/local-day";
import { handedTo, type Tenure } from "./span.ts";

/** Something a unit did that the catalogue names as proof of a duty, and the day that it proves. */
export type Done = {
  /** The type of the event that says so: the catalogue's rows name events by it. */
  readonly event: string;
  readonly unit: string;
  /** The day on which it was done, not the day on which somebody wrote it down. */
  readonly on: Day;
  /** What whoever reads the board sees of it: of things, never of persons. */
  readonly title: string;
  /** Taken back since: it stays to be seen and proves nothing. */
  readonly isWithdrawn?: true;
  /** The day on which that was recorded: whoever owes what it proved may be told. Set for every fold alike (`fallen.ts`). */
  readonly fellOn?: Day;
};

/** A duty that something opened at a unit and something answers: owed from one day on until it was done. */
export type Opened = {
  readonly event: string;
  /** Who has had it, in order: it counts on each day where it was at its end. */
  readonly held: readonly Tenure[];
  readonly owedOn: Day;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly title: string;
};

/** What one stream of a unit's daily work says of the duties of the catalogue. */
export type Activities = {
  readonly from: "activities";
  readonly done: readonly Done[];
  readonly opened: readonly Opened[];
};

export const noActivities: Activities = { from: "activities", done: [], opened: [] };

/** What is open goes to another unit with that day; what was done stays where it was done. */
export const passedOn = (activities: Activities, to: string, on: Day): Activities => ({
  ...activities,
  opened: activities.opened.map((one) => ({ ...one, held: handedTo(one.held, to, on) })),
});
