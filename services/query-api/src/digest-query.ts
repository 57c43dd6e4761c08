import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { legalClocks } from "@sdc/projections/legal-clocks";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { hasRights, type QueryEnv } from "./rights.ts";
import { digestOf } from "./digest.ts";
import type { Ports } from "./ports.ts";
import { digestQuestion } from "./questions.ts";

/**
 * The digest of a unit, for whoever reads its complaints. Protected reports, denunciations and disciplinary cases are in it for those alone who
 * may read them; for others it is as if there were none.
 */
export const digestQuery = ({ trust, now }: Ports, models: ReadModels): Hono<QueryEnv> =>
  new Hono<QueryEnv>().get("/v1/digests/:unit", requireSession(trust), (c) =>
    asked(models, c, legalClocks, digestQuestion, (_, { day }) =>
      ofUnit(models, c, legalClocks, c.req.param("unit"), async (unit) => {
        const asOf = now();
        const [flagged, denunciations, discipline] = await Promise.all([
          hasRights(models, c, secretRights["flagged-report"], unit.id),
          hasRights(models, c, secretRights["denunciation/own"], unit.id),
          hasRights(models, c, secretRights["disciplinary-case"], unit.id),
        ]);
        const seenFrom = day === "now" ? dayOf(asOf) : day;
        const digest = await digestOf(models, {
          unit,
          day: seenFrom,
          flagged,
          denunciations,
          ...(discipline && { disciplineBut: c.get("session").subject }),
        });
        return c.json({ ...digest, asOf });
      }),
    ),
  );
