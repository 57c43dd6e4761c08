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

/** What every API of ours has around it: problem details for everything that goes wrong, one log line, answers nobody caches. */
export const shell = (report: Report): Hono => {
  const app = new Hono();
  app.use("*", async (c, next) => {
    const start = performance.now();
    await next();
    c.res.headers.set("x-content-type-options", "nosniff");
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
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
