import type { Context } from "hono";
import { html } from "hono/html";
import type { Day } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import type { PublicDialogue } from "@sdc/projections/public-dialogues";
import { dayShown } from "../day-shown.ts";
import { hiddenField, lineField, mistakes, type Showing, textField } from "../form/fields.ts";
import type { Wrong } from "../form/what-is-wrong.ts";
import { linkTo, type Markup, page, pageLanguage } from "../page.ts";
import { audienceNames, methodNames, statusNames, whenShown } from "./words.ts";

const WORDS = {
  when: { vi: "Thời gian", en: "When" },
  where: { vi: "Địa điểm", en: "Where" },
  join: { vi: "Tham gia trực tuyến", en: "Join online" },
  how: { vi: "Cách thức", en: "How" },
  who: { vi: "Đơn vị tổ chức", en: "Held by" },
  with: { vi: "Đối thoại với", en: "With" },
  announced: { vi: "Ngày thông báo", en: "Announced" },
  changed: { vi: "Thay đổi ngày", en: "Changed" },
  stands: { vi: "Tình trạng", en: "Where it stands" },
  content: { vi: "Nội dung", en: "About" },
  agenda: { vi: "Chương trình", en: "Agenda" },
  result: { vi: "Kết quả", en: "What came of it" },
  published: { vi: "Công bố ngày", en: "Published" },
  ask: { vi: "Gửi câu hỏi trước", en: "Ask before it" },
  askLabel: { vi: "Câu hỏi, ý kiến", en: "Your question" },
  askHint: {
    vi: "Không cần nêu tên. Nội dung được mã hóa khi lưu. Đừng ghi nội dung tố cáo hay thông tin cá nhân ở đây: hãy gửi phản ánh.",
    en: "No name needed. It is stored sealed. No denunciation and no personal details here: send a report instead.",
  },
  askButton: { vi: "Gửi câu hỏi", en: "Send it" },
  askOver: {
    vi: "Câu hỏi được nhận đến hết ngày trước buổi đối thoại.",
    en: "Questions are taken until the day before the session.",
  },
  report: { vi: "Gửi phản ánh, kiến nghị", en: "Send a report" },
  here: { vi: "Tôi có mặt", en: "I am there" },
  hereLabel: { vi: "Mã hiện trong phòng", en: "The code shown in the room" },
  hereButton: { vi: "Điểm danh", en: "Check in" },
  qr: { vi: "Mã QR dẫn đến trang này", en: "A QR code that leads to this page" },
  all: { vi: "Các buổi đối thoại khác", en: "Other sessions" },
} as const satisfies Record<string, Text>;

export type DialogueShown = {
  readonly dialogue: PublicDialogue;
  readonly unitName: string;
  readonly today: Day;
  /** Names one sending. */
  readonly key: string;
  readonly typed: string;
  readonly wrong?: Wrong;
  readonly status?: 409 | 422;
  readonly done?: Text;
};

/** One session: what everybody has to know of it, a form to ask before, and what came of it. */
export const dialoguePage = (c: Context, shown: DialogueShown): Promise<Response> => {
  const lang = pageLanguage(c);
  const { dialogue, unitName, today, wrong = {}, status = 200, done } = shown;
  const { id, place, link, content, agenda = [], changedOn, results } = dialogue;
  const showing: Showing = { lang, wrong };
  const facts: readonly (readonly [Text, string | Markup])[] = [
    [WORDS.when, whenShown(dialogue)],
    ...(place === undefined ? [] : [[WORDS.where, place] as const]),
    ...(link === undefined ? [] : [[WORDS.join, html`<a href="${link}">${link}</a>`] as const]),
    [WORDS.how, methodNames[dialogue.method][lang]],
    [WORDS.who, unitName],
    [WORDS.with, dialogue.audiences.map((one) => audienceNames[one][lang]).join(", ")],
    [WORDS.announced, `${dayShown(dialogue.announcedOn)} (${dialogue.media})`],
    ...(changedOn === undefined ? [] : [[WORDS.changed, dayShown(changedOn)] as const]),
    [WORDS.stands, statusNames[dialogue.status][lang]],
  ];
  return page(c, {
    title: { vi: dialogue.topic, en: dialogue.topic },
    status,
    body: html`${done === undefined ? "" : html`<p class="box" role="status">${done[lang]}</p>`}
      ${mistakes(showing)}
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name[lang]}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <h2>${WORDS.content[lang]}</h2>
      <p class="said">${content}</p>
      ${
        agenda.length === 0
          ? ""
          : html`<h2>${WORDS.agenda[lang]}</h2>
              <ol>
                ${agenda.map((line) => html`<li>${line}</li>`)}
              </ol>`
      }
      ${results.map(
        ({ text, where, link: at, on }) =>
          html`<h2>${WORDS.result[lang]}</h2>
            <p class="said">${text}</p>
            <p class="hint">
              ${WORDS.published[lang]} ${dayShown(on)}${where === undefined ? "" : ` · ${where}`}
            </p>
            ${at === undefined ? "" : html`<p><a href="${at}">${at}</a></p>`}`,
      )}
      ${dialogue.status === "announced" ? askingForm(c, showing, shown) : ""}
      ${
        dialogue.hasCode && dialogue.day === today && dialogue.status !== "cancelled"
          ? hereForm(c, showing, shown)
          : ""
      }
      <p><img src="/doi-thoai/${id}/qr.svg" alt="${WORDS.qr[lang]}" width="200" height="200" /></p>
      <p><a href="${linkTo(c, "/doi-thoai")}">${WORDS.all[lang]}</a></p>`,
  });
};

const askingForm = (c: Context, showing: Showing, { dialogue, today, key, typed }: DialogueShown): Markup => {
  const { lang } = showing;
  return today < dialogue.day
    ? html`<h2>${WORDS.ask[lang]}</h2>
        <form action="${linkTo(c, `/doi-thoai/${dialogue.id}/cau-hoi`)}" method="post">
          ${hiddenField("key", key)}
          ${textField(showing, {
            name: "text",
            label: WORDS.askLabel,
            hint: WORDS.askHint,
            value: typed,
            rows: 5,
          })}
          <button>${WORDS.askButton[lang]}</button>
        </form>
        <p class="hint">${WORDS.askOver[lang]}</p>
        <p><a href="${linkTo(c, "/gui")}">${WORDS.report[lang]}</a></p>`
    : html`<p>${WORDS.askOver[lang]}</p>`;
};

const hereForm = (c: Context, showing: Showing, { dialogue, key }: DialogueShown): Markup => {
  const { lang } = showing;
  return html`<h2>${WORDS.here[lang]}</h2>
    <form action="${linkTo(c, `/doi-thoai/${dialogue.id}/diem-danh`)}" method="post">
      ${hiddenField("key", key)} ${lineField(showing, { name: "code", label: WORDS.hereLabel, value: "" })}
      <button>${WORDS.hereButton[lang]}</button>
    </form>`;
};
