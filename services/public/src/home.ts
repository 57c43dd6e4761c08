import type { Context } from "hono";
import { html } from "hono/html";
import type { Text } from "@sdc/law/text";
import { linkTo, page, pageLanguage } from "./page.ts";
import { RECEPTIONS } from "./receptions/receptions.ts";

const TITLE: Text = {
  vi: "Phản ánh, kiến nghị với chính quyền",
  en: "Tell the authorities, and follow what becomes of it",
};

const DOORS: readonly { readonly path: string; readonly name: Text; readonly about: Text }[] = [
  {
    path: "/gui",
    name: { vi: "Gửi phản ánh, kiến nghị", en: "Send a report" },
    about: {
      vi: "Ba bước, không cần tài khoản, không cần nêu tên. Gửi xong Ông/Bà nhận một mã 16 chữ số.",
      en: "Three steps, no account, no name needed. You get a 16-digit code.",
    },
  },
  {
    path: "/theo-doi",
    name: { vi: "Theo dõi bằng mã", en: "Follow it by its code" },
    about: {
      vi: "Xem đã xử lý đến đâu, nhắn thêm, đánh giá kết quả.",
      en: "See how far it has come, write again, rate the answer.",
    },
  },
  {
    path: "/cong-khai",
    name: { vi: "Phản ánh được công khai", en: "Published reports" },
    about: {
      vi: "Nội dung đã được che thông tin cá nhân, kèm kết quả trả lời.",
      en: "With personal details taken out, and what was answered.",
    },
  },
  {
    path: RECEPTIONS,
    name: { vi: "Lịch tiếp công dân", en: "When citizens are received" },
    about: {
      vi: "Ngày, giờ và nơi người đứng đầu trực tiếp tiếp công dân.",
      en: "On which days the head of a unit receives citizens, and where.",
    },
  },
  {
    path: "/doi-thoai",
    name: { vi: "Đối thoại với người dân", en: "Dialogues with the people" },
    about: {
      vi: "Khi nào, ở đâu, về việc gì; gửi câu hỏi trước, xem kết quả.",
      en: "When, where and on what; ask before, see what came of it.",
    },
  },
];

/** What a citizen can do here, in one look. */
export const homePage = (c: Context): Promise<Response> => {
  const lang = pageLanguage(c);
  return page(c, {
    title: TITLE,
    body: html`<ul>
      ${DOORS.map(
        ({ path, name, about }) =>
          html`<li><a href="${linkTo(c, path)}">${name[lang]}</a><br />${about[lang]}</li>`,
      )}
    </ul>`,
  });
};
