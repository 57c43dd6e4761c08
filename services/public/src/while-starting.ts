import type { Context } from "hono";
import { startingPage } from "./error-pages.ts";
import { formatOf, startingFailure } from "./open311/format.ts";
import { siteCssAnswer } from "./site-css-answer.ts";

/** What these pages are found under. */
const PAGES = /^\/(?:(?:gui|theo-doi|cong-khai|qr|khong-duoc-bao-ve)(?:\/.*)?)?$/;

/**
 * What people and Open311's clients are told before the register is ready, in their own form; undefined: it is nothing of
 * theirs. The stylesheet needs no register.
 */
export const whileStarting = async (c: Context): Promise<Response | undefined> => {
  const { path } = c.req;
  if (path === "/site.css") return siteCssAnswer(c);
  if (path.startsWith("/open311/")) return startingFailure(c, formatOf(path));
  return PAGES.test(path) || isForBrowser(c) ? startingPage(c) : undefined;
};

/** Whether a browser shows to a person what is answered. */
export const isForBrowser = (c: Context): boolean =>
  !c.req.path.startsWith("/v1/") &&
  c.req.header("authorization") === undefined &&
  (c.req.header("accept") ?? "").includes("text/html");
