import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { watchesOf, watchFile } from "@sdc/projections/watch-file";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { hasRights, type QueryEnv } from "./rights.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { knownWatch } from "./known-watch.ts";
import { openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion, watchListQuestion } from "./questions.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";

/**
 * The retaliation watch, for the head of the protecting body alone. What is opened here is the register's own seal: who is
 * watched stays sealed to the body's key, which no server has.
 */
export const watchQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const rights = secretRights["retaliation-watch"];

  return new Hono<QueryEnv>()
    .get("/v1/retaliation-watches", session, (c) =>
      asked(
        models,
        c,
        watchFile,
        watchListQuestion,
        (model, { unit: id = c.get("session").unit, units, status, after, limit }) => {
          const today = dayOf(now());
          const meant = units === "then" ? veryUnit(id, today) : holderNow(id, today);
          return ofUnit(models, c, watchFile, meant, async (unit, { resolved }) => {
            if (!(await hasRights(models, c, rights, unit.id))) return problem(c, "forbidden");
            const key = keyIn(model.key, after);
            if (typeof key === "string") return problem(c, key);
            const page = await model.range(watchesOf(unit.id, status), {
              limit,
              order: "descending",
              ...key,
            });
            return c.json({
              items: await openedTexts(
                page.items.map(({ value }) => value),
                opener,
              ),
              next: cursorFrom(model.key, page.next),
              asOf: now(),
              ...(resolved && { resolved }),
            });
          });
        },
      ),
    )
    .get("/v1/retaliation-watches/:id", session, (c) =>
      asked(models, c, watchFile, caseFileQuestion, async (model) => {
        const file = await knownWatch(models, c, model, `retaliation-watch/${c.req.param("id")}`);
        if (file === undefined) return problem(c, "not-found");
        return c.json(await openedTexts(file, opener), 200, { etag: `"${file.version}"` });
      }),
    );
};
