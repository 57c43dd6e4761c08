import { type Context, Hono } from "hono";
import type { PublicReport } from "@sdc/projections/public-reports";
import { dayOf } from "@sdc/law/local-day";
import { NotBuilt, type ReadModels, readModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";
import { findUnit } from "@sdc/reading/units";
import { notFoundPage, notReadyPage } from "../error-pages.ts";
import type { PublicPorts } from "../ports.ts";
import type { OriginOf } from "../site-origin.ts";
import { atomOf, tagOf } from "./atom.ts";
import { listPage, toChooseFrom } from "./list-page.ts";
import { photoAnswer, type PhotoPorts } from "./photos.ts";
import { askedIn } from "./question.ts";
import { reportPage } from "./report-page.ts";
import { publishedReport, publishedReports } from "./reports.ts";

const PAGE = 20;
const FEED = 50;
/** Feed readers come often; what is a few minutes old does for them. */
const FEED_SECONDS = 300;

type PublishedPorts = Pick<PublicPorts, "store" | "now"> & PhotoPorts & { readonly originOf: OriginOf };

/** What everybody may read: `/cong-khai`, one report of it with its pictures, and the same as a feed. What there is says
 * `public-reports` alone. */
export const published = ({ store, now, originOf, ...pictures }: PublishedPorts): Hono => {
  const models = readModels(store);
  return new Hono()
    .get("/cong-khai", (c) => whenBuilt(c, () => list(models, c, now())))
    .get("/cong-khai/nguon-tin.atom", (c) => whenBuilt(c, () => feed(models, c, now(), originOf(c))))
    .get("/cong-khai/:id", (c) => whenBuilt(c, () => one(models, c, c.req.param("id"))))
    .get("/cong-khai/:id/anh/:n", (c) => {
      const { id, n } = c.req.param();
      return whenBuilt(c, async () => photoAnswer(pictures, c, await found(models, id), n));
    });
};

const whenBuilt = async (c: Context, answer: () => Promise<Response>): Promise<Response> => {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof NotBuilt) return notReadyPage(c);
    throw error;
  }
};

const list = async (models: ReadModels, c: Context, now: string): Promise<Response> => {
  const today = dayOf(now);
  const asked = await askedIn(c, models, today);
  if (asked === undefined) return notFoundPage(c);
  const [register, found] = await Promise.all([wholeRegister(models), publishedReports(models, asked, PAGE)]);
  return listPage(c, {
    ...found,
    asked,
    now,
    units: toChooseFrom(register.values(), today),
    nameOf: (unit) => register.get(unit)?.name ?? unit,
  });
};

const found = async (models: ReadModels, id: string): Promise<PublicReport | undefined> =>
  /^[a-z0-9-]{1,120}$/.test(id) ? publishedReport(models, id) : undefined;

const one = async (models: ReadModels, c: Context, id: string): Promise<Response> => {
  const report = await found(models, id);
  if (report === undefined) return notFoundPage(c);
  return reportPage(c, report, (await findUnit(models, report.unit))?.name ?? report.unit);
};

const feed = async (models: ReadModels, c: Context, now: string, origin: string): Promise<Response> => {
  const asked = await askedIn(c, models, dayOf(now));
  if (asked === undefined) return notFoundPage(c);
  const { items } = await publishedReports(models, asked, FEED);
  const { unit } = asked;
  const text = atomOf({ origin, items, ...(unit && { unit: { id: unit.id, name: unit.name } }) });
  const headers = { etag: tagOf(text), "cache-control": `public, max-age=${FEED_SECONDS}` };
  if (c.req.header("if-none-match") === headers.etag) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "content-type": "application/atom+xml; charset=utf-8" });
};
