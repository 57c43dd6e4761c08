import type { Range } from "@sdc/core/read-store";
import { addDays, type Day } from "@sdc/law/local-day";
import { denunciationClocks, denunciationPartition } from "@sdc/projections/denunciation-clocks";
import { dueReports, hotlineQueue, type QueueItem } from "@sdc/projections/hotline-queue";
import { clockPartition, legalClocks } from "@sdc/projections/legal-clocks";
import { dueMatters, mattersTold, receptionMatters } from "@sdc/projections/reception-matters";
import { escalatedTo, type Reminder, reminders } from "@sdc/projections/reminders";
import { toldPartition, type WatchedRow } from "@sdc/projections/watched-clocks";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type DigestQuestion, type Found, ROWS, SOON_DAYS, type Told } from "./digest-found.ts";
import { clockOwed, matterOwed, reportOwed, reportToldOf } from "./digest-items.ts";

/** What lies by its day in a partition: what is over, longest first, and what falls due within the days shown. */
export const dueIn = async (model: ReadModel, partition: string, day: Day) => {
  const rows = async (between: Pick<Range, "from" | "to">) => {
    const { items, next } = await model.range(partition, { ...between, limit: ROWS });
    return { values: items.map(({ value }) => value), isCut: next !== undefined };
  };
  const [over, coming] = await Promise.all([
    rows({ to: day }),
    rows({ from: day, to: addDays(day, SOON_DAYS + 1) }),
  ]);
  return { values: [...over.values, ...coming.values], isCut: over.isCut || coming.isCut };
};

export const reportsOf = async (
  models: ReadModels,
  { unit, day }: DigestQuestion,
  isFlagged: boolean,
): Promise<Found> => {
  const { values, isCut } = await dueIn(await models.of(hotlineQueue), dueReports(unit.id, isFlagged), day);
  // The projection wrote these rows with this type.
  return { items: values.map((row) => reportOwed(row as QueueItem, day, isFlagged)), isCut };
};

const clocksIn = async (model: ReadModel, partition: string, day: Day) => {
  const { values, isCut } = await dueIn(model, partition, day);
  // The projections wrote these rows with this type.
  return { values: values.map((row) => row as WatchedRow), isCut };
};

export const complaintsOf = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Told> => {
  const model = await models.of(legalClocks);
  const [own, told] = await Promise.all([
    clocksIn(model, clockPartition(unit.id), day),
    clocksIn(model, toldPartition(unit.id), day),
  ]);
  const shown = (rows: readonly WatchedRow[]) => rows.map((row) => clockOwed(row, day));
  return {
    own: { items: shown(own.values), isCut: own.isCut },
    told: { items: shown(told.values), isCut: told.isCut },
  };
};

/** What a unit was reminded of in a case of another one is its own to do; what was escalated to it is not. */
export const denunciationsOf = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Told> => {
  const model = await models.of(denunciationClocks);
  const [has, told] = await Promise.all([
    clocksIn(model, denunciationPartition(unit.id), day),
    clocksIn(model, toldPartition(unit.id), day),
  ]);
  const isEscalated = ({ escalated }: WatchedRow) => escalated?.to === unit.id;
  const shown = (rows: readonly WatchedRow[]) => rows.map((row) => clockOwed(row, day));
  const mine = [...has.values, ...told.values.filter((row) => !isEscalated(row))];
  return {
    own: { items: shown(mine), isCut: has.isCut },
    told: { items: shown(told.values.filter(isEscalated)), isCut: told.isCut },
  };
};

/** Matters of receptions that have not been answered, and what was told to it of those below; protected apart. */
export const receptionMattersOf = async (
  models: ReadModels,
  { unit, day }: DigestQuestion,
  isFlagged: boolean,
): Promise<Told> => {
  const model = await models.of(receptionMatters);
  const [own, told] = await Promise.all([
    clocksIn(model, dueMatters(unit.id, isFlagged), day),
    clocksIn(model, mattersTold(unit.id, isFlagged), day),
  ]);
  const shown = (rows: readonly WatchedRow[]) => rows.map((row) => matterOwed(row, day, isFlagged));
  return {
    own: { items: shown(own.values), isCut: own.isCut },
    told: { items: shown(told.values), isCut: told.isCut },
  };
};

/** What was told to it of reports below, the latest first looked at. */
export const reportsTold = async (
  models: ReadModels,
  { unit, day }: DigestQuestion,
  which: "cases" | "flagged",
): Promise<Found> => {
  const { told, isCut } = await toldIn(models, escalatedTo(unit.id, which), day);
  return { items: told.map((one) => reportToldOf(one, day, which === "flagged")), isCut };
};

export const toldIn = async (models: ReadModels, partition: string, day: Day) => {
  const model = await models.of(reminders);
  const { items, next } = await model.range(partition, { to: day, order: "descending", limit: ROWS });
  // The projection wrote these rows with this type.
  return { told: items.map(({ value }) => value as Reminder), isCut: next !== undefined };
};
