import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Language } from "@sdc/http/language";
import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import type { Text } from "@sdc/law/text";
import { dayShown } from "../day-shown.ts";
import { checkField, choiceField, hiddenField, mistakes, type Showing } from "../form/fields.ts";
import type { Wrong } from "../form/what-is-wrong.ts";
import { newKey } from "../new-key.ts";
import { linkTo, type Markup, page, pageLanguage } from "../page.ts";
import { sealingScript, withSealingScript } from "../sealing-script.ts";
import type { ProtectingBody } from "./protecting-bodies.ts";

/** Where the watch stands that lies beside a report. */
export type Standing = {
  readonly status: "watching" | "over";
  readonly since: string;
  readonly body: string;
};

export type WatchShown = {
  readonly code: string;
  /** Of the report: what is sealed is bound to it. */
  readonly id: string;
  /** Absent: they have never taken part. */
  readonly standing?: Standing | undefined;
  readonly bodies: readonly ProtectingBody[];
  /** They have read the risk, agreed, and chosen this body: now it can be sealed. */
  readonly chosen?: ProtectingBody | undefined;
  readonly done?: Text;
  readonly wrong?: Wrong;
  readonly status?: ContentfulStatusCode;
};

export const WATCH_PATH = "/theo-doi/tra-dua";
const JOIN_PATH = `${WATCH_PATH}/tham-gia`;
const LEAVE_PATH = `${WATCH_PATH}/thoi`;

/** The retaliation watch, for the owner of a code: what they risk, then a body, then what is sealed to it on their device. */
export const watchPage = async (c: Context, shown: WatchShown): Promise<Response> => {
  const lang = pageLanguage(c);
  const { code, done, wrong = {}, standing, chosen, status = 200 } = shown;
  const showing: Showing = { lang, wrong };
  const isOn = standing?.status === "watching";
  return page(c, {
    title: TITLE,
    status,
    headers: chosen === undefined ? {} : withSealingScript,
    body: html`${done === undefined ? "" : html`<p class="box" role="status">${done[lang]}</p>`}
      ${mistakes(showing)} ${standing === undefined ? "" : standingPart(lang, standing)}
      ${isOn ? leavePart(c, lang, code) : ""}
      ${chosen === undefined ? choosing(c, showing, shown) : await sealing(c, lang, shown, chosen)}
      <form method="post" action="${linkTo(c, "/theo-doi")}" autocomplete="off">
        ${hiddenField("code", code)}
        <button type="submit" class="plain">${BACK[lang]}</button>
      </form>`,
  });
};

/** The way here from the page of the report. */
export const watchLink = (c: Context, code: string): Markup => {
  const lang = pageLanguage(c);
  return html`<section>
    <h2>${TITLE[lang]}</h2>
    <p>${LINK_HINT[lang]}</p>
    <form method="post" action="${linkTo(c, WATCH_PATH)}" autocomplete="off">
      ${hiddenField("code", code)}
      <button type="submit" class="plain">${LINK[lang]}</button>
    </form>
  </section>`;
};

const standingPart = (lang: Language, { status, since, body }: Standing): Markup =>
  html`<p class="box">
    <strong>${(status === "watching" ? isIn(since, body) : HAS_LEFT)[lang]}</strong>
  </p>`;

const leavePart = (c: Context, lang: Language, code: string): Markup =>
  html`<section>
    <h2>${LEAVE[lang]}</h2>
    <p>${LEAVE_HINT[lang]}</p>
    <form method="post" action="${linkTo(c, LEAVE_PATH)}" autocomplete="off">
      ${hiddenField("code", code)} ${hiddenField("key", newKey())}
      <button type="submit">${LEAVE[lang]}</button>
    </form>
  </section>`;

const choosing = (c: Context, showing: Showing, { code, standing, bodies }: WatchShown): Markup => {
  const { lang } = showing;
  const again = standing?.status === "watching" ? html`<h2>${ANEW[lang]}</h2>` : html``;
  if (bodies.length === 0)
    return html`${again}
      <p>${NO_BODY[lang]}</p>`;
  return html`${again}
    <p class="said">${riskTextNow.text[lang]}</p>
    <form method="post" action="${linkTo(c, WATCH_PATH)}" autocomplete="off" novalidate>
      ${hiddenField("code", code)} ${hiddenField("told", riskTextNow.version)}
      ${choiceField(showing, {
        name: "unit",
        label: BODY,
        value: "",
        none: CHOOSE,
        groups: [{ label: "", options: bodies.map(({ id, name }) => ({ value: id, label: name })) }],
      })}
      ${checkField(showing, { name: "agreed", label: AGREED, isChecked: false })}
      <button type="submit">${GO_ON[lang]}</button>
    </form>`;
};

const sealing = async (
  c: Context,
  lang: Language,
  { code, id }: WatchShown,
  { id: unit, name, publicKey, key }: ProtectingBody,
): Promise<Markup> => {
  const { path, integrity } = sealingScript;
  const line = (field: string, label: Text, max: number, isRequired: boolean) =>
    html`<div class="field">
      <label for="${field}">${label[lang]}</label>
      <input
        id="${field}"
        data-sealed="${field}"
        type="text"
        maxlength="${max}"
        autocomplete="off"
        ${isRequired ? html`required` : ""}
      />
    </div>`;
  return html`<h2>${forBody(name)[lang]}</h2>
    <p>${keyShown(key)[lang]}</p>
    <p id="without-script">${withoutScript(name)[lang]}</p>
    <form
      hidden
      method="post"
      action="${linkTo(c, JOIN_PATH)}"
      autocomplete="off"
      novalidate
      data-public-key="${publicKey}"
      data-context="retaliation-watch/${id}"
      data-into="sealed"
      data-otherwise="without-script"
      data-missing="name-missing"
    >
      ${hiddenField("code", code)} ${hiddenField("key", newKey())} ${hiddenField("unit", unit)}
      ${hiddenField("told", riskTextNow.version)} ${hiddenField("language", lang)}
      ${hiddenField("agreed", "1")} ${hiddenField("sealed", "")}
      <p class="error" id="name-missing" role="alert" hidden>${NAME_MISSING[lang]}</p>
      ${line("name", NAME, 200, true)} ${line("unit", WORKPLACE, 300, false)}
      ${line("staffNumber", STAFF_NUMBER, 40, false)}
      <button type="submit">${JOIN[lang]}</button>
    </form>
    <script src="${path}" integrity="${integrity}" defer></script>`;
};

const TITLE: Text = { vi: "Theo dõi trả đũa", en: "Retaliation watch" };
const LINK: Text = { vi: "Xem về theo dõi trả đũa", en: "About the retaliation watch" };
const LINK_HINT: Text = {
  vi: "Nếu Ông/Bà làm việc trong đơn vị bị phản ánh và lo bị trù dập: có thể cho một cơ quan bảo vệ biết mình là ai, để cơ quan đó theo dõi. Không bắt buộc.",
  en: "If you work in the unit that you reported and fear to be punished for it: you may let a protecting body know who you are, so that it watches. You need not.",
};
const BACK: Text = { vi: "Về phản ánh của tôi", en: "Back to my report" };
const HAS_LEFT: Text = {
  vi: "Ông/Bà đã thôi tham gia theo dõi trả đũa.",
  en: "You have left the retaliation watch.",
};
const isIn = (since: string, body: string): Text => ({
  vi: `Ông/Bà đang tham gia, từ ngày ${dayShown(since)}, với cơ quan bảo vệ: ${body}.`,
  en: `You take part, since ${dayShown(since)}, with this protecting body: ${body}.`,
});
const LEAVE: Text = { vi: "Thôi tham gia", en: "Leave the watch" };
const LEAVE_HINT: Text = {
  vi: "Không cần lý do. Việc đối chiếu dừng lại; điều cơ quan bảo vệ đã biết thì không lấy lại được.",
  en: "No reason is needed. The comparing stops; what the body has learned can't be taken back.",
};
const ANEW: Text = { vi: "Khóa lại thông tin, hoặc đổi cơ quan", en: "Seal anew, or to another body" };
const NO_BODY: Text = {
  vi: "Hiện chưa có cơ quan bảo vệ nào công bố khóa, nên chưa tham gia được tại đây. Hãy đến trực tiếp cơ quan có thẩm quyền để đề nghị bảo vệ.",
  en: "No protecting body has published a key yet, so you can't take part here. Go to the competent body in person and ask for protection.",
};
const BODY: Text = { vi: "Cơ quan bảo vệ", en: "Protecting body" };
const CHOOSE: Text = { vi: "– Chọn –", en: "– Choose –" };
const AGREED: Text = {
  vi: "Tôi đã đọc các rủi ro trên đây và đồng ý tham gia",
  en: "I have read the risks above and agree to take part",
};
const GO_ON: Text = { vi: "Tiếp tục", en: "Go on" };
const forBody = (name: string): Text => ({
  vi: `Ông/Bà là ai – chỉ ${name} mở được`,
  en: `Who you are – ${name} alone can open it`,
});
const keyShown = (key: string): Text => ({
  vi: `Khóa của cơ quan này mang tên ${key}; có thể so với bản niêm yết tại trụ sở của cơ quan. Thông tin dưới đây được khóa ngay trên máy của Ông/Bà trước khi gửi.`,
  en: `This body's key is called ${key}; compare it with what hangs at its counter. What you write below is locked on your own device before it is sent.`,
});
const withoutScript = (name: string): Text => ({
  vi: `Trình duyệt của Ông/Bà không chạy được phần khóa thông tin, nên ở đây không có chỗ để điền. Đừng nêu danh tính trong lời nhắn. Hãy đến trực tiếp ${name} để tham gia hoặc đề nghị bảo vệ, hoặc mở trang này bằng trình duyệt khác.`,
  en: `Your browser doesn't run what locks your details, so there is nowhere to write them. Don't say who you are in a message. Go to ${name} in person to take part or to ask for protection, or open this page in another browser.`,
});
const NAME: Text = { vi: "Họ và tên", en: "Full name" };
const NAME_MISSING: Text = { vi: "Hãy điền họ và tên.", en: "Write your full name." };
const WORKPLACE: Text = {
  vi: "Nơi làm việc (không bắt buộc)",
  en: "Where you work (optional)",
};
const STAFF_NUMBER: Text = {
  vi: "Số hiệu công chức, viên chức (không bắt buộc; chắc chắn nhất để không nhầm người)",
  en: "Staff number (optional; the surest way not to be mistaken for somebody else)",
};
const JOIN: Text = { vi: "Khóa thông tin và tham gia", en: "Lock it and take part" };
