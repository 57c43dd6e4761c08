import { Hono } from "hono";
import type * as z from "zod";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { addDays, dayOf } from "@sdc/law/local-day";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import {
  isHeldByHead,
  type ReceptionDay,
  receptionDiary,
  receptionsOf,
} from "@sdc/projections/reception-diary";
import { bookOf, matterItem, receptionMatters } from "@sdc/projections/reception-matters";
import type { MatterFile } from "@sdc/projections/reception-matters/file";
import { RECEPTION_FIGURES, receptionFigures } from "@sdc/projections/reception-matters/figures";
import {
  receptionSchedules,
  type ScheduledDay,
  scheduledDays,
  type ScheduledPeriod,
  schedulePeriods,
} from "@sdc/projections/reception-schedules";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";

import { openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion } from "./questions.ts";
import { receptionsQuestion } from "./reception-questions.ts";
import { receptionsOwed } from "./receptions-owed.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import { type Call, mayRead, type QueryEnv } from "./rights.ts";

type Asked = Pick<z.output<typeof receptionsQuestion>, "unit" | "units">;

/** Who of a unit received citizens when, what of that its head owed, and the days that were made public. */
export const receptionQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const meant = (c: Call, { unit = c.get("session").unit, units }: Asked) =>
    units === "then" ? veryUnit(unit, dayOf(now())) : holderNow(unit, dayOf(now()));

  return new Hono<QueryEnv>()
    .get("/v1/receptions", session, (c) =>
      asked(models, c, receptionDiary, receptionsQuestion, (model, { year, ...question }) =>
        ofUnit(models, c, receptionDiary, meant(c, question), async (unit, { resolved }) => {
          const today = dayOf(now());
          // A week may begin or end in another year than its own.
          const around = { from: `${year - 1}-12-24`, to: `${year + 1}-01-08` };
          // The projections wrote these rows with these types.
          const days = (await everyRow(model, receptionsOf(unit.id), around)).map(
            ({ value }) => value as ReceptionDay,
          );
          const scheduled = await daysScheduled(models, unit.id, around);
          const items = days.filter(({ on }) => on.startsWith(`${year}-`));
          return c.json({
            unit: { id: unit.id, name: nameOn(unit, today) },
            ...(resolved && { resolved }),
            year,
            items: await openedTexts(items.toReversed(), opener),
            owed: receptionsOwed({
              unit,
              year,
              today,
              held: days.filter(isHeldByHead).map(({ on }) => on),
              scheduled: scheduled.filter(({ moved }) => moved === undefined).map(({ day }) => day),
            }),
            figures: await figuresOf(models, unit.id, year),
            asOf: now(),
          });
        }),
      ),
    )
    .get("/v1/receptions/:id", session, (c) =>
      asked(models, c, receptionDiary, caseFileQuestion, async (model) => {
        // The projection wrote this row with this type.
        const day = (await model.get(`citizen-reception/${c.req.param("id")}`)) as ReceptionDay | undefined;
        if (day === undefined || !(await mayRead(models, c, receptionDiary, day.unit)))
          return problem(c, "not-found");
        const readsMatters = await mayRead(models, c, receptionMatters, day.unit);
        const matters = readsMatters ? { matters: await mattersOf(models, day) } : {};
        const shown = { ...(await openedTexts(day, opener)), ...matters };
        return c.json(shown, 200, { etag: `"${day.version}"` });
      }),
    )
    .get("/v1/reception-schedule", session, (c) =>
      asked(models, c, receptionSchedules, receptionsQuestion, (model, { year, ...question }) =>
        ofUnit(models, c, receptionSchedules, meant(c, question), async (unit, { resolved }) => {
          const ofYear = { from: `${year}-`, to: `${year + 1}-` };
          // The projection wrote these rows with this type.
          const periods = (await everyRow(model, schedulePeriods(unit.id))).map(
            ({ value }) => value as ScheduledPeriod,
          );
          return c.json({
            unit: { id: unit.id, name: nameOn(unit, dayOf(now())) },
            ...(resolved && { resolved }),
            year,
            periods: periods.filter(({ from, to }) => from < ofYear.to && ofYear.from <= to),
            days: await daysScheduled(models, unit.id, ofYear),
            asOf: now(),
          });
        }),
      ),
    );
};

type Between = { readonly from: string; readonly to: string };

const daysScheduled = async (
  models: ReadModels,
  unit: string,
  between: Between,
): Promise<readonly ScheduledDay[]> =>
  // The projection wrote these rows with this type.
  (await everyRow(await models.of(receptionSchedules), scheduledDays(unit), between)).map(
    ({ value }) => value as ScheduledDay,
  );

/** The lines of the book of that day: what is protected is not among them. */
const mattersOf = async (models: ReadModels, { unit, on }: ReceptionDay) => {
  const model = await models.of(receptionMatters);
  const rows = await everyRow(model, bookOf(unit), { from: on, to: addDays(on, 1) });
  // The projection wrote these rows with this type.
  return rows.map(({ value }) => matterItem(value as MatterFile));
};

/** Counted by month; a counter that is not there is zero. */
const figuresOf = async (models: ReadModels, unit: string, year: number) => {
  const model = await models.of(receptionMatters);
  const counts = await everyRow(model, receptionFigures(unit), { from: `${year}-`, to: `${year + 1}-` });
  return Object.fromEntries(
    RECEPTION_FIGURES.map((figure) => [
      figure,
      counts
        .filter(({ sort }) => sort.endsWith(`#${figure}`))
        .reduce((sum, { value }) => sum + Number(value), 0),
    ]),
  );
};
