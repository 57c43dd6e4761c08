import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { NotBuilt, readModels } from "@sdc/reading/read-models";
import { brokenPage, notFoundPage, notReadyPage, tooManyPage } from "./error-pages.ts";
import { followPages } from "./follow/app.ts";
import { homePage } from "./home.ts";
import { clientOf } from "./limits/client.ts";
import { guesses } from "./limits/guesses.ts";
import { requestRate } from "./limits/request-rate.ts";
import { HEADERS } from "./page.ts";
import { published } from "./published/published.ts";
import { open311 } from "./open311/open311.ts";
import { findPosterIn, posterPages } from "./posters/posters.ts";
import type { PublicPorts } from "./ports.ts";
import { sendPages } from "./send/app.ts";
import { sealScript } from "./seal/seal-script.ts";
import { sealScriptPath } from "./seal/seal-script-path.ts";
import { siteCss } from "./site-css.ts";
import { unprotectedPage } from "./unprotected.ts";

/** The public door: pages that everybody may open, without a session and without a script. */
export const publicSite = (ports: PublicPorts): Hono => {
  const models = readModels(ports.store);
  const client = (c: Context) =>
    clientOf(ports.addressOf(c), c.req.header("x-forwarded-for"), ports.proxyHops);
  const findPoster = findPosterIn(models);
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof NotBuilt) return notReadyPage(c, { "retry-after": "5" });
    ports.onError(error);
    return brokenPage(c);
  });
  const mayAsk = requestRate(ports.pace);
  const notTooOften = createMiddleware(async (c, next) => (mayAsk(client(c)) ? next() : tooManyPage(c, 1)));
  // Each stands for the address itself and everything below it.
  for (const path of ["/gui/*", "/theo-doi/*"]) app.use(path, notTooOften);
  return (
    app
      .get("/", homePage)
      .route("/", published(ports))
      .route("/", posterPages(models))
      .route("/", open311({ apiKeys: [], ...ports, models, mayAsk: (c) => mayAsk(client(c)) }))
      .get("/site.css", (c) =>
        c.body(siteCss, 200, {
          ...HEADERS,
          "content-type": "text/css; charset=utf-8",
          "cache-control": "max-age=3600",
        }),
      )
      .get(sealScriptPath.slice(0, sealScriptPath.indexOf("?")), (c) =>
        c.body(sealScript, 200, {
          ...HEADERS,
          "content-type": "text/javascript; charset=utf-8",
          "cache-control": "max-age=3600",
        }),
      )
      // Browsers ask for it by themselves.
      .get("/favicon.ico", (c) => c.body(null, 204, { ...HEADERS, "cache-control": "max-age=86400" }))
      .get("/khong-duoc-bao-ve", unprotectedPage)
      .route("/", sendPages({ ...ports, models, findPoster }))
      .route("/", followPages({ ...ports, models, guesses: guesses(ports.pace), clientOf: client }))
  );
};

/** For what a browser asks for and nothing else answers: a page, never a program's answer. Mounted behind everything else. */
export const strayPages = (): Hono =>
  new Hono().get("*", async (c, next) => (isForBrowser(c) ? notFoundPage(c) : next()));

const isForBrowser = (c: Context): boolean =>
  !c.req.path.startsWith("/v1/") &&
  c.req.header("authorization") === undefined &&
  (c.req.header("accept") ?? "").includes("text/html");
