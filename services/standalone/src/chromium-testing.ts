import { once } from "node:events";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { serve } from "@hono/node-server";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { newAddress } from "./public-testing.ts";
import type { Opened } from "./testing.ts";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A phone's width, as most people report. */
const PHONE = { width: 320, height: 640 } as const;

/** What a page asked, sent and complained of. */
export type Watched = {
  readonly page: Page;
  /** The body of everything that was posted. */
  readonly posted: readonly string[];
  /** Every address that anything was asked of. */
  readonly asked: readonly string[];
  /** What the browser's console said: also of what a policy forbade. */
  readonly complaints: readonly string[];
};

/** The standalone, opened with one proxy hop, on a socket of this machine, and a real browser before it. */
export const chromiumBefore = async (sdc: Pick<Opened, "app">) => {
  const server = serve({ fetch: sdc.app.fetch, hostname: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  const browser = await chromium.launch({ executablePath: browserHere(), args: ARGS });
  const contexts: BrowserContext[] = [];
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** A new person's browser, with nothing in it. `javaScriptEnabled: false`: as many citizens set theirs. */
    person: async ({ javaScriptEnabled = true } = {}): Promise<Watched> => {
      const context = await browser.newContext({ locale: "vi-VN", viewport: PHONE, javaScriptEnabled });
      contexts.push(context);
      // Nobody may ask so often as a spec does: each request is somebody else's, by what the proxy before it says.
      await context.route("**", (route) =>
        route.continue({ headers: { ...route.request().headers(), "x-forwarded-for": newAddress() } }),
      );
      const page = await context.newPage();
      const [posted, asked, complaints]: [string[], string[], string[]] = [[], [], []];
      page.on("request", (request) => {
        asked.push(request.url());
        const body = request.postDataBuffer();
        if (body !== null) posted.push(body.toString());
      });
      page.on("console", (said) => complaints.push(said.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      return { page, posted, asked, complaints };
    },
    close: async (): Promise<void> => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      const closed = once(server, "close");
      server.close();
      await closed;
    },
  };
};

/** The browser that `scripts/setup-browser.mjs` found or installed, by the same rule. */
const browserHere = (): string => {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked !== undefined && asked !== "") return asked;
  const found = ["chromium", "chromium-browser", "google-chrome"]
    .flatMap((name) => (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error("there is no Chromium; npm test installs it");
  return found;
};
