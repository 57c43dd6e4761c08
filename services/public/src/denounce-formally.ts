import { html } from "hono/html";
import type { Language } from "@sdc/http/language";
import type { Text } from "@sdc/law/text";
import type { Markup } from "./page.ts";

/** Luật Tố cáo 2018, Điều 22, 23 and 25: how one denounces formally, and what a report here is instead. */
const PARTS: readonly Text[] = [
  {
    vi: "Tố cáo theo Luật Tố cáo được thực hiện bằng đơn có chữ ký hoặc điểm chỉ, hoặc trình bày trực tiếp tại cơ quan có thẩm quyền để lập biên bản có chữ ký hoặc điểm chỉ xác nhận.",
    en: "A denunciation under the Law on Denunciation is a letter with a signature or fingerprint, or is presented in person to the competent body, which takes a record that is signed or marked with a fingerprint.",
  },
  {
    vi: "Đơn ghi ngày, tháng, năm tố cáo; họ tên, địa chỉ, cách thức liên hệ của người tố cáo; hành vi bị tố cáo; người bị tố cáo và các thông tin liên quan. Hãy gửi hoặc đến trực tiếp, không gửi qua trang này.",
    en: "The letter states its date; the denouncer's name, address and how to reach them; the act denounced; whom it is about and what else is known. Send it or bring it in person, not through this page.",
  },
  {
    vi: "Điều Ông/Bà gửi qua trang này là thông tin có nội dung tố cáo: được xem xét, nhưng không mở thời hạn giải quyết tố cáo.",
    en: "What you send here is information with content of a denunciation: it is looked into, but opens none of the terms of a denunciation.",
  },
];

/** What somebody who wants to denounce has to know, wherever their words go otherwise. */
export const denounceFormally = (lang: Language): Markup =>
  html`<h2>${TITLE[lang]}</h2>
    ${PARTS.map((part) => html`<p>${part[lang]}</p>`)}`;

const TITLE: Text = { vi: "Muốn tố cáo theo luật", en: "If you want to denounce formally" };
