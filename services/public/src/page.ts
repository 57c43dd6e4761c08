import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Language, languageOf } from "@sdc/http/language";
import type { Text } from "@sdc/law/text";
import { siteCssPath } from "./site-css.ts";

/** What `html` gives: every value in it is escaped. */
export type Markup = ReturnType<typeof html>;

/** `lang` of the address, else what the browser asks for; Vietnamese unless English is asked for more. */
export const pageLanguage = (c: Context): Language => {
  const asked = c.req.query("lang");
  return asked === "vi" || asked === "en" ? asked : languageOf(c.req.header("accept-language"));
};

/** An address within the site that keeps a language somebody chose. */
export const linkTo = (c: Context, path: string): string => {
  const lang = c.req.query("lang");
  return lang === "vi" || lang === "en" ? `${path}${path.includes("?") ? "&" : "?"}lang=${lang}` : path;
};

/** Nothing runs, nothing comes from elsewhere, nobody frames it or keeps it, and no other site learns where a reader was. */
export const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
} as const;

/** One public page, whole: it works without a script, and is stored nowhere unless its caller says so. */
export const page = async (
  c: Context,
  {
    title,
    body,
    status = 200,
    headers = {},
  }: {
    readonly title: Text;
    readonly body: Markup;
    readonly status?: ContentfulStatusCode;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Response> => {
  const lang = pageLanguage(c);
  const other = lang === "vi" ? "en" : "vi";
  const address = new URL(c.req.url);
  address.searchParams.set("lang", other);
  const text = await html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title[lang]} · ${SITE[lang]}</title>
        <link rel="stylesheet" href="${siteCssPath}" />
      </head>
      <body>
        <a class="skip" href="#main">${SKIP[lang]}</a>
        <header>
          <a href="${linkTo(c, "/")}">${SITE[lang]}</a>
          ${
            c.req.method === "GET"
              ? html`<a href="${address.pathname}${address.search}" hreflang="${other}" lang="${other}"
                  >${OTHER[lang]}</a
                >`
              : ""
          }
        </header>
        <main id="main">
          <h1>${title[lang]}</h1>
          ${body}
        </main>
        <footer>
          <a href="${linkTo(c, "/khong-duoc-bao-ve")}">${UNPROTECTED[lang]}</a>
        </footer>
      </body>
    </html>`;
  return c.html(text, status, { ...HEADERS, "content-language": lang, ...headers });
};

const SITE: Text = { vi: "Sổ Dân Chủ", en: "Sổ Dân Chủ · Register of grassroots democracy" };
const SKIP: Text = { vi: "Đến nội dung chính", en: "Skip to the content" };
const OTHER: Text = { vi: "English", en: "Tiếng Việt" };
const UNPROTECTED: Text = { vi: "Điều gì không được bảo vệ", en: "What is not protected" };
