import type { Context } from "hono";
import { html } from "hono/html";
import type { Text } from "@sdc/law/text";
import type { PublicDialogue } from "@sdc/projections/public-dialogues";
import { momentShown } from "../day-shown.ts";
import { linkTo, type Markup, page, pageLanguage } from "../page.ts";
import { statusNames, whenShown } from "./words.ts";

const TITLE: Text = { vi: "Đối thoại với người dân", en: "Dialogues with the people" };
const WORDS = {
  coming: { vi: "Sắp tới", en: "To come" },
  past: { vi: "Đã qua", en: "Over" },
  none: { vi: "Chưa có buổi nào.", en: "There is none." },
  about: {
    vi: "Các buổi đối thoại công khai: ai cũng được dự và gửi câu hỏi trước.",
    en: "Public sessions: everybody may come, and ask before.",
  },
  asOf: { vi: "Xem lúc", en: "As of" },
} as const satisfies Record<string, Text>;

type Shown = {
  readonly coming: readonly PublicDialogue[];
  readonly past: readonly PublicDialogue[];
  readonly nameOf: (unit: string) => string;
  readonly now: string;
};

/** Which sessions there are, to come and over. */
export const dialogueListPage = (c: Context, { coming, past, nameOf, now }: Shown): Promise<Response> => {
  const lang = pageLanguage(c);
  const list = (items: readonly PublicDialogue[]): Markup =>
    items.length === 0
      ? html`<p>${WORDS.none[lang]}</p>`
      : html`<ul class="list">
          ${items.map(
            (item) =>
              html`<li>
                <a href="${linkTo(c, `/doi-thoai/${item.id}`)}">${item.topic}</a><br />
                ${whenShown(item)} · ${nameOf(item.unit)} · ${statusNames[item.status][lang]}
              </li>`,
          )}
        </ul>`;
  return page(c, {
    title: TITLE,
    body: html`<p>${WORDS.about[lang]}</p>
      <h2>${WORDS.coming[lang]}</h2>
      ${list(coming)}
      <h2>${WORDS.past[lang]}</h2>
      ${list(past)}
      <p class="hint">${WORDS.asOf[lang]} ${momentShown(now)}</p>`,
  });
};
