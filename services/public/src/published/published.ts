import { type Context, Hono } from "hono";
import { dayOf } from "@sdc/law/local-day";
import { NotBuilt, type ReadModels, readModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";
import { findUnit } from "@sdc/reading/units";
import { notFoundPage, notReadyPage } from "../error-pages.ts";
import type { PublicPorts } from "../ports.ts";
import { atomOf, tagOf } from "./atom.ts";
import { listPage, toChooseFrom } from "./list-page.ts";
import { askedIn } from "./question.ts";
import { reportPage } from "./report-page.ts";
import { publishedReport, publishedReports } from "./reports.ts";

const PAGE = 20;
const FEED = 50;
/** Feed readers come often; what is a few minutes old does for them. */
const FEED_SECONDS = 300;

/** What everybody may read: `/cong-khai`, one report of it, and the same as a feed. From `public-reports` alone. */
export const published = ({ store, now }: Pick<PublicPorts, "store" | "now">): Hono => {
  const models = readModels(store);
  return new Hono()
    .get("/cong-khai", (c) => whenBuilt(c, () => list(models, c, now())))
    .get("/cong-khai/nguon-tin.atom", (c) => whenBuilt(c, () => feed(models, c, now())))
    .get("/cong-khai/:id", (c) => whenBuilt(c, () => one(models, c, c.req.param("id"))));
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

const one = async (models: ReadModels, c: Context, id: string): Promise<Response> => {
  const report = /^[a-z0-9-]{1,120}$/.test(id) ? await publishedReport(models, id) : undefined;
  if (report === undefined) return notFoundPage(c);
  return reportPage(c, report, (await findUnit(models, report.unit))?.name ?? report.unit);
};

const feed = async (models: ReadModels, c: Context, now: string): Promise<Response> => {
  const asked = await askedIn(c, models, dayOf(now));
  if (asked === undefined) return notFoundPage(c);
  const { items } = await publishedReports(models, asked, FEED);
  const { unit } = asked;
  const { origin } = new URL(c.req.url);
  const text = atomOf({ origin, items, ...(unit && { unit: { id: unit.id, name: unit.name } }) });
  const headers = { etag: tagOf(text), "cache-control": `public, max-age=${FEED_SECONDS}` };
  if (c.req.header("if-none-match") === headers.etag) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "content-type": "application/atom+xml; charset=utf-8" });
};
