import { Hono } from "hono";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { posters, postersOf } from "@sdc/projections/posters";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { Ports } from "./ports.ts";
import { postersQuestion } from "./questions.ts";
import type { QueryEnv } from "./rights.ts";

/** `GET /v1/posters`: the posters that are up at a unit, by place. The picture to print is the public site's `/qr/<code>.svg`. */
export const posterQuery = ({ trust }: Pick<Ports, "trust">, models: ReadModels): Hono<QueryEnv> =>
  new Hono<QueryEnv>().get("/v1/posters", requireSession(trust), (c) =>
    asked(models, c, posters, postersQuestion, (model, { unit: id = c.get("session").unit, after, limit }) =>
      ofUnit(models, c, posters, id, async (unit) => {
        const key = keyIn(model.key, after);
        if (typeof key === "string") return problem(c, key);
        const { items, next } = await model.range(postersOf(unit.id), { limit, ...key });
        return c.json({ items: items.map(({ value }) => value), next: cursorFrom(model.key, next) });
      }),
    ),
  );
