import { addDays, type Day } from "@sdc/law/local-day";
import { periodsOf } from "@sdc/law/period";

/** How often: tháng, quý, năm. */
export type Span = "month" | "quarter" | "year";

/** How a period is written, as the names of nodes have it: `2026-03`, `2026-Q1`, `2026`. */
export const periodPattern: Readonly<Record<Span, RegExp>> = {
  month: /^20\d\d-(0[1-9]|1[0-2])$/,
  quarter: /^20\d\d-Q[1-4]$/,
  year: /^20\d\d$/,
};

/** The first and the last day of it. Throws on what is not written so: schemas have parsed it. */
export const daysOf = (span: Span, period: string): { readonly first: Day; readonly last: Day } => {
  const found = periodsOf(span, Number(period.slice(0, 4))).find(({ name }) => name === period);
  if (found === undefined) throw new Error(`${period} is no ${span}`);
  return { first: found.period.from, last: addDays(found.period.to, -1) };
};
