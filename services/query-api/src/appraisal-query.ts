import { Hono } from "hono";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { appraisals, appraisalsOf } from "@sdc/projections/appraisals";
import type { ReadModels } from "@sdc/reading/read-models";
import { appraisalsQuestion } from "./appraisal-answers.ts";
import { asked, ofUnit } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { Ports } from "./ports.ts";
import { veryUnit } from "./resolved-unit.ts";
import type { QueryEnv } from "./rights.ts";

/** `GET /v1/appraisals`: a unit's criterion of democracy and how the appraisals of a year's periods came out, by day. */
export const appraisalQuery = (
  { trust, now }: Pick<Ports, "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> =>
  new Hono<QueryEnv>().get("/v1/appraisals", requireSession(trust), (c) =>
    asked(
      models,
      c,
      appraisals,
      appraisalsQuestion,
      (model, { unit: id = c.get("session").unit, year, after, limit }) =>
        ofUnit(models, c, appraisals, veryUnit(id, dayOf(now())), async (unit) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await model.range(appraisalsOf(unit.id, String(year)), { limit, ...key });
          return c.json({
            items: page.items.map(({ value }) => value),
            next: cursorFrom(model.key, page.next),
            unit: unit.id,
            year,
          });
        }),
    ),
  );
