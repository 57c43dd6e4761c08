import type { Context } from "hono";
import { html } from "hono/html";
import type { Day } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import { dayShown } from "../day-shown.ts";
import { denounceFormally } from "../denounce-formally.ts";
import { linkTo, page, pageLanguage } from "../page.ts";

type Sent = { readonly code: string; readonly answerBy: Day | undefined; readonly isFlagged: boolean };

/** The code, this once; what happens next, and by when. */
export const sentPage = (c: Context, { code, answerBy, isFlagged }: Sent): Promise<Response> => {
  const lang = pageLanguage(c);
  return page(c, {
    title: TITLE,
    body: html`<p>${KEEP[lang]}</p>
      <p class="code"><strong>${grouped(code)}</strong></p>
      <p>${ONCE[lang]}</p>
      <h2>${NEXT_TITLE[lang]}</h2>
      <ul>
        ${NEXT.map((text) => html`<li>${text[lang]}</li>`)}
        <li>${answerBy === undefined ? NO_DAY[lang] : byDay(answerBy)[lang]}</li>
      </ul>
      <p><a href="${linkTo(c, "/theo-doi")}">${FOLLOW[lang]}</a></p>
      ${isFlagged ? denounceFormally(lang) : ""}`,
  });
};

/** What came under this key before was something else: nothing of what came now is taken. */
export const sentBeforePage = (c: Context): Promise<Response> => {
  const lang = pageLanguage(c);
  return page(c, {
    title: BEFORE_TITLE,
    status: 409,
    body: html`${BEFORE.map((text) => html`<p>${text[lang]}</p>`)}
      <p><a href="${linkTo(c, "/theo-doi")}">${FOLLOW[lang]}</a></p>
      <p><a href="${linkTo(c, "/gui")}">${ANEW[lang]}</a></p>`,
  });
};

/** `1234567890123456` → `1234 5678 9012 3456`. */
const grouped = (code: string): string => code.replace(/\d{4}(?=\d)/g, "$& ");

/** Whoever handles it has set that day for itself. */
export const byDay = (day: Day): Text => ({
  vi: `Cơ quan tự đặt hạn trả lời chậm nhất ngày ${dayShown(day)}. Đây là hạn theo quy định nội bộ, không phải thời hạn theo luật.`,
  en: `The authority means to answer by ${dayShown(day)} at the latest. That day is its own policy, not a term of law.`,
});

const TITLE: Text = { vi: "Đã nhận phản ánh", en: "Your report has come in" };
const KEEP: Text = {
  vi: "Đây là mã của Ông/Bà. Hãy chép lại, kiểm tra từng số, và cất ở nơi chỉ Ông/Bà biết:",
  en: "This is your code. Copy it, check each digit, and keep it where only you find it:",
};
const ONCE: Text = {
  vi: "Mã chỉ hiện ở đây, không được lưu ở đâu và không ai tìm lại được. Ai có mã thì đọc và nhắn được như Ông/Bà.",
  en: "It is shown here only, stored nowhere, and nobody can find it again. Whoever has it can read and write as you can.",
};
const NEXT_TITLE: Text = { vi: "Tiếp theo là gì", en: "What happens next" };
const NEXT: readonly Text[] = [
  {
    vi: "Người trực đọc, phân loại và chuyển đến nơi có thẩm quyền.",
    en: "It is read, classified, and passed to whoever is competent.",
  },
  {
    vi: "Nếu cần hỏi thêm, câu hỏi hiện ở trang theo dõi: hãy ghé lại sau vài ngày.",
    en: "If something has to be asked, you find it where you follow it: come back in a few days.",
  },
];
const NO_DAY: Text = {
  vi: "Cơ quan chưa tự đặt hạn trả lời cho phản ánh này.",
  en: "The authority has set itself no day to answer this by.",
};
const FOLLOW: Text = { vi: "Theo dõi bằng mã", en: "Follow it by your code" };
const ANEW: Text = { vi: "Gửi một phản ánh khác", en: "Send another report" };
const BEFORE_TITLE: Text = { vi: "Biểu mẫu này đã được gửi trước đó", en: "This form was sent before" };
const BEFORE: readonly Text[] = [
  {
    vi: "Phản ánh gửi lần trước đã được nhận nguyên vẹn. Nội dung lần này khác đi và chưa được nhận.",
    en: "What was sent before has been taken whole. What came now was different, and was not taken.",
  },
  {
    vi: "Muốn bổ sung, hãy mở trang theo dõi bằng mã đã nhận. Nếu chưa kịp thấy mã, hãy quay lại nội dung cũ và gửi lại y như trước: mã cũ sẽ hiện ra.",
    en: "To add to it, follow it by the code that you got. If you never saw the code, go back to what it said before and send that again, unchanged: the same code is shown.",
  },
];
