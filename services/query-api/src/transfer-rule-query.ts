import { Hono } from "hono";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { transferRules, transferRulesOf } from "@sdc/projections/transfer-rules";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { Ports } from "./ports.ts";
import { veryUnit } from "./resolved-unit.ts";
import { transferRulesQuestion } from "./transfer-answers.ts";
import type { QueryEnv } from "./rights.ts";

/** `GET /v1/transfer-rules`: the rules on transferring and replacing leaders that a unit has issued, by their first day. */
export const transferRuleQuery = (
  { trust, now }: Pick<Ports, "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> =>
  new Hono<QueryEnv>().get("/v1/transfer-rules", requireSession(trust), (c) =>
    asked(
      models,
      c,
      transferRules,
      transferRulesQuestion,
      (model, { unit: id = c.get("session").unit, after, limit }) =>
        ofUnit(models, c, transferRules, veryUnit(id, dayOf(now())), async (unit) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await model.range(transferRulesOf(unit.id), { limit, ...key });
          return c.json({
            items: page.items.map(({ value }) => value),
            next: cursorFrom(model.key, page.next),
            unit: unit.id,
          });
        }),
    ),
  );
