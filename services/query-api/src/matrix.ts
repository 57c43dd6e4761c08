import { kindOn } from "@sdc/domain/org-unit/in-effect";
import { catalogue } from "@sdc/law/catalogue";
import { type NodeStatus, nodeStatusNames } from "@sdc/law/node-status";
import type { UnitKind } from "@sdc/law/unit-kind";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { sumOf } from "@sdc/reading/figures";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Lineages, lineagesOn, type Register, wholeRegister, withRegister } from "@sdc/reading/register";
import { type Standing, standingsOf } from "@sdc/reading/standing";
import { rememberingUnits, unitOn } from "@sdc/reading/units";
import type { MatrixCell, MatrixRow } from "./answers.ts";
import { countsShown, linkToEvidence, stoodIn, type UnitsRead } from "./board.ts";

export type MatrixPage = {
  readonly rows: readonly MatrixRow[];
  /** With the last page, and only by units as they are now: what stood at units whose work nobody has yet. */
  readonly noHeir?: MatrixRow;
  readonly next?: string;
};

export type MatrixQuestion = {
  readonly year: number;
  /** How it stood on this day, by what is known now. */
  readonly asOf: string;
  readonly units: UnitsRead;
  /** Whose successions are known: the present day. */
  readonly today: string;
  readonly kind?: UnitKind | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
  /** Whether the reader may see this unit. */
  readonly mayRead: (models: ReadModels, unit: RegisteredUnit) => Promise<boolean>;
};

/**
 * Units × obligations of a year as they stood on a day, by what is known now. It reads the register and, for each unit
 * shown, its figures of the year, however many events made them.
 */
export const matrixOf = async (asked: ReadModels, question: MatrixQuestion): Promise<MatrixPage> => {
  const register = await wholeRegister(asked);
  const models = rememberingUnits(withRegister(asked, register));
  const lineages = lineagesOn(register, question.today);
  const open = await unitsAsked(models, register, question);
  const rows: MatrixRow[] = [];
  let last: string | undefined;
  while (rows.length < question.limit && open.length > 0) {
    const batch = open.splice(0, question.limit - rows.length);
    const found = await Promise.all(
      batch.map((unit) => rowOf(models, unit, membersOf(unit, lineages, question), question)),
    );
    // A unit that owed nothing yet in that year stands here only for what came to it.
    rows.push(...found.filter(({ cells }) => cells.length > 0));
    last = batch.at(-1)?.id;
  }
  if (open.length > 0 && last !== undefined) return { rows, next: last };
  const noHeir = question.units === "now" ? await rowWithoutHeir(models, lineages, question) : undefined;
  return noHeir === undefined ? { rows } : { rows, noHeir };
};

/** Those that may be a row behind `after`, in the order of their ids. */
const unitsAsked = async (
  models: ReadModels,
  register: Register,
  question: MatrixQuestion,
): Promise<RegisteredUnit[]> => {
  const asked: RegisteredUnit[] = [];
  for (const registered of register.values()) {
    // Named, and of the kind, as on the day that the rows are of.
    const unit = unitOn(registered, question.units === "then" ? question.asOf : question.today);
    if (
      (question.after === undefined || unit.id > question.after) &&
      (question.kind === undefined || unit.kind === question.kind) &&
      isRow(unit, question) &&
      (await question.mayRead(models, unit))
    )
      asked.push(unit);
  }
  return asked;
};

const isRow = (unit: RegisteredUnit, { units, year, asOf, today }: MatrixQuestion): boolean =>
  units === "then"
    ? stoodIn(unit, year, asOf)
    : unit.from <= today && (unit.to === undefined || today < unit.to);

const membersOf = (
  unit: RegisteredUnit,
  { ofUnit }: Lineages,
  { units, year, asOf }: MatrixQuestion,
): readonly RegisteredUnit[] =>
  units === "then" ? [unit] : (ofUnit.get(unit.id) ?? [unit]).filter((one) => stoodIn(one, year, asOf));

const rowWithoutHeir = async (
  models: ReadModels,
  { open }: Lineages,
  question: MatrixQuestion,
): Promise<MatrixRow | undefined> => {
  const { kind, year, asOf, today, mayRead } = question;
  const members: RegisteredUnit[] = [];
  for (const unit of open)
    if (
      (kind === undefined || kindOn(unit, today) === kind) &&
      stoodIn(unit, year, asOf) &&
      (await mayRead(models, unit))
    )
      members.push(unit);
  if (members.length === 0) return undefined;
  return {
    unit: { id: null, name: "Chưa có đơn vị kế thừa", kind: null },
    members: members.map(({ id }) => id),
    cells: await cellsOf(models, members, question),
    link: "/v1/work-without-heir",
  };
};

const rowOf = async (
  models: ReadModels,
  { id, name, kind }: RegisteredUnit,
  members: readonly RegisteredUnit[],
  question: MatrixQuestion,
): Promise<MatrixRow> => ({
  unit: { id, name, kind },
  members: members.map((member) => member.id),
  cells: await cellsOf(models, members, question),
  link: `/v1/obligations?unit=${id}&year=${question.year}${question.units === "now" ? "&units=now" : ""}`,
});

type Owed = Standing & { readonly unit: string };

const cellsOf = async (
  models: ReadModels,
  members: readonly RegisteredUnit[],
  { year, asOf }: MatrixQuestion,
): Promise<MatrixRow["cells"]> => {
  const standings = await Promise.all(
    members.map(async (member) =>
      (await standingsOf(models, member, year, asOf)).map((standing) => ({ ...standing, unit: member.id })),
    ),
  );
  const byObligation = Map.groupBy(standings.flat(), ({ node }) => node.obligation);
  return catalogue.flatMap(({ id }) => {
    const owed = byObligation.get(id);
    return owed === undefined ? [] : [cellOf(id, owed)];
  });
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
  "not-applicable",
];

const cellOf = (obligation: string, owed: readonly Owed[]): MatrixCell => {
  const found: Partial<Record<NodeStatus, number>> = {};
  for (const { status } of owed) found[status] = (found[status] ?? 0) + 1;
  const status = WORST_FIRST.find((one) => found[one] !== undefined) ?? "no-date";
  const counted = owed.filter(({ node }) => node.cadence === "on-event");
  return {
    obligation,
    status,
    statusName: nodeStatusNames[status],
    nodes: found,
    ...(counted.length === 0
      ? {}
      : {
          counts: countsShown(sumOf(counted.map(({ figures }) => figures.counts))),
          cases: counted
            .filter(({ figures }) => figures.counts.owed > 0)
            .map(({ unit, node }) => linkToEvidence(unit, node.key)),
        }),
  };
};
