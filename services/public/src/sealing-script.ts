import { hash } from "node:crypto";
import { join } from "node:path";
import type { Context } from "hono";
import { rolldown } from "rolldown";
import { HEADERS } from "./page.ts";

/** The one script of these pages: seals to a body's key, in the browser, what a form marks as for that body alone. */
export type SealingScript = {
  /** Its address changes with it, so that no browser goes on with an older one. */
  readonly path: string;
  readonly code: string;
  /** For `integrity`: a browser runs these bytes or none. */
  readonly integrity: string;
};

export const SEALING_SCRIPT = "/niem-phong.js";

/** `sealing-in-page.ts` with what it needs of `packages/sealing`, as one file without imports; made once, when first asked for. */
export const sealingScript = (): Promise<SealingScript> => (made ??= bundled());
let made: Promise<SealingScript> | undefined;

const bundled = async (): Promise<SealingScript> => {
  const bundle = await rolldown({
    input: join(import.meta.dirname, "sealing-in-page.ts"),
    platform: "browser",
    logLevel: "silent",
  });
  try {
    const { output } = await bundle.generate({ minify: true, format: "iife" });
    const [{ code }] = output;
    const integrity = `sha256-${hash("sha256", code, "base64")}`;
    return { path: `${SEALING_SCRIPT}?${hash("sha256", code, "hex").slice(0, 8)}`, code, integrity };
  } finally {
    await bundle.close();
  }
};

export const sealingScriptAnswer = async (c: Context): Promise<Response> => {
  const { code } = await sealingScript();
  return c.body(code, 200, {
    ...HEADERS,
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "max-age=3600",
  });
};

/** For a page that carries it: that file alone runs, and it may ask nobody anything. */
export const withSealingScript = {
  "content-security-policy": HEADERS["content-security-policy"].replace(
    "default-src 'none';",
    "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none';",
  ),
} as const;
