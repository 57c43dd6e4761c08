import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { isLeader } from "@sdc/domain/disciplinary-case/state";
import { allowedMeasures } from "@sdc/law/discipline";
import { dayOf } from "@sdc/law/local-day";
import {
  disciplineAbout,
  disciplineFile,
  type DisciplineItem,
  disciplineOf,
} from "@sdc/projections/discipline-file";
import { type OwnDiscipline, ownDiscipline, ownDisciplineOf } from "@sdc/projections/own-discipline";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { csvOf } from "./csv.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { disciplineRegisterQuestion, ownDisciplineQuestion } from "./discipline-questions.ts";
import { disciplineRegisterTable } from "./discipline-register-table.ts";
import { type DisciplineRegister, disciplineRegisterOf } from "./discipline-register.ts";
import { isAboutThem, knownDiscipline } from "./known-discipline.ts";
import { openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion, caseListQuestion } from "./questions.ts";
import { holderNow, inYear, veryUnit } from "./resolved-unit.ts";
import { type Call, hasRights, type QueryEnv } from "./rights.ts";
import { xlsxOf } from "./xlsx.ts";

/** Said with somebody's own cases. */
const OWN_NOTE = {
  vi: "Bạn thấy vụ việc của mình từ khi được triệu tập hoặc được giao quyết định. Bạn có quyền khiếu nại quyết định kỷ luật theo Luật Khiếu nại; khiếu nại là một vụ việc riêng.",
  en: "You see your case from the day on which you are summoned or handed the decision. You may complain about a disciplinary decision by the law on complaints; the complaint is a case of its own.",
} as const;

/**
 * Disciplinary cases, for the head of the unit that is competent, of a level above once it was told that the time is over, or
 * where that unit has ended with nobody to take over; never for whom they are about, who has an answer of their own. To
 * everybody else it is as if they were not there.
 */
export const disciplineQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);

  const register = (
    c: Call,
    answer: (register: DisciplineRegister, id: string) => Response | Answered,
  ): Answered =>
    asked(
      models,
      c,
      disciplineFile,
      disciplineRegisterQuestion,
      (model, { unit: id = c.get("session").unit, year }) =>
        ofUnit(models, c, disciplineFile, inYear(id, year, dayOf(now())), async (unit, { resolved }) => {
          if (!(await hasRights(models, c, secretRights["disciplinary-case"], unit.id)))
            return problem(c, "forbidden");
          // The projection wrote these rows with this type.
          const cases = (await everyRow(model, disciplineOf(unit.id))).map(
            ({ value }) => value as DisciplineItem,
          );
          const theirs = cases.filter((one) => !isAboutThem(c, one));
          const of = { unit: { id: unit.id, name: unit.name }, ...(resolved && { resolved }), year };
          return answer({ ...of, ...disciplineRegisterOf(theirs, year), asOf: now() }, unit.id);
        }),
    );

  return new Hono<QueryEnv>()
    .get("/v1/disciplinary-cases", session, (c) =>
      asked(
        models,
        c,
        disciplineFile,
        caseListQuestion,
        (model, { unit: id = c.get("session").unit, units, after, limit }) => {
          const today = dayOf(now());
          const meant = units === "then" ? veryUnit(id, today) : holderNow(id, today);
          return ofUnit(models, c, disciplineFile, meant, async (unit, { resolved }) => {
            if (!(await hasRights(models, c, secretRights["disciplinary-case"], unit.id)))
              return problem(c, "forbidden");
            const key = keyIn(model.key, after);
            if (typeof key === "string") return problem(c, key);
            const page = await model.range(disciplineOf(unit.id), { limit, order: "descending", ...key });
            // The projection wrote these rows with this type.
            const items = page.items.map(({ value }) => value as DisciplineItem);
            return c.json({
              items: items.filter((item) => !isAboutThem(c, item)),
              next: cursorFrom(model.key, page.next),
              asOf: now(),
              ...(resolved && { resolved }),
            });
          });
        },
      ),
    )
    .get("/v1/disciplinary-cases/:id", session, (c) =>
      asked(models, c, disciplineFile, caseFileQuestion, async (model) => {
        const today = dayOf(now());
        const stream = `disciplinary-case/${c.req.param("id")}`;
        const file = await knownDiscipline(models, c, model, stream, today);
        if (file === undefined) return problem(c, "not-found");
        const { person } = file;
        const about = (await everyRow(model, disciplineAbout(person.subject))).map(
          ({ value }) => value as DisciplineItem,
        );
        // What another unit has considered them for is not this one's to know.
        const others = about.filter(({ id, unit }) => id !== file.id && unit === file.unit);
        const allowed = allowedMeasures(person.kind, { isLeader: isLeader(person), on: today }) ?? null;
        const opened = await openedTexts(file, opener);
        return c.json({ ...opened, allowed, others }, 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/discipline-register", session, (c) => register(c, (answer) => c.json(answer)))
    .get("/v1/discipline-register.csv", session, (c) =>
      register(c, (answer, id) =>
        c.body(csvOf(disciplineRegisterTable(answer)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="discipline-${id}-${answer.year}.csv"`,
        }),
      ),
    )
    .get("/v1/discipline-register.xlsx", session, (c) =>
      register(c, async (answer, id) => {
        const table = disciplineRegisterTable(answer);
        const sheets = [{ name: `Kỷ luật ${answer.year}`, table, wide: ["Căn cứ"] }];
        return c.body(await xlsxOf(sheets), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="discipline-${id}-${answer.year}.xlsx"`,
        });
      }),
    )
    .get("/v1/own-discipline", session, (c) =>
      asked(models, c, ownDiscipline, ownDisciplineQuestion, async (model) => {
        const rows = await everyRow(model, ownDisciplineOf(c.get("session").subject));
        // The projection wrote these rows with this type.
        const items = rows.map(({ value }) => value as OwnDiscipline);
        return c.json({ items: await openedTexts(items, opener), note: OWN_NOTE, asOf: now() });
      }),
    );
};
