import { Hono } from "hono";
import { may } from "@sdc/access/may";
import { readingRights } from "@sdc/access/reading";
import { inOffice } from "@sdc/domain/units";
import { problem } from "@sdc/http/problem";
import { requireSession, type SessionEnv } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { ALL_TRAININGS, type TrainingFile, trainingFile, trainingsOf } from "@sdc/projections/training-file";
import { trainingRegister } from "@sdc/projections/training-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister, withRegister } from "@sdc/reading/register";
import { unitOn, unitsAbove } from "@sdc/reading/units";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { csvOf } from "./csv.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion } from "./questions.ts";
import { registeredUnitsOnly } from "./registered-units-only.ts";
import { holderNow, inYear, unitMeant, veryUnit } from "./resolved-unit.ts";
import type { Call } from "./rights.ts";
import { trainingRegisterQuestion, trainingsQuestion, trainingUnitsQuestion } from "./training-questions.ts";
import { trainingRegisterSheets, trainingRegisterTable } from "./training-register-table.ts";
import {
  dayOfYear,
  trainingOfUnit,
  type TrainingRegisterAnswer,
  trainingRegisterOf,
} from "./training-register.ts";
import { trainingView } from "./training-view.ts";
import { xlsxOf } from "./xlsx.ts";

/** The kind of stream that a training is. */
const [TRAININGS = ""] = trainingFile.categories;

/** Trainings, for everybody on duty; and who of a unit is assigned and trained, for whoever reads that unit. */
export const trainingQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<SessionEnv> => {
  const session = requireSession(trust);

  const register = (
    c: Call,
    answer: (register: TrainingRegisterAnswer, id: string) => Response | Answered,
  ): Answered =>
    asked(
      models,
      c,
      trainingRegister,
      trainingRegisterQuestion,
      (_, { unit: id = c.get("session").unit, year }) => {
        const today = dayOf(now());
        return ofUnit(models, c, trainingRegister, inYear(id, year, today), async (unit, { resolved }) => {
          const on = dayOfYear(year, today);
          const shown = await trainingRegisterOf(models, unit, { year, on });
          const of = { unit: { id: unit.id, name: unit.name }, ...(resolved && { resolved }), year, on };
          return answer({ ...of, asOf: now(), ...shown }, unit.id);
        });
      },
    );

  return new Hono<SessionEnv>()
    .get("/v1/trainings", session, (c) =>
      asked(models, c, trainingFile, trainingsQuestion, async (model, { unit: id, units, after, limit }) => {
        const key = keyIn(model.key, after);
        if (typeof key === "string") return problem(c, key);
        const today = dayOf(now());
        const meant = id && (units === "then" ? veryUnit(id, today) : holderNow(id, today));
        const found = meant ? await unitMeant(models, meant) : undefined;
        if (id !== undefined && found === undefined) return problem(c, "not-found");
        const partition = found === undefined ? ALL_TRAININGS : trainingsOf(found.unit.id);
        const page = await model.range(partition, { limit, order: "descending", ...key });
        return c.json({
          items: page.items.map(({ value }) => value),
          next: cursorFrom(model.key, page.next),
          asOf: now(),
          ...(found?.resolved && { resolved: found.resolved }),
        });
      }),
    )
    .get("/v1/trainings/:id", session, (c) =>
      asked(models, c, trainingFile, caseFileQuestion, async (model) => {
        // The projection wrote this row with this type.
        const file = (await model.get(`${TRAININGS}/${c.req.param("id")}`)) as TrainingFile | undefined;
        if (file === undefined) return problem(c, "not-found");
        return c.json(await trainingView({ models, opener }, c, file), 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/training-register", session, (c) => register(c, (answer) => c.json(answer)))
    .get("/v1/training-register.csv", session, (c) =>
      register(c, (answer, id) =>
        c.body(csvOf(trainingRegisterTable(answer)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="training-${id}-${answer.year}.csv"`,
        }),
      ),
    )
    .get("/v1/training-register.xlsx", session, (c) =>
      register(c, async (answer, id) =>
        c.body(await xlsxOf(trainingRegisterSheets(answer)), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="training-${id}-${answer.year}.xlsx"`,
        }),
      ),
    )
    .get("/v1/training-register/units", session, (c) =>
      asked(
        models,
        c,
        trainingRegister,
        trainingUnitsQuestion,
        async (model, { year, kind, after, limit }) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const on = dayOfYear(year, dayOf(now()));
          const all = await wholeRegister(models);
          const known = withRegister(models, all);
          const rights = readingRights(trainingRegister.readers);
          const mayRead = async (unit: Parameters<typeof unitsAbove>[1]) =>
            may(c.get("session"), rights, { unit: unit.id, above: await unitsAbove(known, unit) });
          const units = [];
          for (const registered of all.values()) {
            // Named, and of the kind, as on that day.
            const unit = unitOn(registered, on);
            const isAsked = inOffice(unit, on) && (kind === undefined || unit.kind === kind);
            if (isAsked && unit.id > (key.after ?? "") && (await mayRead(unit))) units.push(unit);
            if (units.length > limit) break;
          }
          const shown = units.slice(0, limit);
          const items = await Promise.all(
            shown.map(async (unit) => ({
              unit: { id: unit.id, name: unit.name, kind: unit.kind },
              ...(await trainingOfUnit(known, unit, { year, on })),
              link: `/v1/training-register?unit=${unit.id}&year=${year}`,
            })),
          );
          const last = units.length > limit ? shown.at(-1)?.id : undefined;
          return c.json({
            items,
            next: cursorFrom(model.key, last),
            year,
            on,
            asOf: now(),
            registeredUnitsOnly,
          });
        },
      ),
    );
};
