import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { isWorkingDay, YearWithoutCalendar } from "@sdc/law/calendar/calendar";
import { addDays, type Day } from "@sdc/law/local-day";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit, rememberingUnits } from "@sdc/reading/units";
import type { Digest, DigestItem } from "./digest-answers.ts";
import { complaintsOf, denunciationsOf, receptionMattersOf, reportsOf, reportsTold } from "./digest-cases.ts";
import { commitmentsOwed } from "./digest-commitments.ts";
import { dialoguesOwed } from "./digest-dialogues.ts";
import { disciplineOwed } from "./digest-discipline.ts";
import { dutiesTold, nodesOf } from "./digest-duties.ts";
import type { DigestQuestion, Found } from "./digest-found.ts";
import { byUrgency, type Owed } from "./digest-items.ts";

/**
 * What the head of a unit has to know today: what is overdue, what falls due, what was told to it from below. Its reads are
 * a fixed number of ranges, and what the units that are named need; they do not follow how much is open.
 */
export const digestOf = async (asked: ReadModels, question: DigestQuestion): Promise<Digest> => {
  const { unit, day } = question;
  const models = rememberingUnits(asked);
  const nothing: Found = { items: [], isCut: false };
  const none = { own: nothing, told: nothing };
  const [receptions, secretReceptions, dialogues, commitments, discipline] = await Promise.all([
    receptionMattersOf(models, question, false),
    question.flagged ? receptionMattersOf(models, question, true) : none,
    dialoguesOwed(models, question),
    commitmentsOwed(models, question),
    disciplineOwed(models, question),
  ]);
  const [reports, flagged, complaints, denunciations, nodes, nodesBelow, flaggedBelow, casesBelow] =
    await Promise.all([
      reportsOf(models, question, false),
      question.flagged ? reportsOf(models, question, true) : nothing,
      complaintsOf(models, question),
      question.denunciations ? denunciationsOf(models, question) : none,
      nodesOf(models, unit, day),
      dutiesTold(models, question),
      question.flagged ? reportsTold(models, question, "flagged") : nothing,
      reportsTold(models, question, "cases"),
    ]);
  const cases = [complaints, denunciations, receptions, secretReceptions, dialogues, commitments, discipline];
  const own = [reports, flagged, nodes, ...cases.map((one) => one.own)];
  const below = [nodesBelow, flaggedBelow, casesBelow, ...cases.map(({ told }) => told)];
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
