import type { Day } from "@sdc/law/local-day";
import { type NodeStatus, reviewed, statusOf } from "@sdc/law/node-status";
import { periodsOf } from "@sdc/law/period";
import { type Node, unfold } from "@sdc/law/unfold";
import { obligationBoard } from "@sdc/projections/obligation-board";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { decisionsFor } from "./decisions.ts";
import { doneFor } from "./activity-days.ts";
import { figuresOf, NO_FIGURES, type NodeFigures, type YearFigures } from "./figures.ts";
import { owingUnit } from "./owing-unit.ts";
import type { ReadModels } from "./read-models.ts";

/** One node of a unit and how it stands on a day: derived when it is asked for, never stored. */
export type Standing = {
  readonly node: Node;
  readonly status: NodeStatus;
  readonly figures: NodeFigures;
};

/**
 * What a unit owes in a year and how each node stood on that day, by what is known now. Its reads follow the unit, not
 * the events behind it.
 */
export const standingsOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  year: number,
  asOf: Day,
): Promise<readonly Standing[]> => {
  const [board, owing, decisions] = await Promise.all([
    models.of(obligationBoard),
    owingUnit(models, unit),
    decisionsFor(models, unit),
  ]);
  const figures = await figuresOf(board, unit.id, year, asOf);
  const owed = unfold(owing, year);
  return [...owed, ...takenOver(owed, figures.ofNodes, year)].map((node) => {
    const own = figuresFor(node, figures, asOf);
    const dated = reviewed(node, own.proofs, decisions.reviewInterval(node.obligation, asOf));
    return { node: dated, figures: own, status: statusOf(dated, own.proofs, asOf, own.notApplicable) };
  });
};

/** Documents and cases of the node itself, and what the unit did in its period. */
const figuresFor = (node: Node, { ofNodes, days, daysOnce }: YearFigures, asOf: Day): NodeFigures => {
  const own = ofNodes.get(node.key) ?? NO_FIGURES;
  const { proofs, total } = doneFor(node, node.cadence === "once" ? daysOnce : days, asOf);
  return { ...own, proofs: [...own.proofs, ...proofs], total: own.total + total };
};

const ON_EVENT = "on-event";

/** Cases of a year in which the unit owed no such duty itself: they came to it with the work of a unit before it. */
const takenOver = (
  owed: readonly Node[],
  figures: ReadonlyMap<string, NodeFigures>,
  year: number,
): readonly Node[] => {
  const own = new Set(owed.map(({ key }) => key));
  const [whole] = periodsOf("year", year);
  if (whole === undefined) return [];
  return [...figures.keys()]
    .filter((key) => key.endsWith(`:${year}-${ON_EVENT}`) && !own.has(key))
    .map((key) => ({
      key,
      obligation: key.slice(0, key.indexOf(":")),
      cadence: ON_EVENT,
      period: whole.period,
      due: null,
      times: 1,
      provedBy: [],
      supportedBy: [],
    }));
};
