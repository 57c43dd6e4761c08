import { Hono } from "hono";
import type * as z from "zod";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { type Commended, honourRoll, rollOf } from "@sdc/projections/honour-roll";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { asked, type Answered, ofUnit } from "./asking.ts";
import { csvOf } from "./csv.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { honourRollFileQuestion, honourRollQuestion } from "./honour-roll-answers.ts";
import { honourRollTable } from "./honour-roll-table.ts";
import type { Ports } from "./ports.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import type { Call, QueryEnv } from "./rights.ts";
import { xlsxOf } from "./xlsx.ts";

type Asked = z.output<typeof honourRollFileQuestion>;

/** `GET /v1/honour-roll`: whom a unit commended in a year, and who of it was commended by others; as a list, CSV and XLSX. */
export const honourRollQuery = (
  { trust, now }: Pick<Ports, "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const meant = (c: Call, { unit = c.get("session").unit, units }: Pick<Asked, "unit" | "units">) =>
    units === "then" ? veryUnit(unit, dayOf(now())) : holderNow(unit, dayOf(now()));
  const file = (
    c: Call,
    answer: (name: string, commended: readonly Commended[]) => Response | Answered,
  ): Answered =>
    asked(models, c, honourRoll, honourRollFileQuestion, (model, question) =>
      ofUnit(models, c, honourRoll, meant(c, question), async ({ id }) =>
        answer(`${id}-${question.year}`, await wholeRoll(model, id, question.year)),
      ),
    );

  return new Hono<QueryEnv>()
    .get("/v1/honour-roll", session, (c) =>
      asked(models, c, honourRoll, honourRollQuestion, (model, { year, after, limit, ...question }) =>
        ofUnit(models, c, honourRoll, meant(c, question), async ({ id }, { resolved }) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await model.range(rollOf(id, String(year)), { limit, order: "descending", ...key });
          return c.json({
            items: page.items.map(({ value }) => value),
            next: cursorFrom(model.key, page.next),
            unit: id,
            year,
            ...(resolved && { resolved }),
          });
        }),
      ),
    )
    .get("/v1/honour-roll.csv", session, (c) =>
      file(c, (name, commended) =>
        c.body(csvOf(honourRollTable(commended)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="khen-thuong-${name}.csv"`,
        }),
      ),
    )
    .get("/v1/honour-roll.xlsx", session, (c) =>
      file(c, async (name, commended) =>
        c.body(await xlsxOf([{ name, table: honourRollTable(commended), wide: ["Thành tích"] }]), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="khen-thuong-${name}.xlsx"`,
        }),
      ),
    );
};

const wholeRoll = async (model: ReadModel, unit: string, year: number): Promise<readonly Commended[]> =>
  // The projection wrote these rows with this type.
  (await everyRow(model, rollOf(unit, String(year)))).map(({ value }) => value as Commended);
