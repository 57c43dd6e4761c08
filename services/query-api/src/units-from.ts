import type { Day } from "@sdc/law/local-day";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";

/** The unit, and for `below` every unit below it: those that stand today in the order of their ids, then those that have ended. */
export const unitsFrom = async (
  models: ReadModels,
  unit: string,
  scope: "unit" | "below",
  today: Day,
): Promise<readonly string[]> => {
  if (scope === "unit") return [unit];
  const byParent = Map.groupBy((await wholeRegister(models)).values(), ({ parent }) => parent);
  const below: RegisteredUnit[] = [];
  const seen = new Set([unit]);
  const descend = (id: string): void => {
    for (const child of byParent.get(id) ?? []) {
      if (seen.has(child.id)) continue;
      seen.add(child.id);
      below.push(child);
      descend(child.id);
    }
  };
  descend(unit);
  const inOrder = below.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const hasEnded = ({ to }: RegisteredUnit): boolean => to !== undefined && to <= today;
  return [
    unit,
    ...inOrder.filter((one) => !hasEnded(one)).map(({ id }) => id),
    ...inOrder.filter(hasEnded).map(({ id }) => id),
  ];
};
