import { nodeStatusNames, reviewed, statusOf } from "@sdc/law/node-status";
import type { NodeStatus } from "@sdc/law/node-status";
import type { UnitKind } from "@sdc/law/unit-kind";
import { type Node, unfold } from "@sdc/law/unfold";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import type { MatrixCell, MatrixRow } from "./answers.ts";
import { countsOf, type Figures, figuresOf, lineOf, proofDays } from "./board.ts";
import { type Decisions, decisionsFor } from "./policies.ts";
import type { ReadModels } from "./read-models.ts";

export type MatrixPage = { readonly rows: readonly MatrixRow[]; readonly next?: string };

export type MatrixQuestion = {
  readonly year: number;
  readonly asOf: string;
  readonly kind?: UnitKind | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
  /** Whether the reader may see this unit. */
  readonly mayRead: (unit: RegisteredUnit) => Promise<boolean>;
};

/**
 * Units × obligations of a year as they stood on a day, by what is known now. For each unit shown it reads its figures of
 * the year, however many events made them.
 */
export const matrixOf = async (
  models: ReadModels,
  { year, asOf, kind, after, limit, mayRead }: MatrixQuestion,
): Promise<MatrixPage> => {
  const found = await unitsShown(models, asOf, kind, after, limit + 1, mayRead);
  const shown = found.slice(0, limit);
  const rows = await Promise.all(shown.map((unit) => rowOf(models, unit, year, asOf)));
  const next = found.length > limit ? shown.at(-1)?.id : undefined;
  return next === undefined ? { rows } : { rows, next };
};

const UNITS_PAGE = 200;

/** The first so many units behind `after` that stood on that day and may be read, in the order of their ids. */
const unitsShown = async (
  models: ReadModels,
  asOf: string,
  kind: UnitKind | undefined,
  after: string | undefined,
  count: number,
  mayRead: MatrixQuestion["mayRead"],
): Promise<readonly RegisteredUnit[]> => {
  const register = await models.of(unitRegister);
  const shown: RegisteredUnit[] = [];
  let place = after;
  do {
    const page = await register.range("unit", {
      limit: UNITS_PAGE,
      ...(place === undefined ? {} : { after: place }),
    });
    for (const { value } of page.items) {
      // The projection wrote these rows with this type.
      const unit = value as RegisteredUnit;
      if (shown.length < count && isShown(unit, asOf, kind) && (await mayRead(unit))) shown.push(unit);
    }
    place = page.next;
  } while (place !== undefined && shown.length < count);
  return shown;
};

/** Units that stood on that day. */
const isShown = (unit: RegisteredUnit, asOf: string, kind: UnitKind | undefined): boolean =>
  (kind === undefined || unit.kind === kind) &&
  unit.from <= asOf &&
  (unit.to === undefined || asOf < unit.to);

const rowOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  year: number,
  asOf: string,
): Promise<MatrixRow> => {
  const [board, line, decisions] = await Promise.all([
    models.of(obligationBoard),
    lineOf(models, unit),
    decisionsFor(models, unit),
  ]);
  const figures = await figuresOf(board, unit.id, year);
  const nodes = Map.groupBy(unfold({ ...unit, lineOf: line }, year), ({ obligation }) => obligation);
  const { id, name, kind } = unit;
  return {
    unit: { id, name, kind },
    cells: [...nodes].map(([obligation, own]) => cellOf(obligation, own, figures, asOf, decisions)),
    link: `/v1/obligations?unit=${id}&year=${year}`,
  };
};

/** What somebody who looks over many units has to see first. */
const WORST_FIRST: readonly NodeStatus[] = [
  "overdue",
  "due-soon",
  "open",
  "not-due",
  "no-date",
  "fulfilled-late",
  "fulfilled",
];

const cellOf = (
  obligation: string,
  nodes: readonly Node[],
  figures: ReadonlyMap<string, Figures>,
  asOf: string,
  decisions: Decisions,
): MatrixCell => {
  const found: Partial<Record<NodeStatus, number>> = {};
  const counts = { owed: 0, answered: 0, open: 0, late: 0 };
  for (const node of nodes) {
    const own = figures.get(node.key) ?? new Map<string, number>();
    const proofs = proofDays(own).filter((day) => day <= asOf);
    const dated = reviewed(node, proofs, decisions.reviewInterval(obligation, asOf));
    const status = statusOf(dated, proofs, asOf);
    found[status] = (found[status] ?? 0) + 1;
    const more = countsOf(own, asOf);
    for (const name of ["owed", "answered", "open", "late"] as const) counts[name] += more[name];
  }
  const status = WORST_FIRST.find((one) => found[one] !== undefined) ?? "no-date";
  return {
    obligation,
    status,
    statusName: nodeStatusNames[status],
    nodes: found,
    ...(nodes.some(({ cadence }) => cadence === "on-event") ? { counts } : {}),
  };
};
