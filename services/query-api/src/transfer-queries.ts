import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { transferFile, type TransferItem, transfersOf } from "@sdc/projections/transfer-file";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { isAbout, knownTransfer } from "./known-transfer.ts";
import { openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion, caseListQuestion } from "./questions.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import { hasRights, type QueryEnv } from "./rights.ts";

/**
 * Transfers and replacements of leaders, for the head of the unit that decides, or, where that unit has ended with nobody to
 * take over, of the level above; never for whom they are about. To everybody else it is as if they were not there.
 */
export const transferQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);

  return new Hono<QueryEnv>()
    .get("/v1/leader-transfers", session, (c) =>
      asked(
        models,
        c,
        transferFile,
        caseListQuestion,
        (model, { unit: id = c.get("session").unit, units, after, limit }) => {
          const today = dayOf(now());
          const meant = units === "then" ? veryUnit(id, today) : holderNow(id, today);
          return ofUnit(models, c, transferFile, meant, async (unit, { resolved }) => {
            if (!(await hasRights(models, c, secretRights["leader-transfer"], unit.id)))
              return problem(c, "forbidden");
            const key = keyIn(model.key, after);
            if (typeof key === "string") return problem(c, key);
            const page = await model.range(transfersOf(unit.id), { limit, order: "descending", ...key });
            // The projection wrote these rows with this type.
            const items = page.items.map(({ value }) => value as TransferItem);
            return c.json({
              items: items.filter((item) => !isAbout(c, item)),
              next: cursorFrom(model.key, page.next),
              asOf: now(),
              ...(resolved && { resolved }),
            });
          });
        },
      ),
    )
    .get("/v1/leader-transfers/:id", session, (c) =>
      asked(models, c, transferFile, caseFileQuestion, async (model) => {
        const stream = `leader-transfer/${c.req.param("id")}`;
        const file = await knownTransfer(models, c, model, stream, dayOf(now()));
        if (file === undefined) return problem(c, "not-found");
        return c.json(await openedTexts(file, opener), 200, { etag: `"${file.version}"` });
      }),
    );
};
