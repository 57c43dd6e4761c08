import { html } from "hono/html";
import type { Language } from "@sdc/http/language";
import type { Text } from "@sdc/law/text";
import type { Markup } from "../page.ts";
import { shownAgain, type Wrong } from "./what-is-wrong.ts";

/** How a page shows its fields: in which language, and what is wrong with which of them. */
export type Showing = { readonly lang: Language; readonly wrong: Wrong };

export type Field = {
  readonly name: string;
  readonly label: Text;
  readonly value: string;
  readonly hint?: Text;
  readonly max?: number;
  readonly isOptional?: true;
};

type Typing = { readonly type?: "text" | "tel" | "email" | "search"; readonly autocomplete?: string };

/** A line to write on. Nothing is checked by the browser: what is wrong is said beside the field, in the page's language. */
export const lineField = ({ lang, wrong }: Showing, field: Field & Typing): Markup =>
  html`<div class="field">
    ${labelOf(lang, field)}${hintOf(lang, field)}${wrongOf(wrong, field.name)}
    <input
      id="${field.name}"
      name="${field.name}"
      type="${field.type ?? "text"}"
      value="${shownAgain(field.value)}"
      autocomplete="${field.autocomplete ?? "off"}"
      ${describedBy(wrong, field)}
    />
  </div>`;

/** A space to write in, so many lines high. */
export const textField = ({ lang, wrong }: Showing, field: Field & { readonly rows?: number }): Markup =>
  html`<div class="field">
    ${labelOf(lang, field)}${hintOf(lang, field)}${wrongOf(wrong, field.name)}
    <textarea id="${field.name}" name="${field.name}" rows="${field.rows ?? 8}" ${describedBy(wrong, field)}>
${shownAgain(field.value)}</textarea>
  </div>`;

export type Option = { readonly value: string; readonly label: string };
export type Group = { readonly label: string; readonly options: readonly Option[] };

/** One of several; the first, empty one stands for none. */
export const choiceField = (
  { lang, wrong }: Showing,
  field: Field & { readonly none: Text; readonly groups: readonly Group[] },
): Markup =>
  html`<div class="field">
    ${labelOf(lang, field)}${hintOf(lang, field)}${wrongOf(wrong, field.name)}
    <select id="${field.name}" name="${field.name}" ${describedBy(wrong, field)}>
      <option value="">${field.none[lang]}</option>
      ${field.groups.map(({ label, options }) =>
        label === ""
          ? options.map((option) => optionOf(option, field.value))
          : html`<optgroup label="${label}">
              ${options.map((option) => optionOf(option, field.value))}
            </optgroup>`,
      )}
    </select>
  </div>`;

const optionOf = ({ value, label }: Option, chosen: string): Markup =>
  value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;

export const checkField = (
  { lang, wrong }: Showing,
  field: Omit<Field, "value"> & { readonly isChecked: boolean },
): Markup =>
  html`<div class="field">
    ${wrongOf(wrong, field.name)}
    <input
      id="${field.name}"
      name="${field.name}"
      type="checkbox"
      value="1"
      ${field.isChecked ? html`checked` : ""}
      ${describedBy(wrong, field)}
    />
    <label for="${field.name}">${field.label[lang]}</label>
    ${hintOf(lang, field)}
  </div>`;

export const filesField = ({ lang, wrong }: Showing, field: Omit<Field, "value">): Markup =>
  html`<div class="field">
    ${labelOf(lang, field)}${hintOf(lang, field)}${wrongOf(wrong, field.name)}
    <input
      id="${field.name}"
      name="${field.name}"
      type="file"
      multiple
      accept="${ACCEPTED}"
      ${describedBy(wrong, field)}
    />
  </div>`;

/** What a browser offers to choose from; what is taken decides the file's own bytes. */
const ACCEPTED = ".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.odt,.mp3,.m4a,.amr,.mp4";

export const hiddenField = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${shownAgain(value)}" />`;

/** At the top of a page with mistakes: what they are, each a link to its field. `names`: fields in the page's order. */
export const mistakes = ({ lang, wrong }: Showing): Markup => {
  const all = Object.entries(wrong);
  if (all.length === 0) return html``;
  return html`<div class="box" role="alert">
    <p class="error">${MISTAKES[lang]}</p>
    <ul>
      ${all.map(([name, words]) => html`<li><a href="#${name}">${words}</a></li>`)}
    </ul>
  </div>`;
};

const MISTAKES: Text = {
  vi: "Chưa gửi đi được, xin xem lại những mục sau:",
  en: "This could not go on; please look at the following:",
};
const OPTIONAL: Text = { vi: "không bắt buộc", en: "optional" };

const labelOf = (lang: Language, { name, label, isOptional }: Omit<Field, "value">): Markup =>
  html`<label for="${name}">${label[lang]}${isOptional === true ? ` (${OPTIONAL[lang]})` : ""}</label>`;

const hintOf = (lang: Language, { name, hint }: Omit<Field, "value">): Markup =>
  hint === undefined ? html`` : html`<p class="hint" id="${name}-hint">${hint[lang]}</p>`;

const wrongOf = (wrong: Wrong, name: string): Markup =>
  wrong[name] === undefined ? html`` : html`<p class="error" id="${name}-wrong">${wrong[name]}</p>`;

const describedBy = (wrong: Wrong, { name, hint }: Omit<Field, "value">): Markup => {
  const by = [hint === undefined ? "" : `${name}-hint`, wrong[name] === undefined ? "" : `${name}-wrong`];
  const ids = by.filter((one) => one !== "").join(" ");
  if (ids === "") return html``;
  return wrong[name] === undefined
    ? html`aria-describedby="${ids}"`
    : html`aria-describedby="${ids}" aria-invalid="true"`;
};
