import { type Day, daysBetween } from "./local-day.ts";
import type { Node } from "./unfold.ts";

export type NodeStatus =
  | "not-due"
  | "due-soon"
  | "fulfilled"
  | "fulfilled-late"
  | "overdue"
  | "open"
  | "no-date";

const DUE_SOON_DAYS = 30;

/**
 * How a node stands on `today`. `proofDays`: the day that each valid piece of evidence proves. A duty that events open
 * is always open; one without an end has no date until a policy sets an interval.
 */
export const statusOf = (
  { cadence, due, times }: Pick<Node, "cadence" | "due" | "times">,
  proofDays: readonly Day[],
  today: Day,
): NodeStatus => {
  if (cadence === "on-event") return "open";
  if (cadence === "continuous") return "no-date";
  const done = proofDays.toSorted()[times - 1];
  if (done !== undefined) return due !== null && done > due ? "fulfilled-late" : "fulfilled";
  if (due === null) return "no-date";
  if (today > due) return "overdue";
  return daysBetween(today, due) <= DUE_SOON_DAYS ? "due-soon" : "not-due";
};
