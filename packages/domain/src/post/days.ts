import type { Day } from "@sdc/law/local-day";

/** Days from `from` on; `to` is exclusive, absent: without end. With `to` at `from` it holds no day. */
export type Days = { readonly from: Day; readonly to?: Day | undefined };

export const holds = ({ from, to }: Days, day: Day): boolean => from <= day && (to === undefined || day < to);

/** Whether there is a day in both. */
export const overlap = (one: Days, other: Days): boolean => {
  const first = one.from > other.from ? one.from : other.from;
  return holds(one, first) && holds(other, first);
};

/** Whether every day of `inner` lies in `outer`. */
export const contains = (outer: Days, inner: Days): boolean =>
  outer.from <= inner.from && (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to));

/** The same, ended on `end` at the latest: an appointment doesn't outlive its unit. */
export const cutAt = <Cut extends Days>(days: Cut, end: Day | undefined): Cut => {
  if (end === undefined || (days.to !== undefined && days.to <= end)) return days;
  return { ...days, to: end < days.from ? days.from : end };
};
