import { nodeId } from "@sdc/domain/obligation/node-id";
import { findObligation } from "@sdc/law/catalogue";
import { nodeStatusNames } from "@sdc/law/node-status";
import { obligationBoard } from "@sdc/projections/obligation-board";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { decisionsFor } from "@sdc/reading/decisions";
import { type Counts, onTimePercent } from "@sdc/reading/figures";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { lineagesOn, wholeRegister, withRegister } from "@sdc/reading/register";
import { type Standing, standingsOf } from "@sdc/reading/standing";
import type { BoardItem } from "./answers.ts";
import { evidenceOf } from "./node-evidence.ts";

/** The board shows this many pieces of evidence of a node; the rest is behind its link. */
const EVIDENCE_SHOWN = 20;

/** The report due on 25 November, whose period neither plan nor law names. */
const YEARLY_REPORT = "IV.1.b";

/** `then`: as it was, each unit for itself. `now`: with all that came to it from units before. */
export type UnitsRead = "then" | "now";

export type BoardQuestion = {
  readonly year: number;
  /** How it stood on this day, by what is known now. */
  readonly asOf: string;
  readonly units: UnitsRead;
  /** Whose successions are known: the present day. */
  readonly today: string;
};

/** What one unit owes in one year, each node with its status: derived at read time, never stored. */
export const boardOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  { year, asOf, units, today }: BoardQuestion,
): Promise<readonly BoardItem[]> => {
  if (units === "then") return itemsOf(models, unit, year, asOf);
  const register = await wholeRegister(models);
  const line = lineagesOn(register, today).ofUnit.get(unit.id) ?? [unit];
  const known = withRegister(models, register);
  const own = line.filter((one) => stoodIn(one, year, asOf)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (await Promise.all(own.map((one) => itemsOf(known, one, year, asOf)))).flat();
};

/** Whether a unit can have figures of that year: it had begun by that day and had not ended before the year. */
export const stoodIn = ({ from, to }: RegisteredUnit, year: number, asOf: string): boolean =>
  from <= asOf && (to === undefined || to > `${year}-01-01`);

/** What an answer says of the counts of a duty, on-time rate first. */
export const countsShown = (counts: Counts): NonNullable<BoardItem["counts"]> => ({
  onTimePercent: onTimePercent(counts),
  ...counts,
});

const itemsOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  year: number,
  asOf: string,
): Promise<readonly BoardItem[]> => {
  const [board, standings, decisions] = await Promise.all([
    models.of(obligationBoard),
    standingsOf(models, unit, year, asOf),
    decisionsFor(models, unit),
  ]);
  const covered = decisions.reportPeriod(year);
  return Promise.all(
    standings.map(async (standing) => {
      const item = await itemOf(board, unit.id, standing, asOf);
      return standing.node.obligation === YEARLY_REPORT && covered !== undefined
        ? { ...item, covers: { ...covered, source: "policy" as const } }
        : item;
    }),
  );
};

const itemOf = async (
  board: ReadModel,
  unit: string,
  { node, status, figures }: Standing,
  asOf: string,
): Promise<BoardItem> => {
  const obligation = findObligation(node.obligation);
  if (obligation === undefined) throw new Error(`${node.obligation} is not in the catalogue`);
  const { duty, carriedBy, source, verified, note, citations, proof } = obligation;
  const { dueNote, dueSaid, dueSource, rule } = node;
  const remark = node.note ?? note;
  const shown = { asOf, limit: EVIDENCE_SHOWN };
  return {
    unit,
    obligation: node.obligation,
    node: nodeId(unit, node.key),
    duty,
    ...(carriedBy === undefined ? {} : { carriedBy }),
    cadence: node.cadence,
    period: node.period,
    due: node.due,
    ...(dueSaid === undefined ? {} : { dueSaid }),
    ...(dueSource === undefined ? {} : { dueSource }),
    ...(dueNote === undefined ? {} : { dueNote }),
    ...(rule === undefined ? {} : { rule }),
    times: node.times,
    status,
    statusName: nodeStatusNames[status],
    source,
    verified,
    ...(remark === undefined ? {} : { note: remark }),
    citations: [...citations],
    expects: proof.documents,
    filed: figures.filed + figures.checked,
    checked: figures.checked,
    ...(node.cadence === "on-event" ? { counts: countsShown(figures.counts) } : {}),
    evidence: figures.total === 0 ? [] : [...(await evidenceOf(board, unit, node, shown)).items],
    evidenceTotal: figures.total,
    evidenceLink: linkToEvidence(unit, node.key),
  };
};

export const linkToEvidence = (unit: string, node: string): string =>
  `/v1/obligations/${encodeURIComponent(nodeId(unit, node))}/evidence`;
