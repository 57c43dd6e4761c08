import type { Cadence } from "./obligation.ts";

/**
 * The key of a node (kỳ thực hiện) within a unit: `<obligation>:<period>`. Periods: `once`, `2026`, `2026-Q1`,
 * `2026-03`, `2026-W05`, with a slot `2026-law-day`, and for duties without an end `2026-continuous`, `2026-on-event`.
 */
export const nodeKeyOf = (
  obligation: string,
  cadence: Exclude<Cadence["type"], "periodic">,
  year: number,
): string => (cadence === "once" ? `${obligation}:once` : `${obligation}:${year}-${cadence}`);

/** The year whose board shows the node; undefined for what is owed once and for what is no key. */
export const yearOfNode = (key: string): number | undefined => {
  const year = /^[^:]+:(\d{4})(?:$|-)/.exec(key)?.[1];
  return year === undefined ? undefined : Number(year);
};
