import type { Context } from "hono";
import { html } from "hono/html";
import type { Text } from "@sdc/law/text";
import type { PublicReport } from "@sdc/projections/public-reports";
import { dayShown, momentShown } from "../day-shown.ts";
import { photoPath } from "./photos.ts";
import { fieldNames } from "../field-names.ts";
import { linkTo, page, pageLanguage } from "../page.ts";
import { statusNames } from "../status-names.ts";

const WORDS = {
  what: { vi: "Nội dung", en: "What was said" },
  place: { vi: "Nơi xảy ra", en: "Where" },
  stands: { vi: "Tình trạng", en: "Where it stands" },
  unit: { vi: "Đơn vị xử lý", en: "Handled by" },
  field: { vi: "Lĩnh vực", en: "About" },
  received: { vi: "Tiếp nhận", en: "Received" },
  due: {
    vi: "Hạn trả lời (theo chính sách, không phải luật định)",
    en: "To be answered by (policy, not law)",
  },
  replied: { vi: "Trả lời lúc", en: "Answered" },
  answer: { vi: "Kết quả trả lời", en: "What was answered" },
  updated: { vi: "Cập nhật", en: "Updated" },
  yours: {
    vi: "Là phản ánh của Ông/Bà? Dùng mã 16 chữ số để nhắn thêm hoặc đánh giá kết quả.",
    en: "Is it yours? Write again or rate the answer with your 16-digit code.",
  },
  masked: {
    vi: "Ảnh đã được người kiểm duyệt che bớt và thu nhỏ; ảnh gốc được lưu trong hồ sơ và không công khai.",
    en: "A moderator has masked the pictures and made them smaller; the originals stay in the case file and are not public.",
  },
  more: { vi: "Phản ánh khác của đơn vị này", en: "Other reports of this unit" },
} as const satisfies Record<string, Text>;

/** One published report: the moderator's words, where it stands, and what was answered. */
export const reportPage = (c: Context, report: PublicReport, unitName: string): Promise<Response> => {
  const lang = pageLanguage(c);
  const say = (text: Text) => text[lang];
  const { id, place, answerBy, repliedAt, answer, photos = [] } = report;
  const facts: readonly (readonly [Text, string])[] = [
    [WORDS.stands, statusNames[report.status][lang]],
    [WORDS.unit, unitName],
    [WORDS.field, fieldNames[report.field][lang]],
    ...(place === undefined ? [] : [[WORDS.place, place] as const]),
    [WORDS.received, momentShown(report.receivedAt)],
    ...(answerBy === undefined ? [] : [[WORDS.due, dayShown(answerBy)] as const]),
    ...(repliedAt === undefined ? [] : [[WORDS.replied, momentShown(repliedAt)] as const]),
    [WORDS.updated, momentShown(report.updatedAt)],
  ];
  return page(c, {
    title: { vi: report.title, en: report.title },
    body: html`<h2>${say(WORDS.what)}</h2>
      <p class="said">${report.text}</p>
      ${photos.map(
        ({ n, shows, width, height }) =>
          html`<figure>
            <img
              src="${photoPath(id, n)}"
              alt="${shows}"
              width="${width}"
              height="${height}"
              loading="lazy"
            />
            <figcaption>${shows}</figcaption>
          </figure>`,
      )}
      ${photos.length === 0 ? "" : html`<p>${say(WORDS.masked)}</p>`}
      ${
        answer === undefined
          ? ""
          : html`<h2>${say(WORDS.answer)}</h2>
              <p class="said">${answer}</p>`
      }
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name[lang]}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <p><a href="${linkTo(c, "/theo-doi")}">${say(WORDS.yours)}</a></p>
      <p><a href="${linkTo(c, `/cong-khai?unit=${report.unit}`)}">${say(WORDS.more)}</a></p>`,
  });
};
