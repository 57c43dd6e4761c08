import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { ALL, personnelEvents, type PersonnelEventShown } from "@sdc/projections/personnel-events";
import { watchesOf, watchFile } from "@sdc/projections/watch-file";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";
import { asked } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { standingPlaceOf } from "./orphaned.ts";
import { personnelQuestion } from "./personnel-answers.ts";
import type { Ports } from "./ports.ts";
import { hasRights, type QueryEnv } from "./rights.ts";

/**
 * `GET /v1/personnel-events`: what happened to people in their work, for the head of a body that watches over reporters now,
 * in its own unit and those below. It is asked for by period alone. A page may hold fewer than asked for, or none, and go on.
 */
export const personnelQuery = (
  { trust, now }: Pick<Ports, "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> =>
  new Hono<QueryEnv>().get("/v1/personnel-events", requireSession(trust), (c) =>
    asked(models, c, personnelEvents, personnelQuestion, async (model, { from, to, after, limit }) => {
      const { unit: body } = c.get("session");
      const isHead = await hasRights(models, c, secretRights["retaliation-watch"], body);
      const watches = await (await models.of(watchFile)).range(watchesOf(body, "watching"), { limit: 1 });
      if (!isHead || watches.items.length === 0) return problem(c, "forbidden");
      const key = keyIn(model.key, after);
      if (typeof key === "string") return problem(c, key);
      const page = await model.range(ALL, { from, ...(to === undefined ? {} : { to }), limit, ...key });
      const register = await wholeRegister(models);
      const today = dayOf(now());
      const isTheirs = (id: string): boolean => {
        const unit = register.get(id);
        return (
          id === body || (unit !== undefined && standingPlaceOf(register, unit, today).above.includes(body))
        );
      };
      // The projection wrote these rows with this type.
      const items = page.items.map(({ value }) => value as PersonnelEventShown);
      return c.json({
        items: items.filter(({ unit }) => isTheirs(unit)),
        next: cursorFrom(model.key, page.next),
        asOf: now(),
      });
    }),
  );
