import type { Day } from "@sdc/law/local-day";
import { holds, type Period, periodsOf } from "@sdc/law/period";
import { headReceptionDays } from "@sdc/law/reception-duty";
import { ruleOn } from "@sdc/law/rules";
import type { RegisteredUnit } from "@sdc/projections/unit-register";

type Known = {
  readonly unit: Pick<RegisteredUnit, "kind" | "from" | "to">;
  readonly year: number;
  readonly today: Day;
  /** The days on which the head received, each once. */
  readonly held: readonly Day[];
  readonly scheduled: readonly Day[];
};

/**
 * What the head of a unit owed in each week or month of a year by the law of those days, and how often they received in
 * person. A period in which the law changed, or the unit began or ended, is owed whole under no rule, so it is not here.
 */
export const receptionsOwed = ({ unit, year, today, held, scheduled }: Known) =>
  (["week", "month"] as const)
    .flatMap((per) => periodsOf(per, year).map(({ name, period }) => ({ per, name, period })))
    .flatMap(({ per, name, period }) => {
      const owed = headReceptionDays(unit.kind, period.from);
      if (owed?.per !== per || !standsIn(unit, period) || !isInForce(owed.rule, period)) return [];
      const within = (days: readonly Day[]) => days.filter((day) => holds(period, day)).length;
      const { rule, n: days } = owed;
      return [
        {
          period: name,
          ...period,
          rule,
          citation: ruleOn(rule, period.from)?.citation ?? "",
          verified: owed.verified,
          days,
          scheduled: within(scheduled),
          held: within(held),
          isOver: period.to <= today,
        },
      ];
    });

const standsIn = ({ from, to }: Known["unit"], period: Period): boolean =>
  from <= period.from && (to === undefined || period.to <= to);

const isInForce = (rule: string, period: Period): boolean => {
  const version = ruleOn(rule, period.from);
  return version !== undefined && (version.to === undefined || period.to <= version.to);
};
