import type { Day } from "./local-day.ts";
import { joined, meet, type Period, windowOf } from "./period.ts";
import type { Plan } from "./plan.ts";
import { bindsHeirsOn, type PlanBinding } from "./plan-binding.ts";
import type { UnitKind } from "./unit-kind.ts";

/** A unit as far as duties depend on it. */
export type OwingUnit = {
  readonly id: string;
  readonly kind: UnitKind;
  /** Where its kind has changed: each kind with the day from which it is of it, in their order, the first kind too. */
  readonly kinds?: readonly KindFrom[];
  readonly from: Day;
  /** Exclusive. */
  readonly to?: Day;
  /** The unit itself and those whose work has come to it. */
  readonly lineOf: readonly string[];
  /** The unit of kind province at its top, and those that this one took over from. Empty: nobody can tell. */
  readonly tops: readonly Top[];
  /** By plan: what has been decided on whether it binds heirs, in the order of the decisions. */
  readonly bindings?: Bindings;
};

export type KindFrom = { readonly kind: UnitKind; readonly from: Day };

/** `to`: exclusive, where it has ended. */
export type Top = { readonly unit: string; readonly to?: Day };

export type Bindings = Readonly<Record<string, readonly PlanBinding[]>>;

/** Days on which a unit is of one kind and bound by a plan. */
export type Stretch = Period & { readonly kind: UnitKind };

/** When a plan binds a unit, and as what: where its territory, its window and the unit's life meet. */
export const stretchesUnder = (plan: Plan, unit: OwingUnit): readonly Stretch[] => {
  if (!liesIn(plan, unit)) return [];
  const lives = livesOf(unit);
  return boundDays(plan, unit).flatMap((bound) =>
    lives.flatMap((life) => {
      const days = meet(bound, life);
      return days === undefined ? [] : [{ ...days, kind: life.kind }];
    }),
  );
};

/** Whether the unit lies in the plan's territory; one with nothing known above it lies in every plan's. */
export const liesIn = ({ territory }: Plan, { tops }: Pick<OwingUnit, "tops">): boolean =>
  tops.length === 0 || tops.some(({ unit }) => unit === territory.unit);

const livesOf = (unit: OwingUnit): readonly Stretch[] => {
  const { kind, kinds = [] } = unit;
  const life = windowOf(unit);
  if (kinds.length < 2) return [{ ...life, kind: kinds[0]?.kind ?? kind }];
  return kinds.flatMap((one, index) => {
    const days = meet(life, { from: one.from, to: kinds[index + 1]?.from ?? life.to });
    return days === undefined ? [] : [{ ...days, kind: one.kind }];
  });
};

/** The plan's window, and of what lies behind the end of its territory's own unit only the days that bind heirs. */
const boundDays = (plan: Plan, { tops, bindings }: OwingUnit): readonly Period[] => {
  const window = windowOf(plan);
  const ended = tops.find(({ unit }) => unit === plan.territory.unit)?.to;
  if (ended === undefined || ended >= window.to) return [window];
  const decided = bindings?.[plan.id] ?? [];
  const turns = [ended, ...decided.map(({ from }) => from).filter((from) => from > ended)].toSorted();
  const inherited = turns.flatMap((from, index) => {
    const days = meet({ from, to: turns[index + 1] ?? window.to }, window);
    return days !== undefined && bindsHeirsOn(plan, decided, from) ? [days] : [];
  });
  const own = meet(window, { from: window.from, to: ended });
  return joined(own === undefined ? inherited : [own, ...inherited]);
};
