import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { renderSVG } from "uqr";
import type { Text } from "@sdc/law/text";
import { posters, type PosterShown } from "@sdc/projections/posters";
import type { ReadModels } from "@sdc/reading/read-models";
import { notFoundPage } from "../error-pages.ts";
import { linkTo, page, pageLanguage } from "../page.ts";
import type { OriginOf } from "../site-origin.ts";
import { type FindPoster, isPosterCode } from "../send/poster.ts";

/** Where the poster with a code hangs now. */
export const findPosterIn =
  (models: ReadModels): FindPoster =>
  async (code) => {
    const poster = await posterOf(models, code);
    return poster?.isUp === true ? { unit: poster.unit, place: poster.place } : undefined;
  };

const posterOf = async (models: ReadModels, code: string): Promise<PosterShown | undefined> =>
  // The projection wrote this row with this type.
  isPosterCode(code)
    ? ((await (await models.of(posters)).get(`poster/${code}`)) as PosterShown | undefined)
    : undefined;

/** `/qr/<code>`: what is on a poster. It leads to the form; `/qr/<code>.svg` is the picture to print. */
export const posterPages = (models: ReadModels, originOf: OriginOf): Hono =>
  new Hono()
    .get("/qr/:code{[A-Za-z0-9-]+\\.svg}", async (c) => {
      const code = c.req.param("code").replace(/\.svg$/, "");
      if ((await posterOf(models, code)) === undefined) return notFoundPage(c);
      // Most of it may be torn or dirty, and it is still read.
      const picture = renderSVG(`${originOf(c)}/qr/${code}`, { ecc: "Q", border: 4 });
      return c.body(picture, 200, { "content-type": "image/svg+xml", "cache-control": "max-age=3600" });
    })
    .get("/qr/:code{[A-Za-z0-9-]+}", async (c) => {
      const code = c.req.param("code");
      const poster = await posterOf(models, code);
      if (poster === undefined) return notFoundPage(c);
      return poster.isUp ? c.redirect(linkTo(c, `/gui?qr=${code}`), 302) : takenDownPage(c);
    });

const TITLE: Text = { vi: "Áp phích này không còn dùng", en: "This poster is no longer in use" };
const WORDS: Text = {
  vi: "Áp phích đã được gỡ. Ông/Bà vẫn gửi phản ánh được: hãy chọn nơi nhận trong biểu mẫu.",
  en: "It was taken down. You can still send a report: choose where it goes in the form.",
};
const GO: Text = { vi: "Gửi phản ánh, kiến nghị", en: "Send a report" };

const takenDownPage = (c: Context): Promise<Response> => {
  const lang = pageLanguage(c);
  return page(c, {
    title: TITLE,
    status: 410,
    body: html`<p>${WORDS[lang]}</p>
      <p><a class="button" href="${linkTo(c, "/gui")}">${GO[lang]}</a></p>`,
  });
};
