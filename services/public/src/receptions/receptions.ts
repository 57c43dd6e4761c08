import { type Context, Hono } from "hono";
import { type Day, dayOf } from "@sdc/law/local-day";
import {
  receptionSchedules,
  type ScheduledDay,
  scheduledDays,
  type ScheduledPeriod,
  schedulePeriods,
} from "@sdc/projections/reception-schedules";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";
import { notFoundPage } from "../error-pages.ts";
import { toChooseFrom } from "../published/list-page.ts";
import { askedIn } from "../published/question.ts";
import { receptionDaysPage } from "./days-page.ts";

export const RECEPTIONS = "/lich-tiep-cong-dan";

/** `/lich-tiep-cong-dan`: on which days the head of a unit receives citizens, as it was published and moved. */
export const receptionPages = (models: ReadModels, now: () => string): Hono =>
  new Hono().get(RECEPTIONS, async (c) => days(models, c, dayOf(now())));

const days = async (models: ReadModels, c: Context, today: Day): Promise<Response> => {
  const asked = await askedIn(c, models, today);
  if (asked === undefined) return notFoundPage(c);
  const units = toChooseFrom((await wholeRegister(models)).values(), today);
  const { unit, isHeir } = asked;
  if (unit === undefined) return receptionDaysPage(c, { units, days: [], periods: [], isHeir });
  const model = await models.of(receptionSchedules);
  // The projection wrote these rows with these types.
  const ahead = (await everyRow(model, scheduledDays(unit.id), { from: today })).map(
    ({ value }) => value as ScheduledDay,
  );
  const periods = (await everyRow(model, schedulePeriods(unit.id)))
    .map(({ value }) => value as ScheduledPeriod)
    .filter(({ to }) => today <= to);
  return receptionDaysPage(c, { units, unit, days: ahead, periods, isHeir });
};
