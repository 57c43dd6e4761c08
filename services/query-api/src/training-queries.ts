import { Hono } from "hono";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { ALL_TRAININGS, type TrainingFile, trainingFile, trainingsOf } from "@sdc/projections/training-file";
import { trainingRegister } from "@sdc/projections/training-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { csvOf } from "./csv.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion } from "./questions.ts";
import { registeredUnitsOnly } from "./registered-units-only.ts";
import { holderNow, inYear, unitMeant, veryUnit } from "./resolved-unit.ts";
import type { Call, QueryEnv } from "./rights.ts";
import {
  trainingRegisterQuestion,
  trainingsQuestion,
  trainingUnitsFileQuestion,
  trainingUnitsQuestion,
} from "./training-questions.ts";
import { trainingRegisterSheets, trainingRegisterTable } from "./training-register-table.ts";
import { dayOfYear, type TrainingRegisterAnswer, trainingRegisterOf } from "./training-register.ts";
import { trainingUnits } from "./training-units.ts";
import { trainingUnitsSheets, trainingUnitsTable, type UnitsFound } from "./training-units-table.ts";
import { trainingView } from "./training-view.ts";
import { xlsxOf } from "./xlsx.ts";

/** The kind of stream that a training is. */
const [TRAININGS = ""] = trainingFile.categories;

/** Trainings, for everybody on duty; and who of a unit is assigned and trained, for whoever reads that unit. */
export const trainingQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
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

  /** All units that the reader reads: a file has no pages. */
  const overUnits = (c: Call, answer: (found: UnitsFound) => Response | Answered): Answered =>
    asked(models, c, trainingRegister, trainingUnitsFileQuestion, async (_, question) => {
      const on = dayOfYear(question.year, dayOf(now()));
      const { rows } = await trainingUnits(models, c.get("session"), { ...question, on });
      return answer({ year: question.year, on, rows });
    });

  return new Hono<QueryEnv>()
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
      asked(models, c, trainingRegister, trainingUnitsQuestion, async (model, { after, ...question }) => {
        const key = keyIn(model.key, after);
        if (typeof key === "string") return problem(c, key);
        const on = dayOfYear(question.year, dayOf(now()));
        const { rows, next } = await trainingUnits(models, c.get("session"), { ...question, on, ...key });
        return c.json({
          items: rows,
          next: cursorFrom(model.key, next),
          year: question.year,
          on,
          asOf: now(),
          registeredUnitsOnly,
        });
      }),
    )
    .get("/v1/training-register/units.csv", session, (c) =>
      overUnits(c, (found) =>
        c.body(csvOf(trainingUnitsTable(found)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="training-units-${found.year}.csv"`,
        }),
      ),
    )
    .get("/v1/training-register/units.xlsx", session, (c) =>
      overUnits(c, async (found) =>
        c.body(await xlsxOf(trainingUnitsSheets(found)), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="training-units-${found.year}.xlsx"`,
        }),
      ),
    );
};
