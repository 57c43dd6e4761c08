import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import type { Day } from "@sdc/law/local-day";
import { clockOf, ruleOf, type Running } from "../legal-clock.ts";
import type { EXTENDING } from "./kinds.ts";

type Extending = (typeof EXTENDING)[number];

/** The clause that allows each. */
const RULES: Readonly<Record<Extending, string>> = {
  complicated: "TC-2018.A30.2",
  "specially-complicated": "TC-2018.A30.3",
};

/**
 * The rule that allows it, or why it does not. A complicated case is extended once, a specially complicated one twice,
 * earlier extensions of whatever ground among them; and only before its time is over.
 */
export const unfitExtension = (
  settlement: Running,
  { ground, days, date }: { readonly ground: Extending; readonly days: number; readonly date: Day },
):
  | { readonly rule: string }
  | Refusal<"extended-too-often" | "extended-too-far" | "no-time-to-extend" | "time-over"> => {
  const rule = RULES[ground];
  const allowed = ruleOf(settlement)?.extensions?.find(({ id }) => id === ground);
  const { due } = clockOf(settlement);
  if (allowed === undefined || due === undefined) return refuse("no-time-to-extend", { rule });
  if ((settlement.extensions?.length ?? 0) >= allowed.times)
    return refuse("extended-too-often", { rule, times: allowed.times });
  if (days > allowed.n) return refuse("extended-too-far", { rule, days: allowed.n });
  return date > due ? refuse("time-over", { rule, due }) : { rule };
};
