import { Hono } from "hono";
import type * as z from "zod";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { addDays, dayOf } from "@sdc/law/local-day";
import type { Days } from "@sdc/projections/case-figures/figures";
import { type ReadModel, type ReadModels, readModels } from "@sdc/reading/read-models";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { type Call, mayRead, type QueryEnv } from "./rights.ts";
import { csvOf } from "./csv.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { keptStays } from "./kept-stays.ts";
import type { Ports } from "./ports.ts";
import { keptFromReader } from "./reader-models.ts";
import { registeredUnitsOnly } from "./registered-units-only.ts";
import { type FoundUnit, holderNow, veryUnit } from "./resolved-unit.ts";
import type { StatisticsAnswer } from "./statistics-answers.ts";
import { casesOf } from "./statistics-cases.ts";
import { countedBy, listedBy, type RowsFor, rowsRead } from "./statistics-places.ts";
import { periodAsked, statisticsCasesQuestion, statisticsQuestion } from "./statistics-questions.ts";
import { statisticsSheets, statisticsTable } from "./statistics-table.ts";
import { definitions, type TableName, tableNames, TABLES } from "./statistics-texts.ts";
import { type CountedRow, NO_HEIR, type Place, statisticsOf } from "./statistics.ts";
import { xlsxOf } from "./xlsx.ts";

type Question = z.output<typeof statisticsQuestion>;
type CasesQuestion = z.output<typeof statisticsCasesQuestion>;

/** Figures of any period, and the cases behind each. What the reader may not know of is counted nowhere. */
export const statisticsQueries = (
  { store, trust, now }: Pick<Ports, "store" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const whole = readModels(store);
  const keptFrom = keptFromReader(whole, now);

  const about = (
    c: Call,
    question: Question | CasesQuestion,
    answer: (found: FoundUnit, rowsFor: RowsFor) => Answered,
  ): Answered => {
    const { table, unit: id = c.get("session").unit, scope: reach, units } = question;
    const today = dayOf(now());
    const { last } = daysOf(question, today);
    const day = units === "then" && last < today ? last : today;
    const meant = units === "then" ? veryUnit(id, day) : holderNow(id, day);
    return ofUnit(models, c, countedBy[table], meant, async (shown, found) =>
      answer(found, await rowsRead(models, c, { unit: shown, table, day, reach, units, today })),
    );
  };

  const answerTo = async (
    model: ReadModel,
    question: Question,
    { unit, resolved }: FoundUnit,
    rowsFor: RowsFor,
  ): Promise<StatisticsAnswer> => {
    const { table, scope, units, by, asOf } = question;
    const days = daysOf(question, dayOf(now()));
    const rows = await rowsFor(countedBy[table]);
    const listed = await rowsFor(listedBy[table]);
    const kept = await keptStays(whole, table, await keptFrom());
    const { total, ...found } = await statisticsOf(model, rows, { table, days, by, kept });
    // A figure opens all that it counts, or nothing.
    const isListed = placesIn(listed).length === placesIn(rows).length;
    const link = isListed ? casesLink(question, unit.id, dayOf(now())) : undefined;
    return {
      table,
      tableName: tableNames[table],
      unit: { id: unit.id, name: unit.name },
      ...(resolved && { resolved }),
      scope,
      units,
      period: { ...periodAsked(question), last: days.last },
      asOf: asOf === "now" ? now() : asOf,
      by: by ?? null,
      total: { figures: total, ...(link && { cases: link() }) },
      rows: found.rows.map((row) => ({
        ...row,
        ...(link && by && { cases: link(by === "unit" ? "row" : by, row.key) }),
      })),
      definitions: definitions.map(({ key, name, definition, ...of }) => ({
        key,
        figure: "figure" in of ? of.figure : null,
        name,
        definition,
      })),
      registeredUnitsOnly,
    };
  };

  const statistics = (c: Call, answer: (found: StatisticsAnswer) => Response | Answered): Answered => {
    const table = tableIn(c);
    return asked(models, c, countedBy[table], statisticsQuestion, (model, question) =>
      about(c, question, async (found, rowsFor) => answer(await answerTo(model, question, found, rowsFor))),
    );
  };

  return new Hono<QueryEnv>()
    .get("/v1/statistics", session, (c) => statistics(c, (answer) => c.json(answer)))
    .get("/v1/statistics.csv", session, (c) =>
      statistics(c, (answer) =>
        c.body(csvOf(statisticsTable(answer)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${fileName(answer)}.csv"`,
        }),
      ),
    )
    .get("/v1/statistics.xlsx", session, (c) =>
      statistics(c, async (answer) =>
        c.body(await xlsxOf(statisticsSheets(answer)), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="${fileName(answer)}.xlsx"`,
        }),
      ),
    )
    .get("/v1/statistics/cases", session, (c) => {
      const table = tableIn(c);
      return asked(models, c, countedBy[table], statisticsCasesQuestion, (model, question) =>
        about(c, question, async ({ unit }, rowsFor) => {
          if (!(await mayRead(models, c, listedBy[table], unit.id))) return problem(c, "forbidden");
          const key = keyIn(model.key, question.after);
          if (typeof key === "string") return problem(c, key);
          const { figure, kind, field, row, limit } = question;
          const places = placesIn(await rowsFor(listedBy[table]), row);
          const days = daysOf(question, dayOf(now()));
          const { items, next } = await casesOf(model, places, {
            figure,
            days,
            kind,
            field,
            limit,
            ...key,
          });
          return c.json({ items, next: cursorFrom(model.key, next) });
        }),
      );
    });
};

/** The table decides by which read model, so for which readers, it is answered: it is asked for before all else. */
const tableIn = (c: Call): TableName => TABLES.find((table) => table === c.req.query("table")) ?? "reports";

const daysOf = (
  question: Pick<Question, "from" | "to" | "preset" | "year" | "asOf">,
  today: string,
): Days => {
  const { from, to } = periodAsked(question);
  const asOf = question.asOf === "now" ? today : question.asOf;
  const last = addDays(to, -1);
  // On a day before the period nothing of it has happened: what was open is told as of that day.
  return asOf < from ? { from: addDays(asOf, 1), last: asOf } : { from, last: asOf < last ? asOf : last };
};

const placesIn = (rows: readonly CountedRow[], key?: string): readonly Place[] =>
  rows
    .filter(({ unit }) => key === undefined || (unit?.id ?? NO_HEIR) === key)
    .flatMap(({ places }) => places);

/** The same question asked for its cases; the day is named, so that the link goes on meaning it. */
const casesLink =
  ({ table, scope, units, asOf, ...of }: Question, unit: string, today: string) =>
  (name?: "row" | "kind" | "field", key?: string): string => {
    const { from, to } = periodAsked(of);
    const address = new URLSearchParams({
      table,
      unit,
      scope,
      units,
      from,
      to,
      asOf: asOf === "now" ? today : asOf,
      ...(name === undefined || key === undefined ? {} : { [name]: key }),
    });
    return `/v1/statistics/cases?${address.toString()}`;
  };

const fileName = ({ table, unit, period }: StatisticsAnswer): string =>
  `${table}-${unit.id}-${period.from}-${period.last}`;
