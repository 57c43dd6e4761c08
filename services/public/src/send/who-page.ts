import { html } from "hono/html";
import type { Language } from "@sdc/http/language";
import type { Text } from "@sdc/law/text";
import { denounceFormally } from "../denounce-formally.ts";
import { fieldNames } from "../field-names.ts";
import { filesField, lineField, type Showing } from "../form/fields.ts";
import { shownAgain } from "../form/what-is-wrong.ts";
import type { Markup } from "../page.ts";
import type { Draft } from "./draft.ts";
import type { Places } from "./places.ts";

/** Step 3: who it is from, what comes along, and all of it once more before it is sent. */
export const whoFields = (showing: Showing, draft: Draft, places: Places, seals: boolean): Markup => {
  const { lang } = showing;
  return html`${draft.isFlagged ? notTaken(lang, seals) : identityFields(showing, draft)}
  ${filesField(showing, { name: "files", label: FILES, hint: FILES_HINT, isOptional: true })}
  ${summary(lang, draft, places)}`;
};

const identityFields = (showing: Showing, draft: Draft): Markup =>
  html`<fieldset>
    <legend>${WHO[showing.lang]}</legend>
    <p class="hint">${WHO_HINT[showing.lang]}</p>
    ${lineField(showing, { name: "name", label: NAME, value: draft.name, isOptional: true })}
    ${lineField(showing, { name: "phone", label: PHONE, value: draft.phone, type: "tel", isOptional: true })}
    ${lineField(showing, { name: "email", label: EMAIL, value: draft.email, type: "email", isOptional: true })}
  </fieldset>`;

/** Where a page seals, only what was not sealed is not taken. */
const notTaken = (lang: Language, seals: boolean): Markup =>
  html`<div class="box">
    ${
      seals
        ? html`<p>${NOT_IN_TEXT[lang]}</p>`
        : html`<h2>${NOT_TAKEN_TITLE[lang]}</h2>
            <p>${NOT_TAKEN[lang]}</p>`
    }
    ${denounceFormally(lang)}
  </div>`;

const summary = (lang: Language, draft: Draft, places: Places): Markup => {
  const field = Object.entries(fieldNames).find(([name]) => name === draft.field)?.[1];
  const about = [draft.isAboutHead ? HEAD[lang] : "", draft.isAboutDeputy ? DEPUTY[lang] : ""];
  const persons = draft.persons.map(({ name, post }) =>
    [name, post].filter((part) => part.trim() !== "").join(", "),
  );
  const named = [...about, ...persons].filter((one) => one !== "").join("; ");
  const rows: readonly (readonly [Text, string])[] = [
    [UNIT, places.get(draft.unit)?.name ?? ""],
    [PLACE, draft.place],
    [FIELD, field?.[lang] ?? ""],
    [TEXT, draft.text],
    [FLAGGED, draft.isFlagged ? YES[lang] : NO[lang]],
    [ABOUT, named],
  ];
  return html`<h2>${SUMMARY[lang]}</h2>
    <dl>
      ${rows
        .filter(([, value]) => value.trim() !== "")
        .map(
          ([name, value]) =>
            html`<dt>${name[lang]}</dt>
              <dd class="said">${shownAgain(value)}</dd>`,
        )}
    </dl>`;
};

const WHO: Text = { vi: "Ông/Bà là ai (không bắt buộc)", en: "Who you are (optional)" };
const WHO_HINT: Text = {
  vi: "Có thể bỏ trống tất cả: Ông/Bà vẫn theo dõi và nhắn tin được bằng mã. Những gì ghi ở đây được mã hóa riêng; chỉ mở xem khi có lý do được ghi lại. Chúng tôi không gửi thư cho Ông/Bà nếu không được yêu cầu.",
  en: "You may leave all of it empty: you can follow it and write by your code all the same. What you give here is sealed apart and opened only with a reason that is recorded. We send you no mail unless you ask for it.",
};
const NAME: Text = { vi: "Họ tên", en: "Name" };
const PHONE: Text = { vi: "Điện thoại", en: "Phone" };
const EMAIL: Text = { vi: "Thư điện tử", en: "E-mail" };
const NOT_TAKEN_TITLE: Text = {
  vi: "Chúng tôi không nhận tên và cách liên hệ của Ông/Bà",
  en: "We do not take your name or how to reach you",
};
const NOT_TAKEN: Text = {
  vi: "Ông/Bà đã đánh dấu “Có nội dung tố cáo”. Danh tính của người tố cáo phải được giữ bí mật, nên không được nhận qua trang này: cái gì không có ở đây thì không thể lộ từ đây. Cũng đừng ghi tên mình trong nội dung hay trong tệp. Ông/Bà theo dõi và nhắn tin bằng mã.",
  en: "You ticked “content of a denunciation”. A denouncer's identity has to be kept secret, so it is not taken through this page: what is not here can't get out from here. Don't write your own name into the text or a file either. You follow it and write by your code.",
};
const NOT_IN_TEXT: Text = {
  vi: "Ông/Bà đã đánh dấu “Có nội dung tố cáo”. Tên và cách liên hệ không được nhận dưới dạng đọc được. Đừng ghi tên mình trong nội dung hay trong tệp: sổ này đọc được. Ông/Bà theo dõi và nhắn tin bằng mã.",
  en: "You ticked “content of a denunciation”. Your name and how to reach you are not taken in a form that can be read. Don't write your own name into the text or a file: this register can read those. You follow it and write by your code.",
};
const FILES: Text = { vi: "Ảnh, tài liệu, ghi âm", en: "Pictures, documents, recordings" };
const FILES_HINT: Text = {
  vi: "Nhiều nhất 10 tệp, gộp lại không quá 4 MB. Nhận JPEG, PNG, WebP, PDF, DOCX, XLSX, ODT, MP3, M4A, AMR, MP4. Vị trí chụp và thông tin máy ảnh được xóa khỏi ảnh; khuôn mặt và biển số trong ảnh thì không.",
  en: "At most 10 files, 4 MB together: JPEG, PNG, WebP, PDF, DOCX, XLSX, ODT, MP3, M4A, AMR, MP4. Where a picture was taken and by which camera is removed from it; faces and number plates in it are not.",
};
const SUMMARY: Text = { vi: "Xem lại trước khi gửi", en: "Once more before you send it" };
const UNIT: Text = { vi: "Nơi nhận", en: "Goes to" };
const PLACE: Text = { vi: "Ở đâu", en: "Where" };
const FIELD: Text = { vi: "Về việc", en: "About" };
const TEXT: Text = { vi: "Nội dung", en: "What happened" };
const FLAGGED: Text = { vi: "Có nội dung tố cáo", en: "Content of a denunciation" };
const ABOUT: Text = { vi: "Nói về", en: "Persons" };
const HEAD: Text = { vi: "Người đứng đầu", en: "The head" };
const DEPUTY: Text = { vi: "Cấp phó", en: "A deputy" };
const YES: Text = { vi: "Có", en: "Yes" };
const NO: Text = { vi: "Không", en: "No" };
