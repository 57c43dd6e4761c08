import type { Day } from "@sdc/law/local-day";
import { holds, type Period, windowOf } from "@sdc/law/period";
import type { Node } from "@sdc/law/unfold";
import { DAYS } from "@sdc/projections/obligation-board/activity-evidence";

/** On this day so many things of a kind were done; `withdrawn`: they are shown and prove nothing. */
export type ActivityDay = {
  readonly event: string;
  readonly day: Day;
  readonly n: number;
  readonly status: (typeof DAYS)[keyof typeof DAYS];
};

/** Whether a figure of a unit is of a day on which it did something, and of no node. */
export const isActivityDay = (name: string): name is ActivityDay["status"] =>
  name === DAYS.done || name === DAYS.withdrawn;

/** Where on what a unit did a node looks for evidence: what is owed once may have been done before it was owed. */
export const evidencePeriod = ({ cadence, period }: Pick<Node, "cadence" | "period">): Period =>
  cadence === "once" ? windowOf({ to: period.to }) : period;

/** What a unit did for one node by that day: the days that prove it, and how many pieces of evidence there are in all. */
export const doneFor = (
  { cadence, period, provedBy, supportedBy }: Node,
  days: readonly ActivityDay[],
  asOf: Day,
): { readonly proofs: readonly Day[]; readonly total: number } => {
  const looked = evidencePeriod({ cadence, period });
  const own = days.filter(
    ({ event, day }) =>
      day <= asOf && holds(looked, day) && (provedBy.includes(event) || supportedBy.includes(event)),
  );
  const proving = own.filter(({ event, status }) => status === DAYS.done && provedBy.includes(event));
  return {
    proofs: proving.flatMap(({ day, n }) => Array.from({ length: n }, () => day)),
    total: own.reduce((sum, { n }) => sum + n, 0),
  };
};
