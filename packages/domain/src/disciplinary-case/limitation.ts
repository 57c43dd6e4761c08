import type { Measure } from "@sdc/law/discipline";
import { addMonths, type Day } from "@sdc/law/local-day";
import type { Rule } from "@sdc/law/rule";
import { ruleOn } from "@sdc/law/rules";
import type { LegalClock } from "../legal-clock.ts";
import type { Act } from "./state.ts";

/** thời hiệu: an act that deserves a reprimand is barred sooner than one that deserves more. */
type Weight = "reprimand" | "heavier";

/** What each version of the rule calls its two cases. */
const CASES: Readonly<Record<string, Readonly<Record<Weight, string>>>> = {
  "KL-statute": { reprimand: "reprimand", heavier: "warning-or-heavier" },
  "KL-statute.old": { reprimand: "reprimand", heavier: "others" },
};

/** The rule of that day; before 1 July 2020 none is known. */
const ruleOfDay = (day: Day): Rule | undefined =>
  Object.keys(CASES)
    .map((id) => ruleOn(id, day))
    .find((rule) => rule !== undefined);

/** By the calendar alone: a limitation protects, so no day off moves its end. */
const dueBy = (rule: Rule, committedOn: Day, weight: Weight): Day | undefined => {
  const years = rule.measures.find(({ when }) => when?.id === CASES[rule.id]?.[weight])?.n;
  return years === undefined ? undefined : addMonths(committedOn, years * MONTHS);
};

const MONTHS = 12;

export const weightOf = (measure: Measure): Weight => (measure === "reprimand" ? "reprimand" : "heavier");

/**
 * Whether an act may still be judged on that day. The sources do not say whether the law of the act's day or that of the
 * day on which it is judged counts: where the two differ, or one is unknown, it is disputed, and somebody names the basis.
 */
export const limitationOn = (
  { committedOn, isUnlimited }: Pick<Act, "committedOn" | "isUnlimited">,
  weight: Weight,
  on: Day,
): "open" | "disputed" | "over" => {
  if (isUnlimited) return "open";
  const rules = [ruleOfDay(committedOn), ruleOfDay(on)];
  const dues = rules.map((rule) => rule && dueBy(rule, committedOn, weight));
  const known = dues.filter((due) => due !== undefined);
  const over = known.filter((due) => on > due);
  if (known.length > 0 && over.length === known.length) return "over";
  return over.length > 0 || known.length < dues.length ? "disputed" : "open";
};

/** The act that is barred first, by what it may at most deserve: by the very day that `limitationOn` knows; undefined: none is. */
export const firstBarred = (acts: readonly Act[]): (LegalClock & { readonly due: Day }) | undefined => {
  const clocks = acts.flatMap(({ committedOn: start, isUnlimited }) => {
    const rule = isUnlimited ? undefined : ruleOfDay(start);
    const due = rule && dueBy(rule, start, "heavier");
    if (rule === undefined || due === undefined) return [];
    const { id, from: ruleFrom, verified } = rule;
    return [{ rule: id, ruleFrom, start, when: CASES[id]?.heavier, due, verified }];
  });
  return clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
};
