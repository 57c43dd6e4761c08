import { hash } from "node:crypto";
import { html, raw } from "hono/html";

/** What `html` gives: every value in it is escaped. */
type Markup = ReturnType<typeof html>;

const CSS = `
@page { size: A4; margin: 2cm 1.5cm 2cm 2cm }
@page wide { size: A4 landscape; margin: 1.5cm }
body { font: 13pt/1.4 "Times New Roman", serif; color: #000; background: #fff; margin: 1rem }
.wide { page: wide; font-size: 10pt }
h1 { font-size: 14pt; text-align: center; text-transform: uppercase; margin: 1.2em 0 0.3em }
.top { display: flex; justify-content: space-between; text-align: center }
.form { text-align: right; font-style: italic }
.center { text-align: center }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 1px solid #000; padding: 3px 4px; vertical-align: top; text-align: left }
.signs { display: flex; justify-content: space-around; text-align: center; margin-top: 2em; break-inside: avoid }
`;

/** In one piece: its hash stands in the header, so not a blank may come between. */
const STYLE = raw(`<style>${CSS}</style>`);

/** Nothing runs, nothing comes from elsewhere, nobody keeps it. */
export const PRINTED_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${hash("sha256", CSS, "base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
} as const;

/** A sheet for the printer: A4, in Vietnamese as its form of law. */
export const printedPage = async (title: string, body: Markup): Promise<string> =>
  String(
    await html`<!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <title>${title}</title>
          ${STYLE}
        </head>
        <body>
          ${body}
        </body>
      </html>`,
  );

/** Quốc hiệu and the unit, as at the head of every form. */
export const formHead = (unit: string, form: string): Markup => html`
  <p class="form">${form}</p>
  <div class="top">
    <div><strong>${unit.toLocaleUpperCase("vi")}</strong></div>
    <div>
      <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br /><strong>Độc lập - Tự do - Hạnh phúc</strong>
    </div>
  </div>
`;
