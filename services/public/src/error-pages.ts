import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Text } from "@sdc/law/text";
import { linkTo, page, pageLanguage } from "./page.ts";

/** A page that says no, and how to go on. What a person sees is never a program's answer. */
const saying =
  (status: ContentfulStatusCode, title: Text, what: Text) =>
  (c: Context, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const lang = pageLanguage(c);
    return page(c, {
      title,
      status,
      headers,
      body: html`<p>${what[lang]}</p>
        <p><a href="${linkTo(c, "/")}">${HOME[lang]}</a></p>`,
    });
  };

const HOME: Text = { vi: "Về trang đầu", en: "To the first page" };

export const notFoundPage = saying(
  404,
  { vi: "Không có trang này", en: "There is no such page" },
  {
    vi: "Địa chỉ này không dẫn đến đâu. Có thể nó được viết sai, hoặc trang không còn nữa.",
    en: "This address leads nowhere. It may be mistyped, or the page is gone.",
  },
);

export const notReadyPage = saying(
  503,
  { vi: "Chưa xem được lúc này", en: "Not to be seen just now" },
  {
    vi: "Dữ liệu đang được chuẩn bị. Xin thử lại sau ít phút.",
    en: "The data is being prepared. Please try again in a few minutes.",
  },
);
