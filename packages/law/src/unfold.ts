import { catalogue } from "./catalogue.ts";
import { offRestDays } from "./count-time.ts";
import { addDays, addMonths, type Day, dayFrom } from "./local-day.ts";
import { nodeKeyOf, yearOfNode } from "./node-key.ts";
import type { Cadence, Due, Obligation, Source } from "./obligation.ts";
import { meet, type Period, periodsOf, windowOf } from "./period.ts";
import { plan } from "./plan.ts";
import type { Text } from "./text.ts";
import type { UnitKind } from "./unit-kind.ts";

/** A unit as far as duties depend on it. */
export type OwingUnit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly from: Day;
  /** Exclusive. */
  readonly to?: Day;
  /** The unit itself and those whose work has come to it. */
  readonly lineOf: readonly string[];
};

/** kỳ thực hiện: one duty of one unit in one period. */
export type Node = {
  readonly key: string;
  readonly obligation: string;
  readonly cadence: Cadence["type"];
  readonly period: Period;
  /** The last day, moved off rest days where the law moves it. */
  readonly due: Day | null;
  /** The day that the rule itself says, where that is another one. */
  readonly dueSaid?: Day;
  readonly dueSource?: Source;
  readonly dueNote?: Text;
  /** The rule that sets the interval, where it is not the clause itself. */
  readonly rule?: string;
  /** What is to be known about that rule. */
  readonly note?: Text;
  /** How many times in the period. */
  readonly times: number;
};

/** What a unit owes in a year, in the order of the catalogue. Owed is what falls due, or without a date what lies, within the unit's life, the duty's window and the plan's. */
export const unfold = (
  unit: OwingUnit,
  year: number,
  obligations: readonly Obligation[] = catalogue,
): readonly Node[] =>
  obligations
    .filter((obligation) => owes(unit, obligation))
    .flatMap((obligation) => {
      const window = owedIn(unit, obligation);
      return window === undefined
        ? []
        : obligation.cadences.flatMap((cadence) => nodesOf(unit, obligation, cadence, year, window));
    });

/** The node of this key, if the unit owes it. */
export const findNode = (
  unit: OwingUnit,
  key: string,
  obligations: readonly Obligation[] = catalogue,
): Node | undefined =>
  obligations
    .filter(({ id }) => key.startsWith(`${id}:`))
    .flatMap((obligation) => {
      // What is owed once carries no year: it stands on the board of the year it begins in.
      const year = yearOfNode(key) ?? Number(owedIn(unit, obligation)?.from.slice(0, 4));
      return Number.isNaN(year) ? [] : unfold(unit, year, [obligation]);
    })
    .find((node) => node.key === key);

/** The days on which the plan, the duty and the unit stand together. */
const owedIn = (unit: OwingUnit, obligation: Obligation): Period | undefined =>
  meet(meet(windowOf(plan), windowOf(obligation)), windowOf(unit));

const owes = (unit: OwingUnit, { owners }: Obligation): boolean =>
  owners.some((owner) =>
    "kinds" in owner ? owner.kinds.includes(unit.kind) : unit.lineOf.includes(owner.heirsOf),
  );

const nodesOf = (
  unit: OwingUnit,
  { id }: Obligation,
  cadence: Cadence,
  year: number,
  window: Period,
): readonly Node[] => {
  if ("kinds" in cadence && cadence.kinds !== undefined && !cadence.kinds.includes(unit.kind)) return [];
  const whole: Period = { from: dayFrom(year, 1, 1), to: dayFrom(year + 1, 1, 1) };
  switch (cadence.type) {
    case "once": {
      // Standing: from the year it begins it shows on every board of the unit's life.
      if (window.from >= whole.to || window.to <= whole.from) return [];
      const period = window;
      return [
        {
          key: nodeKeyOf(id, "once", year),
          obligation: id,
          cadence: "once",
          period,
          times: 1,
          ...dueOf(cadence.due, period, year),
        },
      ];
    }
    case "continuous":
    case "on-event": {
      const owed = cadence.type === "continuous" ? meet(window, windowOf(cadence)) : window;
      const period = meet(owed, whole);
      if (period === undefined) return [];
      const { type } = cadence;
      return [{ key: nodeKeyOf(id, type, year), obligation: id, cadence: type, period, due: null, times: 1 }];
    }
    case "periodic": {
      const owed = meet(window, windowOf(cadence));
      return periodsOf(cadence.per, year).flatMap(({ name, period }) => {
        if (owed === undefined || meet(owed, period) === undefined) return [];
        const due = dueOf(cadence.due, period, year);
        // What falls due after a unit has ended is its heir's, what fell due before it began its predecessor's.
        const said = due.dueSaid ?? due.due;
        if (said !== null && (said < owed.from || said >= owed.to)) return [];
        const slot = cadence.slot === undefined ? "" : `-${cadence.slot}`;
        return [
          {
            key: `${id}:${name}${slot}`,
            obligation: id,
            cadence: "periodic" as const,
            period,
            times: cadence.times,
            ...ruleOf(cadence),
            ...due,
          },
        ];
      });
    }
  }
};

const ruleOf = ({
  rule,
  note,
}: {
  readonly rule?: string;
  readonly note?: Text;
}): Pick<Node, "rule" | "note"> => ({
  ...(rule === undefined ? {} : { rule }),
  ...(note === undefined ? {} : { note }),
});

const dueOf = (
  due: Due,
  period: Period,
  year: number,
): Pick<Node, "due" | "dueSaid" | "dueSource" | "dueNote"> => {
  switch (due.type) {
    case "none":
      return { due: null };
    case "period-end":
      return { due: addDays(period.to, -1), dueSource: due.source, dueNote: due.note };
    case "fixed-date":
      return { due: dayFrom(year, due.month, due.date), dueSource: due.source };
    case "months-after-year-end": {
      const said = addMonths(dayFrom(year - 1, 12, 31), due.months);
      const moved = offRestDays(said);
      return {
        due: moved,
        ...(moved === said ? {} : { dueSaid: said }),
        dueSource: due.source,
        dueNote: due.note,
      };
    }
  }
};
