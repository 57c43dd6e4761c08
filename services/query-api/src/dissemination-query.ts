import { Hono } from "hono";
import { lawDayOf } from "@sdc/domain/law-dissemination/law-day";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayFrom, dayOf } from "@sdc/law/local-day";
import {
  disseminationFiguresOf,
  disseminationsOf,
  lawDisseminations,
} from "@sdc/projections/law-disseminations";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { Ports } from "./ports.ts";
import { inYear } from "./resolved-unit.ts";
import { disseminationsQuestion } from "./training-questions.ts";
import type { QueryEnv } from "./rights.ts";

/** `GET /v1/law-disseminations`: what a unit did in a year to make the law known, newest first, and its plan of that year. */
export const disseminationQuery = (
  { trust, now }: Pick<Ports, "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> =>
  new Hono<QueryEnv>().get("/v1/law-disseminations", requireSession(trust), (c) =>
    asked(
      models,
      c,
      lawDisseminations,
      disseminationsQuestion,
      (model, { unit: id = c.get("session").unit, year, after, limit }) =>
        ofUnit(models, c, lawDisseminations, inYear(id, year, dayOf(now())), async (unit, { resolved }) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const [page, figures, plan] = await Promise.all([
            model.range(disseminationsOf(unit.id, year), { limit, order: "descending", ...key }),
            figuresIn(model, unit.id, year),
            model.get(`law-education-plan/${unit.id}:${year}`),
          ]);
          return c.json({
            unit: { id: unit.id, name: unit.name },
            ...(resolved && { resolved }),
            year,
            lawDay: lawDayOf(dayFrom(year, 1, 1)) ?? null,
            figures,
            items: page.items.map(({ value }) => value),
            next: cursorFrom(model.key, page.next),
            plan: plan ?? null,
            asOf: now(),
          });
        }),
    ),
  );

const figuresIn = async (model: ReadModel, unit: string, year: number) => {
  const [activities, forLawDay, people] = await Promise.all(
    ["activities", "for-law-day", "people"].map(async (name) => {
      const figure = await model.get(disseminationFiguresOf(unit, year), name);
      return typeof figure === "number" ? figure : 0;
    }),
  );
  return { activities, forLawDay, people };
};
