import type { Context } from "hono";
import { html } from "hono/html";
import type { Text } from "@sdc/law/text";
import { lineField, mistakes, type Showing } from "../form/fields.ts";
import { linkTo, page, pageLanguage } from "../page.ts";

/** Why a code opened nothing. */
export type NoCase = "no-code" | "nothing-behind-it";

/** The page that asks for a code. It is sent as a form, so it stands in no address and no history. */
export const codePage = (c: Context, no?: NoCase, typed = ""): Promise<Response> => {
  const lang = pageLanguage(c);
  const showing: Showing = { lang, wrong: no === undefined ? {} : { code: NO[no][lang] } };
  return page(c, {
    title: TITLE,
    status: no === undefined ? 200 : STATUS[no],
    body: html`${mistakes(showing)}
      <form method="post" action="${linkTo(c, "/theo-doi")}" autocomplete="off" novalidate>
        ${lineField(showing, { name: "code", label: CODE, hint: CODE_HINT, value: typed.slice(0, 100) })}
        <button type="submit">${OPEN[lang]}</button>
      </form>
      <p>${SLOWED[lang]}</p>`,
  });
};

/** What 16 digits look like, with the gaps that people leave between them. */
export const looksLikeCode = (typed: string): boolean => /^\d{16}$/.test(typed.replace(/[\s.-]/g, ""));

const STATUS = { "no-code": 422, "nothing-behind-it": 404 } as const;
const NO: Readonly<Record<NoCase, Text>> = {
  "no-code": {
    vi: "Mã gồm đúng 16 chữ số; khoảng trống không quan trọng.",
    en: "A code has exactly 16 digits; gaps don't matter.",
  },
  "nothing-behind-it": {
    vi: "Không có phản ánh nào ứng với mã này. Hãy xem lại từng số; vừa gửi xong thì chờ vài giây rồi thử lại.",
    en: "There is no report behind this code. Check each digit; if you have just sent it, wait a few seconds.",
  },
};
const TITLE: Text = { vi: "Theo dõi bằng mã", en: "Follow it by its code" };
const CODE: Text = { vi: "Mã 16 chữ số", en: "The 16-digit code" };
const CODE_HINT: Text = {
  vi: "Mã Ông/Bà nhận được khi gửi, hoặc được đọc qua điện thoại.",
  en: "You got it when you sent the report, or it was read out to you on the phone.",
};
const OPEN: Text = { vi: "Xem", en: "Open" };
const SLOWED: Text = {
  vi: "Nhập sai nhiều lần thì phải chờ lâu hơn sau mỗi lần, tối đa 42 giây.",
  en: "After several wrong codes each try takes longer, up to 42 seconds.",
};
