import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/appraisal/schema";

type Criterion = Extract<Event, { type: "appraisal-criterion-adopted" }>;
type Recorded = Exclude<Event, Criterion | { type: "appraisal-withdrawn" }>;
type Bare<One> = One extends Event ? Omit<One, "at" | "by"> : never;

/** One line of a unit's year: the criterion, or an appraisal with how many got which grade. Nobody is named. */
export type AppraisalShown = Bare<Criterion> | (Bare<Recorded> & { readonly isWithdrawn: boolean });

/** Which criterion of democracy has this unit adopted, and how did the appraisals of each period come out? */
export const appraisals: Projection<readonly AppraisalShown[], Event> = {
  name: "appraisals",
  version: 1,
  categories: ["appraisal"],

  evolve(shown = [], event) {
    if (event.type === "appraisal-withdrawn")
      return shown.map((one) => ("n" in one && one.n === event.n ? { ...one, isWithdrawn: true } : one));
    const { at: _at, by: _by, ...bare } = event;
    return [...shown, bare.type === "appraisal-criterion-adopted" ? bare : { ...bare, isWithdrawn: false }];
  },

  rows: (shown) =>
    shown.map((value) => {
      const isPeriod = "n" in value;
      const year = (isPeriod ? value.period : value.on).slice(0, 4);
      const sort = isPeriod
        ? `${value.on}#period#${String(value.n).padStart(6, "0")}`
        : `${value.on}#criterion#${value.document.number}`;
      return { partition: appraisalsOf(value.unit, year), sort, value };
    }),
  counts: () => [],
};

/** Where the appraisals of a year's periods and the criteria adopted in it lie, by the day on which it was done. */
export const appraisalsOf = (unit: string, year: string): string => `unit/${unit}/${year}`;
