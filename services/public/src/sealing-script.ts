import { hash } from "node:crypto";
import type { Context } from "hono";
import { HEADERS } from "./page.ts";
import { sealScript } from "./seal/seal-script.ts";

/** Where the one script of these pages is served: it seals to a body's key, in the browser, what is for that body alone. */
export const SEALING_SCRIPT = "/niem-phong.js";

/** Its address changes with it, so that no browser goes on with an older one; `integrity`: a browser runs these bytes or none. */
export const sealingScript = {
  path: `${SEALING_SCRIPT}?${hash("sha256", sealScript, "hex").slice(0, 8)}`,
  integrity: `sha256-${hash("sha256", sealScript, "base64")}`,
} as const;

export const sealingScriptAnswer = (c: Context): Response =>
  c.body(sealScript, 200, {
    ...HEADERS,
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "max-age=3600",
  });

/** For a page that carries it: that file alone runs, and it may ask nobody anything. */
export const withSealingScript = {
  "content-security-policy": HEADERS["content-security-policy"].replace(
    "default-src 'none';",
    "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none';",
  ),
} as const;
