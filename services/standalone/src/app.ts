import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { commandApi } from "@sdc/command-api/app";
import { attachmentApi } from "@sdc/command-api/attachments";
import { pictureRemoval, publishedPictures } from "@sdc/command-api/published-pictures";
import { uploadRoute } from "@sdc/command-api/uploads";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { type Report, shell } from "@sdc/http/shell";
import { publicSite, strayPages } from "@sdc/public/app";
import { realPace } from "@sdc/public/limits/pace";
import { whileStarting } from "@sdc/public/while-starting";
import { queryApi } from "@sdc/query-api/app";
import { readModels } from "@sdc/reading/read-models";
import type { Standalone } from "./compose.ts";
import { loopbackProvider } from "./identity/loopback-provider.ts";
import { signInRoutes } from "./identity/sign-in.ts";

const OPENAPI = join(import.meta.dirname, "..", "..", "..", "docs", "openapi.json");

/** The public pages and both APIs behind one address. Without a token only those pages, what platforms sign, health, OpenAPI, the issuer's and the bodies' public keys, what is told of the watch's risk, and presigned uploads answer. */
export const standaloneApp = (
  standalone: Standalone,
  report: Report,
  isReady: () => boolean,
  pace = realPace,
): Hono => {
  const openapi = readFileSync(OPENAPI, "utf8");
  const { log, store, limits, vault, files, warm, snapshots, trust, now, issuer, publicUrl } = standalone;
  const app = shell(report, { isBehindTls: publicUrl?.startsWith("https:") === true });
  app.get("/healthz", (c) => (isReady() ? c.json({ status: "ready" }) : c.json({ status: "starting" }, 503)));
  app.get("/openapi.json", (c) => c.body(openapi, 200, { "content-type": "application/json" }));
  app.use(whenReady(isReady));
  if (issuer !== undefined) app.route("/", signInRoutes(loopbackProvider(issuer), readModels(store)));
  const commands = { log, sealer: vault, codes: vault, warm, ...(snapshots && { snapshots }), trust, now };
  if (files.receive !== undefined) app.route("/", uploadRoute({ receive: files.receive }, now));
  app.route("/", standalone.channels);
  app.route(
    "/",
    publicSite({
      ...commands,
      vault,
      files: files.store,
      store,
      limits,
      opener: vault,
      addressOf,
      proxyHops: standalone.proxyHops,
      apiKeys: standalone.apiKeys,
      jurisdiction: standalone.jurisdiction,
      ...(publicUrl === undefined ? {} : { publicUrl }),
      onError: report.error,
      pace,
    }),
  );
  app.route("/", attachmentApi({ ...commands, vault, files: files.store }));
  // Before the commands: it asks for a known caller by POST, which is no command.
  app.route("/", queryApi({ store, opener: vault, finder: vault, files: files.store, trust, now }));
  const pictures = { log, files: files.store, vault, now };
  const making = {
    "hotline-report/publish": publishedPictures(pictures),
    "hotline-report/unpublish": pictureRemoval(pictures),
  };
  app.route("/", commandApi({ ...commands, making }));
  app.route("/", strayPages());
  app.all("*", requireSession(trust), (c) => problem(c, "not-found"));
  return app;
};

/** None where a spec asks without a socket in between. */
const addressOf = (c: Context): string | undefined =>
  c.env === undefined || !("incoming" in c.env) ? undefined : getConnInfo(c).remote.address;

/** Nobody reads a half-imported register: until then everything but health is told to come back. */
const whenReady = (isReady: () => boolean) =>
  createMiddleware(async (c, next) =>
    isReady()
      ? next()
      : ((await whileStarting(c)) ?? problem(c, "starting", { headers: { "retry-after": "1" } })),
  );
