import { addMonths, type Day, daysBetween } from "./local-day.ts";
import type { Text } from "./text.ts";
import type { Node } from "./unfold.ts";

/** How a node stands on a day. `no-date`: nobody set a date, so it can be neither due nor late. */
export type NodeStatus =
  | "not-due"
  | "due-soon"
  | "fulfilled"
  | "fulfilled-late"
  | "overdue"
  | "open"
  | "no-date"
  | "not-applicable";

/**
 * A continuous duty that a policy has reviewed at least once in so many months: due so long after its last proof, or after
 * the interval or the node began. Policy, not law; other nodes stay as they are.
 */
export const reviewed = (
  node: Node,
  proofDays: readonly Day[],
  interval: { readonly months: number; readonly from: Day } | undefined,
): Node => {
  if (node.cadence !== "continuous" || interval === undefined) return node;
  const since = [...proofDays, interval.from, node.period.from].toSorted().at(-1) ?? node.period.from;
  return { ...node, due: addMonths(since, interval.months), dueSource: "policy" };
};

/** What screens call a status. */
export const nodeStatusNames: Record<NodeStatus, Text> = {
  "not-due": { vi: "chưa đến hạn", en: "not due" },
  "due-soon": { vi: "sắp đến hạn", en: "due soon" },
  fulfilled: { vi: "đã thực hiện", en: "fulfilled" },
  "fulfilled-late": { vi: "đã thực hiện, trễ hạn", en: "fulfilled late" },
  overdue: { vi: "quá hạn", en: "overdue" },
  open: { vi: "đang mở", en: "open" },
  "no-date": { vi: "chưa đặt thời hạn", en: "no date set" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
};

/** Calendar days before the due day, itself included. */
const DUE_SOON_DAYS = 30;

/**
 * How a node stands on `today`. `proofDays`: the day that each valid piece of evidence proves. A duty that events open
 * is always open; one without an end has no date until a policy sets an interval. What was ruled not to apply has no
 * other status, whatever its dates.
 */
export const statusOf = (
  { cadence, due, times }: Pick<Node, "cadence" | "due" | "times">,
  proofDays: readonly Day[],
  today: Day,
  notApplicable = false,
): NodeStatus => {
  if (notApplicable) return "not-applicable";
  if (cadence === "on-event") return "open";
  if (cadence === "continuous" && due !== null) {
    if (today > due) return "overdue";
    if (daysBetween(today, due) <= DUE_SOON_DAYS) return "due-soon";
    return proofDays.length > 0 ? "fulfilled" : "not-due";
  }
  if (cadence === "continuous") return "no-date";
  const done = proofDays.toSorted()[times - 1];
  if (done !== undefined) return due !== null && done > due ? "fulfilled-late" : "fulfilled";
  if (due === null) return "no-date";
  if (today > due) return "overdue";
  return daysBetween(today, due) <= DUE_SOON_DAYS ? "due-soon" : "not-due";
};
