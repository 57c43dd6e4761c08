import type { Context } from "hono";
import { html } from "hono/html";
import type { Day } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import { dayShown } from "../day-shown.ts";
import { choiceField, filesField, hiddenField, type Showing, textField } from "../form/fields.ts";
import { newKey } from "../new-key.ts";
import { linkTo, type Markup } from "../page.ts";
import type { View } from "./found-case.ts";
import { OWNER_COMMANDS, type OwnerCommand, ownerCommands, reopenUntil } from "./owner-commands.ts";

/** What was typed into a field of the form that came. */
export type Typed = (name: string) => string;

type Forms = {
  readonly c: Context;
  readonly showing: Showing;
  readonly code: string;
  readonly today: Day;
  readonly typed: Typed;
};

/** A field of a command on one part of a letter, or on the report itself: one page holds several such forms. */
export const fieldFor = (command: OwnerCommand, field: string, part?: number): string =>
  part === undefined ? `${command}-${field}` : `${command}-${field}-${part}`;

/** Files first, then the words; it is no written notice of any law. */
export const writeForm = ({ c, showing, code, typed }: Forms): Markup =>
  html`<section>
    <h2>${WRITE[showing.lang]}</h2>
    <form
      method="post"
      action="${linkTo(c, "/theo-doi/nhan")}"
      enctype="multipart/form-data"
      autocomplete="off"
      novalidate
    >
      ${hiddenField("code", code)} ${hiddenField("key", newKey())}
      ${textField(showing, { name: "text", label: WORDS, hint: WORDS_HINT, rows: 5, value: typed("text") })}
      ${filesField(showing, { name: "files", label: FILES, hint: FILES_HINT, isOptional: true })}
      <button type="submit">${WRITE_BUTTON[showing.lang]}</button>
    </form>
  </section>`;

/** The forms of what may be done now, of those that a code's owner may do at all. */
export const commandForms = (forms: Forms, view: View, part?: number): Markup =>
  html`${OWNER_COMMANDS.filter((name) => ownerCommands[name].isOffered(view, forms.today)).map(
    (name) =>
      html`<section>
        <h2>${TITLES[name][forms.showing.lang]}</h2>
        <form
          method="post"
          action="${linkTo(forms.c, `/theo-doi${ownerCommands[name].path}`)}"
          autocomplete="off"
          novalidate
        >
          ${hiddenField("code", forms.code)} ${hiddenField("key", newKey())}
          ${part === undefined ? "" : hiddenField("part", String(part))}
          ${FIELDS[name](forms, view, (field) => fieldFor(name, field, part))}
          <button type="submit">${BUTTONS[name][forms.showing.lang]}</button>
        </form>
      </section>`,
  )}`;

type Fields = (forms: Forms, view: View, name: (field: string) => string) => Markup;

const FIELDS: Readonly<Record<OwnerCommand, Fields>> = {
  rate: ({ showing, typed }, _view, name) =>
    html`${choiceField(showing, {
      name: name("stars"),
      label: STARS,
      value: typed(name("stars")),
      none: CHOOSE,
      groups: [
        {
          label: "",
          options: STAR_WORDS.map((words, index) => ({
            value: String(index + 1),
            label: `${index + 1} – ${words[showing.lang]}`,
          })),
        },
      ],
    })}
    ${textField(showing, { name: name("comment"), label: COMMENT, rows: 3, value: typed(name("comment")), isOptional: true })}`,
  reopen: ({ showing, typed }, view, name) =>
    html`<p>${reopenBy(reopenUntil(view))[showing.lang]}</p>
      ${textField(showing, { name: name("reason"), label: REASON, rows: 3, value: typed(name("reason")) })}`,
  withdraw: ({ showing, typed }, _view, name) =>
    html`<p>${WITHDRAW_HINT[showing.lang]}</p>
      ${textField(showing, { name: name("reason"), label: REASON, rows: 3, value: typed(name("reason")), isOptional: true })}`,
};

const reopenBy = (until: Day | undefined): Text => ({
  vi: `Nếu việc chưa được giải quyết, có thể mở lại đến hết ngày ${dayShown(until ?? "")} (theo quy định nội bộ, không phải thời hạn theo luật).`,
  en: `If it isn't solved, you may reopen it until ${dayShown(until ?? "")} (a policy, not a term of law).`,
});

const TITLES: Readonly<Record<OwnerCommand, Text>> = {
  rate: { vi: "Đánh giá câu trả lời", en: "Rate the answer" },
  reopen: { vi: "Mở lại", en: "Reopen it" },
  withdraw: { vi: "Rút phản ánh", en: "Withdraw it" },
};
const BUTTONS: Readonly<Record<OwnerCommand, Text>> = {
  rate: { vi: "Gửi đánh giá", en: "Send the rating" },
  reopen: { vi: "Mở lại", en: "Reopen it" },
  withdraw: { vi: "Rút phản ánh", en: "Withdraw it" },
};
const STAR_WORDS: readonly Text[] = [
  { vi: "Rất không hài lòng", en: "Very dissatisfied" },
  { vi: "Không hài lòng", en: "Dissatisfied" },
  { vi: "Bình thường", en: "Neither" },
  { vi: "Hài lòng", en: "Satisfied" },
  { vi: "Rất hài lòng", en: "Very satisfied" },
];
const STARS: Text = { vi: "Ông/Bà hài lòng đến đâu", en: "How satisfied are you" };
const CHOOSE: Text = { vi: "– Chọn –", en: "– Choose –" };
const COMMENT: Text = { vi: "Nhận xét", en: "Comment" };
const REASON: Text = { vi: "Lý do", en: "Reason" };
const WITHDRAW_HINT: Text = {
  vi: "Rút rồi thì phản ánh này không được xử lý nữa và không lấy lại được; những gì đã viết vẫn được lưu kín.",
  en: "Once withdrawn it is not handled any more and can't be taken up again; what was written stays sealed.",
};
const WRITE: Text = { vi: "Nhắn thêm", en: "Write again" };
const WORDS: Text = { vi: "Lời nhắn", en: "Message" };
const WORDS_HINT: Text = {
  vi: "Chỉ người xử lý đọc. Lời nhắn ở đây không thay cho văn bản khi khiếu nại hoặc tố cáo.",
  en: "Read by those who handle it only. A message here replaces no document of a complaint or a denunciation.",
};
const FILES: Text = { vi: "Ảnh, tài liệu, ghi âm", en: "Pictures, documents, recordings" };
const FILES_HINT: Text = {
  vi: "Nhiều nhất 10 tệp, gộp lại không quá 4 MB.",
  en: "At most 10 files, 4 MB together.",
};
const WRITE_BUTTON: Text = { vi: "Gửi lời nhắn", en: "Send the message" };
