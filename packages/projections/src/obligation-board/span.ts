/** Days on which a unit had something; `to` is exclusive, absent: it still has it. A day belongs to who has it at its end. */
export type Span = { readonly from: string; readonly to?: string | undefined };

/** A span and whose it is. */
export type Tenure = Span & { readonly unit: string };

/** Who held it when, once it goes to `unit` on that day. What nobody held to the end of a day is held by nobody. */
export const handedTo = (tenures: readonly Tenure[], unit: string, on: string): readonly Tenure[] => {
  const last = tenures.at(-1);
  if (last === undefined || last.unit === unit) return tenures;
  const before = tenures.slice(0, -1);
  return last.from < on
    ? [...before, { ...last, to: on }, { unit, from: on }]
    : handedBack(before, { unit, from: last.from });
};

/** Back on the day it went away: it had never left. */
const handedBack = (before: readonly Tenure[], next: Tenure): readonly Tenure[] => {
  const last = before.at(-1);
  return last?.unit === next.unit
    ? [...before.slice(0, -1), { unit: last.unit, from: last.from }]
    : [...before, next];
};

export const covers = ({ from, to }: Span, day: string): boolean =>
  from <= day && (to === undefined || day < to);
