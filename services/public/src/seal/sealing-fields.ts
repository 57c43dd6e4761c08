import { html } from "hono/html";
import type { Language } from "@sdc/http/language";
import type { Text } from "@sdc/law/text";
import type { Markup } from "../page.ts";
import { sealingScript } from "../sealing-script.ts";
import type { FIELDS } from "./sealed-reporter.ts";
import type { SealingBody } from "./sealing-body.ts";

/**
 * Where somebody who reports content of a denunciation may say who they are to one body alone. Nothing here is sent as it is
 * typed: those fields have no name, and without the script they are not even shown.
 */
export const sealingFields = (lang: Language, body: SealingBody, sealed: string): Markup =>
  html`<fieldset id="sealing" data-key="${body.publicKey}" data-body="${body.id}" hidden>
      <legend>${TITLE[lang]}</legend>
      <p>${toWhom(body.name)[lang]}</p>
      ${sealed === "" ? "" : html`<p class="hint">${BEFORE[lang]}</p>`}
      ${LINES.map(
        ([name, label, type]) =>
          html`<div class="field">
            <label for="seal-${name}">${label[lang]}</label>
            <input id="seal-${name}" type="${type}" autocomplete="off" />
          </div>`,
      )}
    </fieldset>
    <input type="hidden" id="sealed-reporter" name="sealed-reporter" value="${sealed}" />
    <p class="box" id="no-sealing">${WITHOUT[lang]}</p>
    <script src="${sealingScript.path}" integrity="${sealingScript.integrity}" defer></script>`;

const toWhom = (name: string): Text => ({
  vi: `An toàn nhất là bỏ trống. Điều ghi ở đây được khóa ngay trên máy của Ông/Bà bằng khóa công khai của ${name} trước khi gửi: sổ này không mở được, chỉ cơ quan đó mở được. Đây không phải là tố cáo theo luật: với tố cáo theo luật, danh tính không nhận qua trang này, có khóa hay không.`,
  en: `Leaving it empty is safest. What you write here is sealed on your own machine to the public key of ${name} before it is sent: this register can't open it, only that body can. It makes no formal denunciation: for one of those no identity is taken through this page, sealed or not.`,
});

const TITLE: Text = {
  vi: "Ông/Bà là ai, chỉ cho cơ quan đó biết (không bắt buộc)",
  en: "Who you are, for that body alone (optional)",
};
const BEFORE: Text = {
  vi: "Điều đã khóa lần trước vẫn được gửi kèm; ghi lại thì thay điều đó.",
  en: "What was sealed before is still sent along; writing again takes its place.",
};
const WITHOUT: Text = {
  vi: "Trình duyệt này không chạy mã của trang nên không khóa được tên và cách liên hệ. Ghi chúng vào nội dung thì sổ này giữ và đọc được; an toàn hơn là bỏ đi.",
  en: "This browser runs no script of the page, so it can't seal your name and how to reach you. Written into the text they would be kept and read by this register; it is safer to leave them out.",
};
const LINES: readonly (readonly [(typeof FIELDS)[number], Text, "text" | "tel" | "email"])[] = [
  ["name", { vi: "Họ tên", en: "Name" }, "text"],
  ["phone", { vi: "Điện thoại", en: "Phone" }, "tel"],
  ["email", { vi: "Thư điện tử", en: "E-mail" }, "email"],
];
