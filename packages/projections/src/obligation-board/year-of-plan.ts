import type { Day } from "@sdc/law/local-day";

/**
 * The day that a document of a yearly plan proves: its own, or the first day of the plan's year where the plan was made
 * in the year before.
 */
export const provenDay = (year: number, date: Day): Day => {
  const first = `${year}-01-01`;
  return date < first ? first : date;
};
