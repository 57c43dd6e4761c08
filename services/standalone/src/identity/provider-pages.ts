import { html, raw } from "hono/html";
import type { ErrorOut, KoaContextWithOIDC } from "oidc-provider";
import { HEADERS } from "@sdc/public/page";
import { siteCssPath } from "@sdc/public/site-css";

const show = async (ctx: KoaContextWithOIDC, title: string, body: ReturnType<typeof html>): Promise<void> => {
  for (const [name, value] of Object.entries(HEADERS)) ctx.set(name, value);
  ctx.type = "html";
  const text = await html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Sổ Dân Chủ</title>
        <link rel="stylesheet" href="${siteCssPath}" />
      </head>
      <body>
        <main id="main">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  ctx.body = String(text);
};

/** What a person sees when a sign-in can't go on: the standard's own code for it, and nothing of how it is made. */
export const errorShown = (ctx: KoaContextWithOIDC, { error }: ErrorOut): Promise<void> =>
  show(
    ctx,
    "Không đăng nhập được",
    html`<p>Yêu cầu đăng nhập không hợp lệ (${error}). Hãy quay lại nơi Ông/Bà bắt đầu.</p>
      <p lang="en">This sign-in can't go on (${error}). Go back to where you started.</p>`,
  );

/** Nobody is signed out by another site's link: they say so themselves. `form`: the provider's own. */
export const signOutAsked = (ctx: KoaContextWithOIDC, form: string): Promise<void> =>
  show(
    ctx,
    "Đăng xuất",
    html`${raw(form)}
      <p>Ông/Bà muốn đăng xuất? <span lang="en">Do you want to sign out?</span></p>
      <button type="submit" form="op.logoutForm" name="logout" value="yes">
        Đăng xuất <span lang="en">Sign out</span>
      </button>`,
  );
