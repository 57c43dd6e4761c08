import { html } from "hono/html";
import type { Text } from "@sdc/law/text";
import { checkField, lineField, type Showing, textField } from "../form/fields.ts";
import type { Markup } from "../page.ts";
import { type Draft, PERSONS_SHOWN } from "./draft.ts";

/** Step 2: what happened, and whom it is about. */
export const whatFields = (showing: Showing, draft: Draft): Markup => {
  const { lang } = showing;
  return html`${textField(showing, { name: "text", label: TEXT, hint: TEXT_HINT, value: draft.text })}
    ${checkField(showing, { name: "flagged", label: FLAGGED, hint: FLAGGED_HINT, isChecked: draft.isFlagged })}
    <fieldset>
      <legend>${ABOUT[lang]}</legend>
      <p class="hint">${ABOUT_HINT[lang]}</p>
      ${checkField(showing, { name: "head", label: HEAD, isChecked: draft.isAboutHead })}
      ${checkField(showing, { name: "deputy", label: DEPUTY, isChecked: draft.isAboutDeputy })}
    </fieldset>
    <fieldset>
      <legend>${PERSONS[lang]}</legend>
      ${Array.from({ length: PERSONS_SHOWN }, (_, index) => {
        const n = index + 1;
        const { name = "", post = "" } = draft.persons[index] ?? {};
        const label = { vi: `Họ tên người thứ ${n}`, en: `Name of person ${n}` };
        const of = { vi: `Chức vụ, nơi làm việc của người thứ ${n}`, en: `Post or workplace of person ${n}` };
        return html`${lineField(showing, { name: `person-${n}`, label, value: name, isOptional: true })}
        ${lineField(showing, { name: `post-${n}`, label: of, value: post, isOptional: true })}`;
      })}
    </fieldset>`;
};

const TEXT: Text = { vi: "Việc gì đã xảy ra", en: "What happened" };
const TEXT_HINT: Text = {
  vi: "Việc gì, khi nào, ở đâu, ai biết; Ông/Bà mong được giải quyết thế nào.",
  en: "What, when, where, who knows of it; what you would like to be done.",
};
const FLAGGED: Text = { vi: "Có nội dung tố cáo", en: "It holds content of a denunciation" };
const FLAGGED_HINT: Text = {
  vi: "Đánh dấu nếu Ông/Bà cho rằng một người cụ thể đã vi phạm pháp luật. Khi đó vụ việc được giữ kín: không có trong danh sách, tìm kiếm hay công khai, rất ít người được đọc, và chúng tôi không nhận tên, điện thoại của Ông/Bà. Đây là cách bảo vệ, không phải việc tiếp nhận tố cáo theo luật.",
  en: "Tick this if you say that a certain person has broken the law. It is then kept closed: in no list, search or publication, read by very few, and we do not take your name or phone. This protects you; it is not the taking of a denunciation under the law.",
};
const ABOUT: Text = {
  vi: "Việc này nói về lãnh đạo của nơi đã chọn? (không bắt buộc)",
  en: "Is it about those who lead the unit you chose? (optional)",
};
const ABOUT_HINT: Text = {
  vi: "Nếu có, cấp trên trực tiếp xử lý; nơi đó không được xem.",
  en: "If so, the level above handles it, and that unit does not get to see it.",
};
const HEAD: Text = { vi: "Người đứng đầu", en: "Its head" };
const DEPUTY: Text = { vi: "Cấp phó của người đứng đầu", en: "A deputy of its head" };
const PERSONS: Text = { vi: "Người được nhắc đến (không bắt buộc)", en: "Persons it is about (optional)" };
