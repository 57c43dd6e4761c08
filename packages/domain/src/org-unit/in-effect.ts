import type { Day } from "@sdc/law/local-day";
import type { UnitKind } from "@sdc/law/unit-kind";

/** From which day something holds, until the next one does. */
export type Since = { readonly from: Day };
export type Named = Since & { readonly name: string };
export type Kinded = Since & { readonly kind: UnitKind };

/** In order of effect; of two of the same day the one recorded later stands later, and holds. */
export const inOrder = <One extends Since>(earlier: readonly One[], recorded: One): readonly One[] =>
  [...earlier, recorded].toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));

/** What the unit is called on that day; before its first day as on that. */
export const nameOn = (
  { name, names = [] }: { readonly name: string; readonly names?: readonly Named[] | undefined },
  day: Day,
): string => holding(names, day)?.name ?? name;

/** Of which kind the unit is on that day; before its first day as on that. */
export const kindOn = (
  { kind, kinds = [] }: { readonly kind: UnitKind; readonly kinds?: readonly Kinded[] | undefined },
  day: Day,
): UnitKind => holding(kinds, day)?.kind ?? kind;

const holding = <One extends Since>(all: readonly One[], day: Day): One | undefined =>
  all.findLast(({ from }) => from <= day) ?? all[0];
