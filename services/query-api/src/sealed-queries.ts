import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import {
  bundlePartition,
  type SealedReport,
  sealedReports,
  sealedTo,
  waitingFor,
} from "@sdc/projections/sealed-reports";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { asked } from "./asking.ts";
import { type Call, hasRights, type QueryEnv } from "./rights.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion, sealedReportsQuestion } from "./questions.ts";
import { holderNow, unitMeant } from "./resolved-unit.ts";
import { bundleStream, bytesOf } from "./sealed-bundle.ts";

/**
 * Reports that turned out to be denunciations, sealed to the body that settles them: for the head of that body alone, or of
 * the unit that has its work today. The register can open none of it. What is not theirs is as if it were not there.
 */
export const sealedQueries = (
  { files, trust, now }: Pick<Ports, "files" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const rights = secretRights["sealed-report"];

  const isBodys = async (c: Call, body: string): Promise<boolean> => {
    if (await hasRights(models, c, rights, body)) return true;
    const holder = await unitMeant(models, holderNow(body, dayOf(now())));
    return holder !== undefined && holder.unit.id !== body && hasRights(models, c, rights, holder.unit.id);
  };

  const bundleOf = async (model: ReadModel, c: Call, id: string): Promise<SealedReport | undefined> => {
    // The projection wrote this row with this type.
    const bundle = (await model.get(bundlePartition(id), "bundle")) as SealedReport | undefined;
    return bundle !== undefined && (await isBodys(c, bundle.body)) ? bundle : undefined;
  };

  /** Of a report that is not sealed to them they learn nothing by waiting for it either. */
  const knows = (c: Call) => async (model: ReadModel, stream: string) =>
    (await bundleOf(model, c, stream.slice(stream.indexOf("/") + 1))) !== undefined;

  return new Hono<QueryEnv>()
    .get("/v1/sealed-reports", session, (c) =>
      asked(
        models,
        c,
        sealedReports,
        sealedReportsQuestion,
        async (model, { unit = c.get("session").unit, status, after, limit }) => {
          if (!(await isBodys(c, unit))) return problem(c, "forbidden");
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const partition = status === "sealed" ? sealedTo(unit) : waitingFor(unit);
          const page = await model.range(partition, { limit, order: "descending", ...key });
          const items =
            status === "waiting"
              ? page.items.map(({ value }) => value)
              : // The projection wrote these rows with this type.
                page.items.map(({ value }) => shown(value as SealedReport));
          return c.json({ unit, items, next: cursorFrom(model.key, page.next), asOf: now() });
        },
        knows(c),
      ),
    )
    .get("/v1/sealed-reports/:id/bundle", session, (c) =>
      asked(
        models,
        c,
        sealedReports,
        caseFileQuestion,
        async (model) => {
          const bundle = await bundleOf(model, c, c.req.param("id"));
          if (bundle === undefined) return problem(c, "not-found");
          return c.body(bundleStream(files, bundle), 200, {
            "content-type": "application/octet-stream",
            "content-length": String(bytesOf(bundle)),
            "content-disposition": `attachment; filename="${bundle.id}.bundle"`,
            "cache-control": "no-store",
            "x-content-type-options": "nosniff",
          });
        },
        knows(c),
      ),
    );
};

const shown = ({ id, sealedAt, key, parts }: SealedReport) => ({
  id,
  sealedAt,
  key,
  bytes: bytesOf({ parts }),
});
