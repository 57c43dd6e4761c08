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

/** `allow`: what the address does take. */
export const wrongMethodPage = (c: Context, allow: string): Promise<Response> => notTaken(c, { allow });
const notTaken = saying(
  405,
  { vi: "Không thực hiện được như vậy", en: "It doesn't work that way" },
  {
    vi: "Trang này không nhận yêu cầu kiểu đó. Hãy bắt đầu lại từ trang đầu.",
    en: "This page takes no such request. Start again from the first page.",
  },
);

export const tooLargePage = saying(
  413,
  { vi: "Nội dung gửi quá lớn", en: "Too much at once" },
  {
    vi: "Chưa có gì được gửi. Các tệp gộp lại được tối đa 4 MB. Hãy quay lại trang trước (những gì Ông/Bà đã viết còn ở đó), bớt tệp hoặc giảm cỡ ảnh rồi gửi lại.",
    en: "Nothing was sent. Files may be 4 MB together. Go back one page (what you wrote is still there), leave files out or make pictures smaller, and send again.",
  },
);

export const unreadablePage = saying(
  400,
  { vi: "Không đọc được biểu mẫu", en: "The form can't be read" },
  {
    vi: "Chưa có gì được gửi. Hãy quay lại trang trước và gửi lại.",
    en: "Nothing was sent. Go back one page and send it again.",
  },
);

export const wrongTypePage = saying(
  415,
  { vi: "Không đọc được biểu mẫu", en: "The form can't be read" },
  {
    vi: "Chưa có gì được gửi. Hãy mở lại trang và điền biểu mẫu ở đó.",
    en: "Nothing was sent. Open the page again and fill in the form there.",
  },
);

/** At most five requests a second, or too many wrong codes. */
export const tooManyPage = (c: Context, retryAfterSeconds: number): Promise<Response> =>
  tooOften(c, { "retry-after": String(retryAfterSeconds) });
const tooOften = saying(
  429,
  { vi: "Xin chờ một lát", en: "Please wait a moment" },
  {
    vi: "Từ kết nối của Ông/Bà vừa có quá nhiều yêu cầu hoặc quá nhiều mã sai, nên yêu cầu này chưa được thực hiện. Hãy chờ khoảng một phút, quay lại trang trước rồi thử lại; nếu dùng chung mạng với nhiều người, hãy thử bằng mạng khác.",
    en: "There were too many requests or too many wrong codes from your connection, so this was not done. Wait about a minute, go back one page and try again; if you share the network with many people, try another one.",
  },
);

export const brokenPage = saying(
  500,
  { vi: "Hệ thống gặp lỗi", en: "Something broke" },
  {
    vi: "Lỗi đã được ghi nhận. Hãy quay lại trang trước và thử lại: gửi lại cùng một nội dung không tạo ra hai phản ánh.",
    en: "It has been recorded. Go back one page and try again: sending the same again does not make two reports.",
  },
);

/** Read models are being built. */
export const notReadyPage = (c: Context): Promise<Response> => notReady(c, AGAIN);
const AGAIN = { "retry-after": "5" } as const;
const notReady = saying(
  503,
  { vi: "Chưa xem được lúc này", en: "Not to be seen just now" },
  {
    vi: "Dữ liệu đang được chuẩn bị. Xin thử lại sau ít phút.",
    en: "The data is being prepared. Please try again in a few minutes.",
  },
);

/** The register itself is not up yet: nothing of what was asked has been done. */
export const startingPage = (c: Context): Promise<Response> => starting(c, AGAIN);
const starting = saying(
  503,
  { vi: "Hệ thống đang khởi động", en: "It is starting" },
  {
    vi: "Chưa có gì được gửi hay thực hiện. Xin thử lại sau vài giây; nếu vừa điền biểu mẫu, hãy quay lại trang trước, những gì Ông/Bà đã viết còn ở đó.",
    en: "Nothing was sent or done. Please try again in a few seconds; if you have just filled in a form, go back one page: what you wrote is still there.",
  },
);
