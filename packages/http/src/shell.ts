import { Hono } from "hono";
import { problem } from "./problem.ts";

/** One line a request, without bodies, queries, headers or names: nothing personal can stand in it. */
export type RequestLine = {
  readonly method: string;
  /** The route's pattern, so that ids stay out. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};

export type Report = {
  request(line: RequestLine): void;
  /** What broke: for the operator's log, never for the answer. */
  error(error: unknown): void;
};

/** What every answer says unless it says it itself: it runs nothing, is framed, read and guessed by nobody else, and is kept nowhere. */
const USUAL: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};
/** A browser that came by TLS once comes by nothing else for a year. */
const HSTS = { "strict-transport-security": "max-age=31536000" };

/**
 * What every API of ours has around it: problem details for everything that goes wrong, one log line, answers nobody caches.
 * `isBehindTls`: everybody reaches it by https alone.
 */
export const shell = (
  report: Report,
  { isBehindTls = false }: { readonly isBehindTls?: boolean } = {},
): Hono => {
  const usual = Object.entries(isBehindTls ? { ...USUAL, ...HSTS } : USUAL);
  const app = new Hono();
  app.use("*", async (c, next) => {
    const start = performance.now();
    await next();
    for (const [name, value] of usual) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    report.request({
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  });
  app.notFound((c) => problem(c, "not-found"));
  app.onError((error, c) => {
    report.error(error);
    return problem(c, "internal");
  });
  return app;
};
