import type { Day } from "@sdc/law/local-day";
import type { StayRow } from "./counted-case.ts";

/** What statistics show of a unit in a period, besides the on-time rate that comes first. */
export const PERIOD_FIGURES = [
  "on-time",
  "late",
  "turns",
  "persons",
  "letters",
  "matters",
  "carried-over",
  "qualified",
  "settled",
  "ended-otherwise",
  "moved-in",
  "moved-out",
  "open",
] as const;
export type PeriodFigure = (typeof PERIOD_FIGURES)[number];

/** The days that are asked about, both among them. No day is: the first comes behind the last. */
export type Days = { readonly from: Day; readonly last: Day };

/** How much of a figure a stay is: persons are as many as signed, everything else is one; 0: it is not counted there. */
export const shareOf = (stay: Omit<StayRow, "stream">, figure: PeriodFigure, days: Days): number => {
  const { came, from, until, went, isTurn, isLetter, isMatter, persons } = stay;
  const isIn = (day: Day | undefined): boolean => day !== undefined && days.from <= day && day <= days.last;
  const isOpenBefore = (day: Day): boolean => isMatter && from < day && (until === undefined || until >= day);
  const isOpenAfter = (day: Day): boolean => isMatter && from <= day && (until === undefined || until > day);
  const hasComeIn = came === "received" && isIn(from);
  const one = (isCounted: boolean): number => (isCounted ? 1 : 0);
  switch (figure) {
    case "on-time":
      return one(went === "settled-in-time" && isIn(until));
    case "late":
      return one(isIn(stay.lateOn));
    case "turns":
      return one(hasComeIn && isTurn);
    case "persons":
      return hasComeIn && isTurn ? persons : 0;
    case "letters":
      return one(hasComeIn && isTurn && isLetter);
    case "matters":
      return one(hasComeIn && isMatter);
    case "carried-over":
      return one(isOpenBefore(days.from));
    case "qualified":
      return one(isIn(stay.qualifiedOn));
    case "settled":
      return one((went === "settled" || went === "settled-in-time") && isIn(until));
    case "ended-otherwise":
      return one(went === "ended" && isIn(until));
    case "moved-in":
      return one(came === "moved-in" && isIn(from));
    case "moved-out":
      return one(went === "moved-out" && isIn(until));
    case "open":
      return one(isOpenAfter(days.last));
  }
};
