import type { Context } from "hono";
import { html } from "hono/html";
import type { Day } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import type { PublicReport } from "@sdc/projections/public-reports";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { momentShown } from "../day-shown.ts";
import { fieldNames } from "../field-names.ts";
import { linkTo, type Markup, page, pageLanguage } from "../page.ts";
import { statusNames } from "../status-names.ts";
import type { Asked } from "./question.ts";
import type { PublishedPage } from "./reports.ts";

const TITLE: Text = { vi: "Phản ánh được công khai", en: "Published reports" };

const WORDS = {
  about: {
    vi: "Người kiểm duyệt viết lại nội dung, che thông tin cá nhân, rồi mới công khai. Nguyên văn không hiện ở đây.",
    en: "A moderator wrote these anew, without personal details. What the reporter wrote is not shown here.",
  },
  place: { vi: "Nơi nhận", en: "Where" },
  everywhere: { vi: "Tất cả", en: "Everywhere" },
  show: { vi: "Xem", en: "Show" },
  none: { vi: "Chưa có phản ánh nào được công khai.", en: "Nothing has been published yet." },
  older: { vi: "Cũ hơn", en: "Older" },
  feed: { vi: "Theo dõi bằng trình đọc tin (Atom)", en: "Follow with a feed reader (Atom)" },
  heir: {
    vi: "Đơn vị được hỏi nay là đơn vị này.",
    en: "The unit that was asked for is this one by now.",
  },
  asOf: { vi: "Xem lúc", en: "As of" },
} as const satisfies Record<string, Text>;

export type Listed = PublishedPage & {
  readonly asked: Asked;
  /** Units that stand, by name, to choose from. */
  readonly units: readonly RegisteredUnit[];
  readonly nameOf: (unit: string) => string;
  /** The present moment. */
  readonly now: string;
};

/** What is published, newest first; which unit, and how far down, stand in the address. */
export const listPage = (
  c: Context,
  { asked, units, nameOf, items, next, now }: Listed,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const say = (text: Text) => text[lang];
  const unit = asked.unit?.id;
  const query = (more: Readonly<Record<string, string>>) => {
    const asking = new URLSearchParams({ ...(unit === undefined ? {} : { unit }), ...more }).toString();
    return asking === "" ? "" : `?${asking}`;
  };
  const asLanguage = c.req.query("lang");
  return page(c, {
    title: TITLE,
    body: html`<p>${say(WORDS.about)}</p>
      <form action="/cong-khai" method="get">
        ${asLanguage === undefined ? "" : html`<input type="hidden" name="lang" value="${lang}" />`}
        <div class="field">
          <label for="unit">${say(WORDS.place)}</label>
          <select id="unit" name="unit">
            <option value="">${say(WORDS.everywhere)}</option>
            ${units.map(
              ({ id, name }) => html`<option value="${id}" ${id === unit ? "selected" : ""}>${name}</option>`,
            )}
          </select>
        </div>
        <button>${say(WORDS.show)}</button>
      </form>
      ${asked.isHeir ? html`<p>${say(WORDS.heir)}</p>` : ""}
      ${
        items.length === 0
          ? html`<p>${say(WORDS.none)}</p>`
          : html`<ul class="list">
              ${items.map((item) => lineOf(c, item, nameOf))}
            </ul>`
      }
      ${
        next === undefined
          ? ""
          : html`<p><a href="${linkTo(c, `/cong-khai${query({ after: next })}`)}">${say(WORDS.older)}</a></p>`
      }
      <p><a href="/cong-khai/nguon-tin.atom${query({})}">${say(WORDS.feed)}</a></p>
      <p class="hint">${say(WORDS.asOf)} ${momentShown(now)}</p>`,
  });
};

const lineOf = (c: Context, item: PublicReport, nameOf: Listed["nameOf"]): Markup => {
  const lang = pageLanguage(c);
  return html`<li>
    <a href="${linkTo(c, `/cong-khai/${item.id}`)}">${item.title}</a><br />
    ${statusNames[item.status][lang]} · ${fieldNames[item.field][lang]} · ${nameOf(item.unit)} ·
    <time datetime="${item.publishedAt}">${momentShown(item.publishedAt)}</time>
  </li>`;
};

/** Units that stand on a day, by name as people look it up. */
export const toChooseFrom = (units: Iterable<RegisteredUnit>, today: Day): readonly RegisteredUnit[] =>
  [...units]
    .filter(({ from, to }) => from <= today && (to === undefined || today < to))
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi") || a.id.localeCompare(b.id));
