import type { Context } from "hono";
import { HEADERS } from "./page.ts";
import { siteCss } from "./site-css.ts";

export const siteCssAnswer = (c: Context): Response =>
  c.body(siteCss, 200, {
    ...HEADERS,
    "content-type": "text/css; charset=utf-8",
    "cache-control": "max-age=3600",
  });
