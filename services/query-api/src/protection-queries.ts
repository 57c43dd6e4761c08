import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { protectionFile, protectionsOf } from "@sdc/projections/protection-file";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { hasRights, type QueryEnv } from "./rights.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { knownProtection } from "./known-protection.ts";
import type { Ports } from "./ports.ts";
import { protectionView } from "./protection-view.ts";
import { caseFileQuestion, caseListQuestion } from "./questions.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";

/**
 * Protection of denouncers, for the head of the body that decides, or, where that body has ended with nobody to take over, of the
 * level above. To everybody else it is as if it were not there.
 */
export const protectionQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);

  return new Hono<QueryEnv>()
    .get("/v1/protections", session, (c) =>
      asked(
        models,
        c,
        protectionFile,
        caseListQuestion,
        (model, { unit: id = c.get("session").unit, units, after, limit }) => {
          const today = dayOf(now());
          const meant = units === "then" ? veryUnit(id, today) : holderNow(id, today);
          return ofUnit(models, c, protectionFile, meant, async (unit, { resolved }) => {
            // The head of a unit above has no protection to see there, and does not learn whether there is any.
            if (!(await hasRights(models, c, secretRights.protection, unit.id)))
              return problem(c, "forbidden");
            const key = keyIn(model.key, after);
            if (typeof key === "string") return problem(c, key);
            const page = await model.range(protectionsOf(unit.id), { limit, order: "descending", ...key });
            return c.json({
              items: page.items.map(({ value }) => value),
              next: cursorFrom(model.key, page.next),
              asOf: now(),
              ...(resolved && { resolved }),
            });
          });
        },
      ),
    )
    .get("/v1/protections/:id", session, (c) =>
      asked(models, c, protectionFile, caseFileQuestion, async (model) => {
        const file = await knownProtection(models, c, model, `protection/${c.req.param("id")}`, dayOf(now()));
        if (file === undefined) return problem(c, "not-found");
        return c.json(await protectionView(file, opener), 200, { etag: `"${file.version}"` });
      }),
    );
};
