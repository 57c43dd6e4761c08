import { holderOn } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { Register } from "./register.ts";

/** One unit of an answer, or nobody, for what stands at units whose work nobody has; and whose figures it adds up. */
export type ScopeRow = {
  readonly unit: RegisteredUnit | undefined;
  readonly members: readonly RegisteredUnit[];
};

export type Scope = {
  readonly unit: string;
  /** The unit alone, or with all that stand under it. */
  readonly reach: "unit" | "below";
  /** Each unit as it was, or with all that came to it. */
  readonly units: "then" | "now";
  /** Whose successions are known: the present day. */
  readonly today: Day;
};

/**
 * The units that an answer about a unit is made of, in the order of ids; what nobody has comes last. A unit that stood
 * under one which has ended stands, as units are now, under whoever has the work of that one.
 */
export const rowsInScope = (register: Register, scope: Scope): readonly ScopeRow[] => {
  const { units, reach, today } = scope;
  // An heir of which this read model has not heard yet is nobody's holder.
  const nowAt = (id: string): string => {
    const holder = units === "now" ? holderOn((one) => register.get(one), id, today) : undefined;
    return holder !== undefined && "unit" in holder && register.has(holder.unit) ? holder.unit : id;
  };
  const isMeant = (id: string): boolean => {
    if (reach === "unit") return id === scope.unit;
    return lineAbove(register, id, nowAt).includes(scope.unit);
  };
  const rows = new Map<string, RegisteredUnit[]>();
  const open: RegisteredUnit[] = [];
  for (const unit of register.values()) {
    const at = nowAt(unit.id);
    if (!isMeant(at)) continue;
    const hasEnded = unit.to !== undefined && unit.to <= today;
    const isOpen = units === "now" && hasEnded && at === unit.id && at !== scope.unit;
    if (isOpen) open.push(unit);
    else rows.set(at, [...(rows.get(at) ?? []), unit]);
  }
  return [
    ...[...rows]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, members]) => ({ unit: register.get(id), members })),
    ...(open.length === 0 ? [] : [{ unit: undefined, members: open }]),
  ];
};

/** A unit and those above it, each in the place of whoever has its work. Rings end where they began. */
const lineAbove = (register: Register, id: string, nowAt: (id: string) => string): readonly string[] => {
  const line: string[] = [];
  let next: string | undefined = id;
  while (next !== undefined && !line.includes(next)) {
    line.push(next);
    const parent: string | undefined = register.get(next)?.parent;
    next = parent === undefined ? undefined : nowAt(parent);
  }
  return line;
};
