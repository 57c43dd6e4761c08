import type { Range } from "@sdc/core/read-store";
import { idOf, kindOf } from "@sdc/core/commit";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { isWorkingDay, YearWithoutCalendar } from "@sdc/law/calendar/calendar";
import { addDays, type Day } from "@sdc/law/local-day";
import { yearOfNode } from "@sdc/law/node-key";
import type { NodeStatus } from "@sdc/law/node-status";
import { denunciationClocks, denunciationPartition } from "@sdc/projections/denunciation-clocks";
import { dueReports, hotlineQueue, type QueueItem } from "@sdc/projections/hotline-queue";
import { clockPartition, legalClocks } from "@sdc/projections/legal-clocks";
import { escalatedTo, type Reminder, reminders } from "@sdc/projections/reminders";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { toldPartition, type WatchedRow } from "@sdc/projections/watched-clocks";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Standing, standingsOf } from "@sdc/reading/standing";
import { findUnit, rememberingUnits } from "@sdc/reading/units";
import type { Digest, DigestItem } from "./digest-answers.ts";
import { byUrgency, clockOwed, nodeOwed, type Owed, reportOwed, reportToldOf } from "./digest-items.ts";

export type DigestQuestion = {
  readonly unit: RegisteredUnit;
  /** From which day it is seen: what is open is what is open now. */
  readonly day: Day;
  /** Protected reports may be shown to whoever asks. */
  readonly flagged: boolean;
  /** So may denunciations that this very unit has, or was told of as the level above. */
  readonly denunciations: boolean;
};

/** So many rows of one kind are looked at; nobody reads more in ten seconds. */
const ROWS = 50;
const SOON_DAYS = 7;

type Found = { readonly items: readonly Owed[]; readonly isCut: boolean };
type Told = { readonly own: Found; readonly told: Found };

/**
 * What the head of a unit has to know today: what is overdue, what falls due, what was told to it from below. Its reads are
 * a fixed number of ranges, and what the units that are named need; they do not follow how much is open.
 */
export const digestOf = async (asked: ReadModels, question: DigestQuestion): Promise<Digest> => {
  const { unit, day } = question;
  const models = rememberingUnits(asked);
  const nothing: Found = { items: [], isCut: false };
  const [reports, flagged, complaints, denunciations, nodes, nodesBelow, flaggedBelow, casesBelow] =
    await Promise.all([
      reportsOf(models, question, false),
      question.flagged ? reportsOf(models, question, true) : nothing,
      complaintsOf(models, question),
      question.denunciations ? denunciationsOf(models, question) : { own: nothing, told: nothing },
      nodesOf(models, unit, day),
      dutiesTold(models, question),
      question.flagged ? reportsTold(models, question, "flagged") : nothing,
      reportsTold(models, question, "cases"),
    ]);
  const own = [reports, flagged, complaints.own, denunciations.own, nodes];
  const below = [complaints.told, denunciations.told, nodesBelow, flaggedBelow, casesBelow];
  const owed = own.flatMap(({ items }) => items).toSorted(byUrgency);
  const next = nextWorkingDay(day);
  const [overdue, coming] = [owed.filter(({ due }) => due < day), owed.filter(({ due }) => due >= day)];
  const isNow = ({ due }: Owed) => due < (next ?? addDays(day, 1));
  const shown = (items: readonly Owed[]) => Promise.all(items.map((item) => named(models, item, day)));
  return {
    unit: { id: unit.id, name: nameOn(unit, day) },
    day,
    nextWorkingDay: next ?? null,
    overdue: await shown(overdue),
    now: await shown(coming.filter(isNow)),
    soon: await shown(coming.filter((item) => !isNow(item))),
    escalated: await shown(below.flatMap(({ items }) => items).toSorted(byUrgency)),
    cut: [...own, ...below].some(({ isCut }) => isCut),
  };
};

/** Undefined in a year without a calendar: no working day is guessed. */
const nextWorkingDay = (day: Day): Day | undefined => {
  try {
    let next = addDays(day, 1);
    while (!isWorkingDay(next)) next = addDays(next, 1);
    return next;
  } catch (error) {
    if (error instanceof YearWithoutCalendar) return undefined;
    throw error;
  }
};

const named = async (models: ReadModels, { unit: id, ...item }: Owed, day: Day): Promise<DigestItem> => {
  const unit = await findUnit(models, id);
  return { ...item, unit: { id, name: unit === undefined ? id : nameOn(unit, day) } };
};

/** What lies by its day in a partition: what is over, longest first, and what falls due within the days shown. */
const dueIn = async <Value>(model: ReadModel, partition: string, day: Day) => {
  const rows = async (between: Pick<Range, "from" | "to">) => {
    const { items, next } = await model.range(partition, { ...between, limit: ROWS });
    // Each projection wrote these rows with this type.
    return { values: items.map(({ value }) => value as Value), isCut: next !== undefined };
  };
  const [over, coming] = await Promise.all([
    rows({ to: day }),
    rows({ from: day, to: addDays(day, SOON_DAYS + 1) }),
  ]);
  return { values: [...over.values, ...coming.values], isCut: over.isCut || coming.isCut };
};

const reportsOf = async (
  models: ReadModels,
  { unit, day }: DigestQuestion,
  isFlagged: boolean,
): Promise<Found> => {
  const { values, isCut } = await dueIn<QueueItem>(
    await models.of(hotlineQueue),
    dueReports(unit.id, isFlagged),
    day,
  );
  return { items: values.map((item) => reportOwed(item, day, isFlagged)), isCut };
};

const complaintsOf = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Told> => {
  const model = await models.of(legalClocks);
  const [own, told] = await Promise.all([
    dueIn<WatchedRow>(model, clockPartition(unit.id), day),
    dueIn<WatchedRow>(model, toldPartition(unit.id), day),
  ]);
  const shown = (rows: readonly WatchedRow[]) => rows.map((row) => clockOwed(row, day));
  return {
    own: { items: shown(own.values), isCut: own.isCut },
    told: { items: shown(told.values), isCut: told.isCut },
  };
};

/** What a unit was reminded of in a case of another one is its own to do; what was escalated to it is not. */
const denunciationsOf = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Told> => {
  const model = await models.of(denunciationClocks);
  const [has, told] = await Promise.all([
    dueIn<WatchedRow>(model, denunciationPartition(unit.id), day),
    dueIn<WatchedRow>(model, toldPartition(unit.id), day),
  ]);
  const isEscalated = ({ escalated }: WatchedRow) => escalated?.to === unit.id;
  const shown = (rows: readonly WatchedRow[]) => rows.map((row) => clockOwed(row, day));
  const mine = [...has.values, ...told.values.filter((row) => !isEscalated(row))];
  return {
    own: { items: shown(mine), isCut: has.isCut },
    told: { items: shown(told.values.filter(isEscalated)), isCut: told.isCut },
  };
};

/** Duties of the year, of the one before as far as they are still owed, and of the next one as far as it is near. */
const nodesOf = async (models: ReadModels, unit: RegisteredUnit, day: Day): Promise<Found> => {
  const last = addDays(day, SOON_DAYS);
  const years = [
    ...new Set([Number(day.slice(0, 4)) - 1, Number(day.slice(0, 4)), Number(last.slice(0, 4))]),
  ];
  const standings = (await Promise.all(years.map((year) => standingsOf(models, unit, year, day)))).flat();
  const keys = new Set<string>();
  const items = standings.flatMap((standing) => {
    const { node, status } = standing;
    // A review is owed in the year that runs: with the next one its interval begins anew.
    const isPast = node.cadence === "continuous" && node.period.to <= day;
    if (node.due === null || node.due > last || !OWED.has(status) || isPast || keys.has(node.key)) return [];
    // A duty may stand on the boards of several years, and is owed once.
    keys.add(node.key);
    return nodeOwed(unit.id, standing, day) ?? [];
  });
  return { items, isCut: false };
};

const OWED: ReadonlySet<NodeStatus> = new Set(["not-due", "due-soon", "overdue"]);

/** What was told to it of reports below, the latest first looked at. */
const reportsTold = async (
  models: ReadModels,
  { unit, day }: DigestQuestion,
  which: "cases" | "flagged",
): Promise<Found> => {
  const { told, isCut } = await toldIn(models, escalatedTo(unit.id, which), day);
  return { items: told.map((one) => reportToldOf(one, day, which === "flagged")), isCut };
};

const toldIn = async (models: ReadModels, partition: string, day: Day) => {
  const model = await models.of(reminders);
  const { items, next } = await model.range(partition, { to: day, order: "descending", limit: ROWS });
  // The projection wrote these rows with this type.
  return { told: items.map(({ value }) => value as Reminder), isCut: next !== undefined };
};

/** What was told to it of duties below, the latest first looked at; what was done since is left out. */
const dutiesTold = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Found> => {
  const { told, isCut } = await toldIn(models, escalatedTo(unit.id, "all"), day);
  const standings = new Map<string, Promise<readonly Standing[]>>();
  const standingsIn = (id: string, year: number) => {
    const key = `${id} ${year}`;
    const known = standings.get(key) ?? readStandings(models, id, year, day);
    standings.set(key, known);
    return known;
  };
  const shown = told.map(async (one): Promise<Owed | undefined> => {
    const of = kindOf(one.stream) === "obligation" ? nodeOf(idOf(one.stream)) : undefined;
    if (of === undefined) return undefined;
    const year = yearOfNode(of.node) ?? Number(one.due.slice(0, 4));
    const standing = (await standingsIn(of.unit, year)).find(({ node }) => node.key === of.node);
    if (standing === undefined || standing.node.due !== one.due || !OWED.has(standing.status))
      return undefined;
    const owed = nodeOwed(of.unit, standing, day);
    return owed && { ...owed, ...(one.escalatedOn === undefined ? {} : { escalatedOn: one.escalatedOn }) };
  });
  const found = (await Promise.all(shown)).filter((one) => one !== undefined);
  return { items: found, isCut };
};

const readStandings = async (
  models: ReadModels,
  id: string,
  year: number,
  day: Day,
): Promise<readonly Standing[]> => {
  const unit = await findUnit(models, id);
  return unit === undefined ? [] : standingsOf(models, unit, year, day);
};
