import type * as z from "zod";
import { may, type Session } from "@sdc/access/may";
import { rightsToRead } from "@sdc/access/reading";
import { inOffice } from "@sdc/domain/units";
import type { Day } from "@sdc/law/local-day";
import type { UnitKind } from "@sdc/law/unit-kind";
import { trainingRegister } from "@sdc/projections/training-register";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister, withRegister } from "@sdc/reading/register";
import { unitOn } from "@sdc/reading/units";
import type { trainingUnitsAnswer } from "./training-answers.ts";
import { trainingOfUnit } from "./training-register.ts";
import { placeOf } from "./rights.ts";

export type TrainingUnitRow = z.infer<typeof trainingUnitsAnswer>["items"][number];

type Question = {
  readonly year: number;
  /** The day of which units and assignments are. */
  readonly on: Day;
  readonly kind?: UnitKind | undefined;
  /** Only units behind this id. */
  readonly after?: string | undefined;
  /** So many units at most; absent: all there are. */
  readonly limit?: number;
};

/** Units that are read at once. */
const AT_ONCE = 25;

/** Who is assigned, trained and lacking in each unit that stands on that day and that the reader reads, by id. */
export const trainingUnits = async (
  asked: ReadModels,
  session: Session,
  question: Question,
): Promise<{ readonly rows: readonly TrainingUnitRow[]; readonly next?: string }> => {
  const register = await wholeRegister(asked);
  const models = withRegister(asked, register);
  const { limit = register.size } = question;
  const units = await unitsAsked(models, [...register.values()], session, question);
  const shown = units.slice(0, limit);
  const rows: TrainingUnitRow[] = [];
  for (let from = 0; from < shown.length; from += AT_ONCE)
    rows.push(
      ...(await Promise.all(shown.slice(from, from + AT_ONCE).map((unit) => rowOf(models, unit, question)))),
    );
  const last = shown.at(-1)?.id;
  return units.length > limit && last !== undefined ? { rows, next: last } : { rows };
};

const unitsAsked = async (
  models: ReadModels,
  all: readonly RegisteredUnit[],
  session: Session,
  { on, kind, after = "" }: Question,
): Promise<readonly RegisteredUnit[]> => {
  const rights = rightsToRead(trainingRegister.name);
  // Named, and of the kind, as on that day.
  const there = all
    .map((unit) => unitOn(unit, on))
    .filter((unit) => inOffice(unit, on) && unit.id > after && (kind === undefined || unit.kind === kind));
  const readable = await Promise.all(
    there.map(async (unit) => may(session, rights, await placeOf(models, unit, on))),
  );
  return there.filter((_, index) => readable[index] === true);
};

const rowOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  { year, on }: Question,
): Promise<TrainingUnitRow> => ({
  unit: { id: unit.id, name: unit.name, kind: unit.kind },
  ...(await trainingOfUnit(models, unit, { year, on })),
  link: `/v1/training-register?unit=${unit.id}&year=${year}`,
});
