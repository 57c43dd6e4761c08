import type { Page } from "@sdc/core/read-store";
import { nodeId } from "@sdc/domain/obligation/node-id";
import { catalogue, findObligation } from "@sdc/law/catalogue";
import { nodeStatusNames, reviewed, statusOf } from "@sdc/law/node-status";
import { type Node, unfold } from "@sdc/law/unfold";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { evidencePartition, figuresPartition } from "@sdc/projections/obligation-board/evidence";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem, EvidenceItem } from "./answers.ts";
import { decisionsFor } from "./policies.ts";
import type { ReadModel, ReadModels } from "./read-models.ts";
import { descends } from "./units.ts";

/** The board shows this many pieces of evidence of a node; the rest is behind its link. */
const EVIDENCE_SHOWN = 20;
const FIGURES_PAGE = 1000;

/** The report due on 25 November, whose period neither plan nor law names. */
const YEARLY_REPORT = "IV.1.b";

/** The figures of one node: parts joined by `|` → number. */
export type Figures = ReadonlyMap<string, number>;

/** What one unit owes in one year, each node with its status on `today`: derived at read time, never stored. */
export const boardOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  year: number,
  today: string,
): Promise<readonly BoardItem[]> => {
  const board = await models.of(obligationBoard);
  const nodes = unfold({ ...unit, lineOf: await lineOf(models, unit) }, year);
  const figures = await figuresOf(board, unit.id, year);
  const decisions = await decisionsFor(models, unit);
  const covers = decisions.reportPeriod(year);
  return Promise.all(
    nodes.map(async (node) => {
      const own: Figures = figures.get(node.key) ?? new Map();
      const dated = reviewed(node, proofDays(own), decisions.reviewInterval(node.obligation, today));
      const item = await itemOf(board, unit.id, dated, own, today);
      return node.obligation === YEARLY_REPORT && covers !== undefined
        ? { ...item, covers: { ...covers, source: "policy" as const } }
        : item;
    }),
  );
};

/** The evidence of one node, oldest first. */
export const evidenceOf = async (
  board: ReadModel,
  unit: string,
  node: string,
  limit: number,
  after?: string,
): Promise<{ readonly items: readonly EvidenceItem[]; readonly next?: string }> => {
  const page: Page = await board.range(evidencePartition(unit, node), {
    limit,
    ...(after === undefined ? {} : { after }),
  });
  // The projection wrote these rows with this type.
  const items = page.items.map(({ value }) => value as EvidenceItem);
  return page.next === undefined ? { items } : { items, next: page.next };
};

/** This department and those among the plan's whose work has come to it. */
export const lineOf = async (models: ReadModels, unit: RegisteredUnit): Promise<readonly string[]> => {
  if (unit.kind !== "department") return [unit.id];
  const owners = catalogue.flatMap((obligation) => obligation.owners);
  const named = [...new Set(owners.flatMap((owner) => ("heirsOf" in owner ? [owner.heirsOf] : [])))];
  const reached = await Promise.all(named.map((ancestor) => descends(models, ancestor, unit.id)));
  return [unit.id, ...named.filter((_, index) => reached[index])];
};

/** All figures of a unit's year, by node, in as many reads as they fill pages. */
export const figuresOf = async (
  board: ReadModel,
  unit: string,
  year: number,
): Promise<ReadonlyMap<string, Figures>> => {
  const figures = new Map<string, Map<string, number>>();
  for (const partition of [figuresPartition(unit, year), figuresPartition(unit, "once")]) {
    let after: string | undefined;
    do {
      const page: Page = await board.range(partition, {
        limit: FIGURES_PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const { sort, value } of page.items) {
        const end = sort.indexOf("|");
        const node = sort.slice(0, end);
        const ofNode = figures.get(node) ?? new Map<string, number>();
        if (ofNode.size === 0) figures.set(node, ofNode);
        ofNode.set(sort.slice(end + 1), Number(value));
      }
      after = page.next;
    } while (after !== undefined);
  }
  return figures;
};

const itemOf = async (
  board: ReadModel,
  unit: string,
  node: Node,
  figures: Figures,
  today: string,
): Promise<BoardItem> => {
  const obligation = findObligation(node.obligation);
  if (obligation === undefined) throw new Error(`${node.obligation} is not in the catalogue`);
  const { duty, carriedBy, source, verified, note, citations, proof } = obligation;
  const { dueNote, dueSaid, dueSource, rule } = node;
  const remark = node.note ?? note;
  const total = figures.get("total") ?? 0;
  const status = statusOf(node, proofDays(figures), today);
  return {
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
    filed: (figures.get("filed") ?? 0) + (figures.get("checked") ?? 0),
    checked: figures.get("checked") ?? 0,
    ...(node.cadence === "on-event" ? { counts: countsOf(figures, today) } : {}),
    evidence: total === 0 ? [] : [...(await evidenceOf(board, unit, node.key, EVIDENCE_SHOWN)).items],
    evidenceTotal: total,
    evidenceLink: `/v1/obligations/${encodeURIComponent(nodeId(unit, node.key))}/evidence`,
  };
};

/** The days that documents prove, each as often as there are documents. */
export const proofDays = (figures: Figures): readonly string[] =>
  [...figures].flatMap(([parts, n]) => {
    // Most figures are of duties: a page of the matrix goes through tens of thousands.
    if (!parts.startsWith("proof|")) return [];
    const [, day] = parts.split("|");
    return day === undefined ? [] : Array.from({ length: n }, () => day);
  });

/**
 * Owed, answered, open and late as they stood on that day, by what is known now. Late counts those answered after their
 * due day and those still open behind it.
 */
export const countsOf = (figures: Figures, today: string): NonNullable<BoardItem["counts"]> => {
  const counts = { owed: 0, answered: 0, open: 0, late: 0 };
  for (const [parts, n] of figures) {
    if (!parts.startsWith("duty|")) continue;
    const [, owedOn = NONE, due = NONE, done = NONE] = parts.split("|");
    if (owedOn > today) continue;
    const isAnswered = done !== NONE && done <= today;
    counts.owed += n;
    counts[isAnswered ? "answered" : "open"] += n;
    if (due !== NONE && (isAnswered ? done : today) > due) counts.late += n;
  }
  return counts;
};

const NONE = "-";
