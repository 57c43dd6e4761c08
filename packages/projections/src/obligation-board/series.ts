import { addDays, type Day } from "@sdc/law/local-day";
import type { Count } from "@sdc/core/read-store";
import { type MatterEvidence, type ReportEvidence, SERIES, type Series, step } from "./evidence.ts";
import { covers, type Tenure } from "./span.ts";

type Dates = Pick<ReportEvidence, "owedOn" | "dueOn" | "doneOn">;

/**
 * The first day on which a case stands in the series; undefined: never. Late is what was not answered by its due day,
 * from the day after it, answered since or not.
 */
const sinceWhen = (series: Series, { owedOn, dueOn, doneOn }: Dates): Day | undefined => {
  const inTime = dueOn !== null && doneOn !== null && doneOn <= dueOn;
  switch (series) {
    case "owed":
      return owedOn;
    case "answered":
      return doneOn ?? undefined;
    case "on-time":
      return inTime ? doneOn : undefined;
    case "late":
      return dueOn === null || inTime ? undefined : addDays(dueOn, 1);
  }
};

/** What a reader asks for: a series, or what is owed and not answered. */
export const FIGURES = ["owed", "answered", "open", "on-time", "late"] as const;
export type Figure = (typeof FIGURES)[number];

/** Whether a case is one of those that the figure of its unit counts on that day. */
export const isCounted = (
  evidence: Dates & Pick<ReportEvidence | MatterEvidence, "held" | "status">,
  figure: Figure,
  on: Day,
): boolean => {
  if (evidence.status === "supports" || !covers(evidence.held, on)) return false;
  const stands = (series: Series): boolean => {
    const since = sinceWhen(series, evidence);
    return since !== undefined && since <= on;
  };
  return figure === "open" ? stands("owed") && !stands("answered") : stands(figure);
};

/** What is counted of one case: at whoever had it, from the day it stands in a series until they gave it away. */
export const stepsOf = (node: string, dates: Dates, held: readonly Tenure[]): readonly Count[] =>
  held.flatMap((tenure) => SERIES.flatMap((series) => stepsIn(node, series, dates, tenure)));

const stepsIn = (
  node: string,
  series: Series,
  dates: Dates,
  { unit, from, to }: Tenure,
): readonly Count[] => {
  const since = sinceWhen(series, dates);
  if (since === undefined) return [];
  const first = since > from ? since : from;
  if (to === undefined) return step(unit, node, series, first, 1);
  return first < to ? [...step(unit, node, series, first, 1), ...step(unit, node, series, to, -1)] : [];
};
