import { catalogue } from "./catalogue.ts";
import { offRestDays } from "./count-time.ts";
import { addDays, addMonths, type Day, dayFrom } from "./local-day.ts";
import { nodeKeyOf, yearOfNode } from "./node-key.ts";
import type { Cadence, Due, Obligation, Source } from "./obligation.ts";
import { type OwingUnit, type Stretch, stretchesUnder } from "./owing-unit.ts";
import { holds, meet, meets, type Period, periodsOf, windowOf } from "./period.ts";
import type { Plan } from "./plan.ts";
import { findPlan, plans } from "./plans.ts";
import type { Text } from "./text.ts";

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
  /** The events that prove it, each on its day within the period. */
  readonly provedBy: readonly string[];
  /** Those that are shown beside and fulfil nothing. */
  readonly supportedBy: readonly string[];
};

/**
 * What a unit owes in a year, in the order of the catalogue. Owed is what falls due, or without a date what lies, where
 * the plan's window and territory, the duty's window and the unit's life as one of its owners meet.
 */
export const unfold = (
  unit: OwingUnit,
  year: number,
  obligations: readonly Obligation[] = catalogue,
  known: readonly Plan[] = plans,
): readonly Node[] => {
  const stretches = new Map(known.map((plan) => [plan.id, stretchesUnder(plan, unit)]));
  const asked: AskedYear = { year, whole: { from: dayFrom(year, 1, 1), to: dayFrom(year + 1, 1, 1) } };
  return obligations.flatMap((obligation) => {
    const owed = owedIn(unit, obligation, stretches.get(obligation.plan) ?? []);
    if (owed.length === 0) return [];
    const nodes = obligation.cadences.flatMap((cadence) => nodesOf(obligation, cadence, asked, owed));
    return owed.length === 1 ? nodes : oneOfEach(nodes);
  });
};

/** The node of this key, if the unit owes it. */
export const findNode = (
  unit: OwingUnit,
  key: string,
  obligations: readonly Obligation[] = catalogue,
  known: readonly Plan[] = plans,
): Node | undefined =>
  obligations
    .filter(({ id }) => key.startsWith(`${id}:`))
    .flatMap((obligation) => {
      // What is owed once carries no year: it stands on the board of the year it begins in.
      const year = yearOfNode(key) ?? yearItBegins(unit, obligation, known);
      return year === undefined ? [] : unfold(unit, year, [obligation], known);
    })
    .find((node) => node.key === key);

const yearItBegins = (
  unit: OwingUnit,
  obligation: Obligation,
  known: readonly Plan[],
): number | undefined => {
  const plan = findPlan(obligation.plan, known);
  const [first] = plan === undefined ? [] : owedIn(unit, obligation, stretchesUnder(plan, unit));
  return first && Number(first.from.slice(0, 4));
};

/** The days on which the plan, the duty and the unit as one of its owners stand together, in their order. */
const owedIn = (
  { lineOf }: OwingUnit,
  obligation: Obligation,
  stretches: readonly Stretch[],
): readonly Stretch[] => {
  const owed = stretches.filter(({ kind }) =>
    obligation.owners.some((owner) =>
      "kinds" in owner ? owner.kinds.includes(kind) : lineOf.includes(owner.heirsOf),
    ),
  );
  if (obligation.from === undefined && obligation.to === undefined) return owed;
  const window = windowOf(obligation);
  return owed.flatMap(({ kind, ...days }) => {
    const both = meet(days, window);
    return both === undefined ? [] : [{ ...both, kind }];
  });
};

/** Two cadences of a row may give the same key to a unit that changed its kind: the later one's word, the days of both. */
const oneOfEach = (nodes: readonly Node[]): readonly Node[] => {
  const found = new Map<string, Node>();
  for (const node of nodes) {
    const before = found.get(node.key);
    found.set(node.key, before === undefined ? node : both(before, node));
  }
  return [...found.values()];
};

const both = (one: Node, other: Node): Node => {
  const [early, late] = one.period.from < other.period.from ? [one, other] : [other, one];
  const to = early.period.to > late.period.to ? early.period.to : late.period.to;
  return { ...late, period: { from: early.period.from, to } };
};

/** From the first of these days to the last. */
const spanOf = (periods: readonly Period[]): Period | undefined => {
  const last = periods.at(-1);
  return periods[0] && last && { from: periods[0].from, to: last.to };
};

/** The parts of these days that lie in the window. */
const within = (days: readonly Period[], window: Period): readonly Period[] =>
  days.flatMap((one) => meet(one, window) ?? []);

type AskedYear = { readonly year: number; readonly whole: Period };

const nodesOf = (
  { id, proof }: Obligation,
  cadence: Cadence,
  asked: AskedYear,
  stretches: readonly Stretch[],
): readonly Node[] => {
  const events = { provedBy: cadence.proves ?? proof.proves ?? [], supportedBy: proof.supports ?? [] };
  const kinds = "kinds" in cadence ? cadence.kinds : undefined;
  const owed = kinds === undefined ? stretches : stretches.filter(({ kind }) => kinds.includes(kind));
  if (owed.length === 0) return [];
  const { year, whole } = asked;
  switch (cadence.type) {
    case "once": {
      // Standing: from the year it begins it shows on every board of the unit's life.
      const period = spanOf(owed);
      if (period === undefined || !owed.some((one) => meets(one, whole))) return [];
      return [
        {
          key: nodeKeyOf(id, "once", year),
          obligation: id,
          cadence: "once",
          period,
          times: 1,
          ...events,
          ...dueOf(cadence.due, period, year),
        },
      ];
    }
    case "continuous":
    case "on-event": {
      const days = cadence.type === "continuous" ? within(owed, windowOf(cadence)) : owed;
      const period = spanOf(within(days, whole));
      if (period === undefined) return [];
      const { type } = cadence;
      const key = nodeKeyOf(id, type, year);
      return [{ key, obligation: id, cadence: type, period, due: null, times: 1, ...events }];
    }
    case "periodic": {
      const days = within(owed, windowOf(cadence));
      if (days.length === 0) return [];
      return periodsOf(cadence.per, year).flatMap(({ name, period }) => {
        const due = dueOf(cadence.due, period, year);
        // What falls due after a unit has ended is its heir's, what fell due before it began its predecessor's.
        const said = due.dueSaid ?? due.due;
        if (!days.some((one) => meets(one, period) && (said === null || holds(one, said)))) return [];
        const slot = cadence.slot === undefined ? "" : `-${cadence.slot}`;
        return [
          {
            key: `${id}:${name}${slot}`,
            obligation: id,
            cadence: "periodic" as const,
            period,
            times: cadence.times,
            ...events,
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
