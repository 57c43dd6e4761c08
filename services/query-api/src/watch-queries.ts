import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession, type SessionEnv } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { type WatchFile, watchesOf, watchFile } from "@sdc/projections/watch-file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { asked, type Call, hasRights, ofUnit } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
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
): Hono<SessionEnv> => {
  const session = requireSession(trust);
  const rights = secretRights["retaliation-watch"];

  const fileOf = async (model: ReadModel, c: Call, stream: string): Promise<WatchFile | undefined> => {
    // The projection wrote this row with this type.
    const file = (await model.get(stream)) as WatchFile | undefined;
    return file !== undefined && (await hasRights(models, c, rights, file.unit)) ? file : undefined;
  };
  const knows = (c: Call) => async (model: ReadModel, stream: string) =>
    (await fileOf(model, c, stream)) !== undefined;

  return new Hono<SessionEnv>()
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
        knows(c),
      ),
    )
    .get("/v1/retaliation-watches/:id", session, (c) =>
      asked(
        models,
        c,
        watchFile,
        caseFileQuestion,
        async (model) => {
          const file = await fileOf(model, c, `retaliation-watch/${c.req.param("id")}`);
          if (file === undefined) return problem(c, "not-found");
          return c.json(await openedTexts(file, opener), 200, { etag: `"${file.version}"` });
        },
        knows(c),
      ),
    );
};
