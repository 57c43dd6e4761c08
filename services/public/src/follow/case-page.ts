import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Language } from "@sdc/http/language";
import { type Day, dayOf } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import type { CommitmentItem } from "@sdc/projections/commitment-tracker";
import { momentShown } from "../day-shown.ts";
import { fieldNames } from "../field-names.ts";
import { mistakes, type Showing } from "../form/fields.ts";
import { shownAgain, type Wrong } from "../form/what-is-wrong.ts";
import { type Markup, page, pageLanguage } from "../page.ts";
import { byDay } from "../send/sent-page.ts";
import { commitmentList } from "./commitments.ts";
import type { FoundCase, Said, View } from "./found-case.ts";
import { commandForms, type Typed, writeForm } from "./forms.ts";
import { watchLink } from "./watch-page.ts";
import { kindWords, statusWords } from "./status-words.ts";

export type CaseShown = {
  readonly found: FoundCase;
  /** As it was typed: the forms on the page carry it on. */
  readonly code: string;
  readonly unitName: string;
  readonly today: Day;
  /** What was promised in reply to it, or to a part of it. */
  readonly commitments: readonly CommitmentItem[];
  /** What has just been done. */
  readonly done?: Text;
  readonly wrong?: Wrong;
  /** What was typed into the form that is wrong. */
  readonly typed?: Typed;
  readonly status?: ContentfulStatusCode;
};

/** A report as its reporter sees it, with what they may do. */
export const casePage = (
  c: Context,
  { found, code, unitName, today, commitments, done, wrong = {}, typed = () => "", status = 200 }: CaseShown,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const showing: Showing = { lang, wrong };
  const { view, through, parts } = found;
  const forms = { c, showing, code, today, typed };
  return page(c, {
    title: TITLE,
    status,
    body: html`${done === undefined ? "" : html`<p class="box" role="status">${done[lang]}</p>`}
    ${mistakes(showing)} ${standing(lang, view, unitName)}
    ${view.resealedAt === undefined ? "" : html`<p class="box">${RESEALED[lang]}</p>`}
    ${messageList(lang, view.messages)}
    ${
      through === undefined
        ? ""
        : html`<h2>${THROUGH[lang]}</h2>
            <p>${statusWords[through.status][lang]}</p>
            ${messageList(lang, through.messages)}`
    }
    ${parts.map(
      (part) =>
        html`<h2>${`${PART[lang]} ${part.n}`}</h2>
          ${standing(lang, part.view)}
          ${part.view.resealedAt === undefined ? "" : html`<p class="box">${RESEALED[lang]}</p>`}
          ${messageList(lang, part.view.messages)} ${commandForms(forms, part.view, part.n)}`,
    )}
    ${commitmentList({ c, showing, code, items: commitments })}
    ${view.resealedAt === undefined ? writeForm(forms) : ""} ${commandForms(forms, view)}
    ${watchLink(c, code)}`,
  });
};

const standing = (lang: Language, view: View, unitName?: string): Markup => {
  const kind = view.kind === undefined ? undefined : kindWords[view.kind];
  const rows: readonly (readonly [Text, string])[] = [
    [RECEIVED, momentShown(view.receivedAt)],
    [ABOUT, [kind?.[lang], fieldNames[view.field][lang]].filter((one) => one !== undefined).join(" · ")],
    ...(unitName === undefined ? [] : [[WITH, unitName] as const]),
    ...(view.stars === undefined ? [] : [[RATED, `${view.stars}/5`] as const]),
  ];
  return html`<p><strong>${statusWords[view.status][lang]}</strong></p>
    ${view.answerBy === undefined ? "" : html`<p>${byDay(view.answerBy)[lang]}</p>`}
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name[lang]}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
};

const messageList = (lang: Language, messages: readonly Said[]): Markup =>
  messages.length === 0
    ? html``
    : html`<ol class="messages">
        ${messages.map(
          (message) =>
            html`<li class="${message.from}">
              <p class="hint">
                ${said(message)[lang]} · <time datetime="${message.at}">${momentShown(message.at)}</time>
              </p>
              <p class="said">${message.text === undefined ? ERASED[lang] : shownAgain(message.text)}</p>
            </li>`,
        )}
      </ol>`;

const said = ({ as, from }: Said): Text => {
  if (as === "report") return { vi: "Ông/Bà đã gửi", en: "You sent" };
  if (as === "question") return { vi: "Cơ quan hỏi", en: "The authority asks" };
  if (as === "answer") return { vi: "Cơ quan trả lời", en: "The authority answers" };
  return from === "reporter"
    ? { vi: "Ông/Bà nhắn", en: "You wrote" }
    : { vi: "Cơ quan nhắn", en: "The authority writes" };
};

/** The day on which a page is shown, in Viet Nam. */
export const todayOf = (now: () => string): Day => dayOf(now());

const RESEALED: Text = {
  vi: "Đây là nội dung tố cáo. Tất cả những gì Ông/Bà đã gửi và được nhắn đã được niêm phong cho cơ quan có thẩm quyền giải quyết; trang này và sổ này không còn đọc được, nên không hiện ở đây nữa. Nội dung mới, Ông/Bà gửi trực tiếp cơ quan đó.",
  en: "This is a denunciation. All that you sent, and what was written to you, was sealed to the body that settles it; this page and this register can't read it any more, so it is not shown here. Give anything further to that body itself.",
};
const TITLE: Text = { vi: "Phản ánh của Ông/Bà", en: "Your report" };
const RECEIVED: Text = { vi: "Nhận lúc", en: "Received" };
const ABOUT: Text = { vi: "Về", en: "About" };
const WITH: Text = { vi: "Nơi đang giữ", en: "It is with" };
const RATED: Text = { vi: "Ông/Bà đánh giá", en: "Your rating" };
const THROUGH: Text = { vi: "Phản ánh được xử lý chung", en: "The report it is handled with" };
const PART: Text = { vi: "Phần", en: "Part" };
const ERASED: Text = { vi: "(nội dung đã được xóa)", en: "(erased)" };
