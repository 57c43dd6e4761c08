import { Hono } from "hono";
import { homePage } from "./home.ts";
import { siteCss } from "./site-css.ts";
import { published } from "./published/published.ts";
import type { PublicPorts } from "./ports.ts";

/** The public door: pages that everybody may open, without a session and without a script. */
export const publicSite = (ports: PublicPorts): Hono =>
  new Hono()
    .get("/", homePage)
    .route("/", published(ports))
    .get("/site.css", (c) =>
      c.body(siteCss, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=3600" }),
    );
