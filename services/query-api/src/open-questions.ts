import { Hono } from "hono";
import { bodyKey, type BodyKeyState, keyOn } from "@sdc/domain/body-key/decider";
import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import { inOffice } from "@sdc/domain/units";
import { problem } from "@sdc/http/problem";
import { dayOf } from "@sdc/law/local-day";
import { bodyKeys } from "@sdc/projections/body-keys";
import { NotBuilt, type ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import type { Ports } from "./ports.ts";

/**
 * What everybody may ask without a token, because a page that seals has to: a body's public keys, and what a reporter is
 * told before they take part in the retaliation watch.
 */
export const openQuestions = ({ now }: Pick<Ports, "now">, models: ReadModels): Hono =>
  new Hono()
    .get("/v1/body-keys/:unit", async (c) => {
      const id = c.req.param("unit");
      try {
        const unit = await findUnit(models, id);
        if (unit === undefined) return problem(c, "not-found");
        const model = await models.of(bodyKeys);
        // The projection wrote this row with this type.
        const state = ((await model.get(`body-key/${id}`)) as BodyKeyState | undefined) ?? bodyKey.initial;
        const asOf = now();
        const today = dayOf(asOf);
        const current = inOffice(unit, today) ? keyOn(state, today) : undefined;
        return c.json({ unit: id, current: current ?? null, keys: state.keys, asOf });
      } catch (error) {
        if (!(error instanceof NotBuilt)) throw error;
        return problem(c, "not-built", { headers: { "retry-after": "5" } });
      }
    })
    .get("/v1/retaliation-risk", (c) => c.json(riskTextNow));
