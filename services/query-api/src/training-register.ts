import type * as z from "zod";
import { cutAt, holds } from "@sdc/domain/post/days";
import { type Day, dayFrom } from "@sdc/law/local-day";
import { trainingRegister } from "@sdc/projections/training-register";
import { type Assigned, assignedOf } from "@sdc/projections/training-register/assigned";
import { type Attended, attendedBy, attendedOf } from "@sdc/projections/training-register/attended";
import type { TrainingPlanShown } from "@sdc/projections/training-register/planned";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import type { trainingRegisterAnswer, trainingUnitsAnswer } from "./training-answers.ts";

type Unit = Pick<RegisteredUnit, "id" | "to">;
type OnDuty = Assigned & { readonly attended: readonly Attended[] };
export type TrainingRegisterAnswer = z.infer<typeof trainingRegisterAnswer>;
type UnitRow = z.infer<typeof trainingUnitsAnswer>["items"][number];

/** The day of which the assignments of a year are asked: today, or its last day once it is over. */
export const dayOfYear = (year: number, today: Day): Day => {
  const last = dayFrom(year, 12, 31);
  return today < last ? today : last;
};

/**
 * Who is assigned in a unit on that day, with what each of them attended in the year, whichever unit sent them: somebody
 * who came from another unit brings it along. Nobody's assignment outlives the unit.
 */
const onDuty = async (model: ReadModel, unit: Unit, year: number, on: Day): Promise<readonly OnDuty[]> => {
  // The projection wrote these rows, and those below, with these types.
  const all = (await everyRow(model, assignedOf(unit.id))).map(({ value }) => value as Assigned);
  const now = all.map((one) => cutAt(one, unit.to)).filter((one) => holds(one, on));
  return Promise.all(
    now.map(async (one) => {
      const rows = await everyRow(model, attendedBy(one.subject, year));
      return { ...one, attended: rows.map(({ value }) => value as Attended) };
    }),
  );
};

const planOf = async (model: ReadModel, unit: Unit, year: number): Promise<TrainingPlanShown | null> =>
  ((await model.get(`training-plan/${unit.id}:${year}`)) as TrainingPlanShown | undefined) ?? null;

const figuresOf = (assigned: readonly OnDuty[]): UnitRow["figures"] => {
  const trained = assigned.filter(({ attended }) => attended.length > 0).length;
  return { assigned: assigned.length, trained, lacking: assigned.length - trained };
};

type Register = Pick<TrainingRegisterAnswer, "figures" | "assigned" | "lacking" | "attended" | "plan">;

/** A unit's register of one year: being there on one day of any training is enough not to lack. */
export const trainingRegisterOf = async (
  models: ReadModels,
  unit: Unit,
  { year, on }: { readonly year: number; readonly on: Day },
): Promise<Register> => {
  const model = await models.of(trainingRegister);
  const [assigned, plan, rows] = await Promise.all([
    onDuty(model, unit, year, on),
    planOf(model, unit, year),
    everyRow(model, attendedOf(unit.id, year)),
  ]);
  const planned = new Set(plan?.officers.map(({ subject }) => subject));
  return {
    figures: figuresOf(assigned),
    assigned: assigned.map((one) => ({ ...shown(one), isPlanned: planned.has(one.subject) })),
    lacking: lackingAmong(assigned),
    attended: rows.map(({ value }) => shownAttended(value as Attended)),
    plan: plan && planShown(plan),
  };
};

const shownAttended = (one: Attended): Register["attended"][number] => ({
  ...one,
  audiences: [...one.audiences],
});
const shown = (one: OnDuty) => ({ ...one, attended: one.attended.map(shownAttended) });
const planShown = (plan: TrainingPlanShown): NonNullable<Register["plan"]> => ({
  ...plan,
  documents: [...plan.documents],
  officers: plan.officers.map((one) => ({ ...one, topics: [...one.topics], sentTo: [...one.sentTo] })),
});

const lackingAmong = (assigned: readonly OnDuty[]): Register["lacking"] =>
  assigned.filter(({ attended }) => attended.length === 0).map(({ attended: _none, ...one }) => one);

/** The same in short, for an answer about many units: its reads follow who is assigned, not what was held. */
export const trainingOfUnit = async (
  models: ReadModels,
  unit: Unit,
  { year, on }: { readonly year: number; readonly on: Day },
): Promise<Pick<UnitRow, "figures" | "lacking" | "plan">> => {
  const model = await models.of(trainingRegister);
  const [assigned, plan] = await Promise.all([onDuty(model, unit, year, on), planOf(model, unit, year)]);
  return { figures: figuresOf(assigned), lacking: lackingAmong(assigned), plan: plan?.status ?? "none" };
};
