import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { NotBuilt, readModels } from "@sdc/reading/read-models";
import { brokenPage, notFoundPage, notReadyPage, tooManyPage } from "./error-pages.ts";
import { dialoguePages } from "./dialogues/app.ts";
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
import { receptionPages } from "./receptions/receptions.ts";
import { sendPages } from "./send/app.ts";
import { siteCssAnswer } from "./site-css-answer.ts";
import { SEALING_SCRIPT, sealingScriptAnswer } from "./sealing-script.ts";
import { siteOrigin } from "./site-origin.ts";
import { isForBrowser } from "./while-starting.ts";
import { unprotectedPage } from "./unprotected.ts";

/** The public door: pages that everybody may open, without a session; none needs a script. */
export const publicSite = (ports: PublicPorts): Hono => {
  const models = readModels(ports.store);
  // What is remembered of clients stands somewhere: by a keyed digest, never by an address.
  const client = (c: Context) =>
    ports.sealer.fingerprint(
      `client ${clientOf(ports.addressOf(c), c.req.header("x-forwarded-for"), ports.proxyHops)}`,
    );
  const originOf = siteOrigin(ports.publicUrl);
  const findPoster = findPosterIn(models);
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof NotBuilt) return notReadyPage(c);
    ports.onError(error);
    return brokenPage(c);
  });
  const rate = requestRate(ports.pace, ports.limits);
  const mayAsk = async (c: Context) => rate(await client(c));
  const notTooOften = createMiddleware(async (c, next) => ((await mayAsk(c)) ? next() : tooManyPage(c, 1)));
  // Each stands for the address itself and everything below it.
  for (const path of ["/gui/*", "/theo-doi/*", "/doi-thoai/*"]) app.use(path, notTooOften);
  return (
    app
      .get("/", homePage)
      .route("/", published({ ...ports, originOf }))
      .route("/", posterPages(models, originOf))
      .route("/", receptionPages(models, ports.now))
      .route("/", dialoguePages({ ...ports, models, originOf }))
      .route("/", open311({ apiKeys: [], ...ports, models, originOf, mayAsk }))
      .get("/site.css", siteCssAnswer)
      .get(SEALING_SCRIPT, sealingScriptAnswer)
      // Browsers ask for it by themselves.
      .get("/favicon.ico", (c) => c.body(null, 204, { ...HEADERS, "cache-control": "max-age=86400" }))
      .get("/khong-duoc-bao-ve", unprotectedPage)
      .route("/", sendPages({ ...ports, models, findPoster }))
      .route(
        "/",
        followPages({ ...ports, models, guesses: guesses(ports.pace, ports.limits), clientOf: client }),
      )
  );
};

/** For what a browser asks for and nothing else answers: a page, never a program's answer. Mounted behind everything else. */
export const strayPages = (): Hono =>
  new Hono().get("*", async (c, next) => (isForBrowser(c) ? notFoundPage(c) : next()));
