import type { Context } from "hono";
import { html } from "hono/html";
import type { Text } from "@sdc/law/text";
import { page, pageLanguage } from "./page.ts";

/** What no software can promise, said plainly before somebody relies on it. */
export const unprotectedPage = (c: Context): Promise<Response> => {
  const lang = pageLanguage(c);
  return page(c, {
    title: TITLE,
    headers: { "cache-control": "max-age=3600" },
    body: html`<h2>${IS_TITLE[lang]}</h2>
      <ul>
        ${IS.map((text) => html`<li>${text[lang]}</li>`)}
      </ul>
      <h2>${NOT_TITLE[lang]}</h2>
      <dl>
        ${NOT.map(
          ([what, why]) =>
            html`<dt>${what[lang]}</dt>
              <dd>${why[lang]}</dd>`,
        )}
      </dl>
      <h2>${SAFER_TITLE[lang]}</h2>
      <ol>
        ${SAFER.map((text) => html`<li>${text[lang]}</li>`)}
      </ol>`,
  });
};

const TITLE: Text = { vi: "Điều gì không được bảo vệ", en: "What is not protected" };
const IS_TITLE: Text = { vi: "Những gì được giữ kín", en: "What is kept" };
const IS: readonly Text[] = [
  {
    vi: "Nội dung, tệp, tên và cách liên hệ được mã hóa trước khi lưu. Tên và cách liên hệ chỉ được mở xem kèm lý do được ghi lại.",
    en: "Texts, files, names and how to reach you are sealed before they are stored. Names are opened only with a reason that is recorded.",
  },
  {
    vi: "Mã của Ông/Bà không được lưu. Trang này không dùng cookie, không chạy mã lệnh (trừ mã khóa tên của Ông/Bà, nếu có), không lấy gì từ nơi khác, và nhật ký của nó không ghi địa chỉ mạng của Ông/Bà.",
    en: "Your code is not stored. These pages set no cookies, run no script (but the one that seals your name, where that is offered), fetch nothing from elsewhere, and their log does not hold your network address.",
  },
  {
    vi: "Thông tin máy ảnh và vị trí chụp được xóa khỏi ảnh JPEG, PNG, WebP trước khi lưu.",
    en: "Camera details and places are removed from JPEG, PNG and WebP pictures before they are stored.",
  },
];
const NOT_TITLE: Text = { vi: "Những gì không được bảo vệ", en: "What is not protected" };
const NOT: readonly (readonly [Text, Text])[] = [
  [
    { vi: "Cuộc gọi", en: "Phone calls" },
    {
      vi: "Nhà mạng biết ai đã gọi: số nào gọi cho số nào, lúc nào, từ đâu, và số đó đăng ký tên ai. Người nghe máy nghe được giọng của Ông/Bà.",
      en: "The phone company knows who called: which number called which, when, from where, and in whose name that number is registered. Whoever answers hears your voice.",
    },
  ],
  [
    { vi: "Thư điện tử, Zalo, Facebook", en: "E-mail, Zalo, Facebook" },
    {
      vi: "Nhà cung cấp thư điện tử (của Ông/Bà và của cơ quan nhận), Zalo và Facebook giữ những gì đã gửi qua họ: nội dung, tệp, tài khoản gửi, lúc gửi. Dù ở đây được mã hóa hay xóa đi, bản ở chỗ họ vẫn còn; cơ quan này không xóa được, và không biết họ cho ai xem.",
      en: "Mail providers (yours and that of the office), Zalo and Facebook keep what was sent through them: texts, files, the account, the time. Though it is sealed or erased here, their copy stays; this office can't erase it, and doesn't know whom they show it to.",
    },
  ],
  [
    { vi: "Nơi ít người", en: "Small places" },
    {
      vi: "Trong một thôn hay một cơ quan nhỏ, chỉ cần việc gì và ở đâu là người ta có thể đoán ra ai đã báo.",
      en: "In a hamlet or a small office, what happened and where may be enough to guess who told.",
    },
  ],
  [
    { vi: "Ai đã biết việc này", en: "Who knew" },
    {
      vi: "Nếu chỉ vài người biết một chi tiết, hay chỉ vài người có một tài liệu, chi tiết và tài liệu đó chỉ ra họ.",
      en: "If only a few knew a detail, or had a document, that detail or document points to them.",
    },
  ],
  [
    { vi: "Lối viết", en: "How you write" },
    {
      vi: "Từ quen dùng, lỗi chính tả, giọng địa phương có thể cho biết ai viết.",
      en: "Favourite words, spelling and dialect may tell who wrote.",
    },
  ],
  [
    { vi: "Ảnh, ghi âm, tài liệu", en: "Pictures, recordings, documents" },
    {
      vi: "Khuôn mặt, giọng nói, biển số, cửa sổ nhà trong ảnh và tiếng trong bản ghi vẫn còn nguyên. Tệp PDF, Word, Excel, âm thanh và video có thể chứa tên người tạo; trang này không xóa được.",
      en: "Faces, voices, number plates and the view from a window stay as they are. PDF, Word, Excel, sound and video files may name whoever made them; that is not removed here.",
    },
  ],
  [
    { vi: "Mạng và máy", en: "The network and the machine" },
    {
      vi: "Nơi cung cấp mạng, cơ quan, trường học, quán có thể thấy máy nào đã mở trang này và lúc nào, dù không thấy nội dung. Máy có phần mềm theo dõi thì thấy tất cả.",
      en: "Whoever runs the network (a provider, an office, a school, a café) may see which machine opened this site and when, though not what was written. A machine with spying software sees all.",
    },
  ],
  [
    { vi: "Máy dùng chung", en: "Shared computers" },
    {
      vi: "Lịch sử trình duyệt cho biết trang này đã được mở, và nút “Quay lại” có thể hiện lại những gì vừa viết cho đến khi đóng trình duyệt.",
      en: "The browser's history shows that this site was opened, and its back button may show what was written until the browser is closed.",
    },
  ],
  [
    { vi: "Mã của Ông/Bà", en: "Your code" },
    {
      vi: "Ai thấy tờ giấy hay ảnh chụp màn hình có mã thì đọc và nhắn được như Ông/Bà.",
      en: "Whoever sees the paper or the screenshot with your code can read and write as you can.",
    },
  ],
  [
    { vi: "Người xử lý", en: "Those who handle it" },
    {
      vi: "Họ phải hỏi, phải đến nơi, nên những người được hỏi có thể hiểu ra là đã có người báo.",
      en: "They have to ask and to go there, so those who are asked may understand that somebody told.",
    },
  ],
];
const SAFER_TITLE: Text = { vi: "Để an toàn hơn", en: "How to be safer" };
const SAFER: readonly Text[] = [
  {
    vi: "Dùng máy và mạng của riêng mình, không dùng máy hay mạng của nơi mà Ông/Bà nói đến; tốt hơn nữa là một nơi mình không hay đến.",
    en: "Use a machine and a network of your own, never those of the place you write about; better still one where you rarely are.",
  },
  {
    vi: "Mở cửa sổ ẩn danh (riêng tư), và đóng hẳn trình duyệt khi xong.",
    en: "Open a private window, and close the browser altogether when you are done.",
  },
  {
    vi: "Muốn không ai ở giữa giữ lại nội dung: gửi bằng biểu mẫu trên trang này, hoặc gửi thư, đến tận nơi, thay vì qua thư điện tử, Zalo, Facebook.",
    en: "If nobody in between shall keep what you say: use the form on this site, or go there or write on paper, rather than e-mail, Zalo or Facebook.",
  },
  {
    vi: "Chép mã ra giấy, đừng chụp màn hình, đừng gửi cho ai.",
    en: "Copy the code onto paper; take no screenshot and send it to nobody.",
  },
  {
    vi: "Viết ngắn, bằng lời thường; bỏ những chi tiết chỉ mình Ông/Bà biết nếu không cần.",
    en: "Write short and plain; leave out what only you know if it isn't needed.",
  },
  {
    vi: "Xem lại từng ảnh trước khi gửi: ai, cái gì hiện trong đó. Chụp lại màn hình một tài liệu thành ảnh thì an toàn hơn gửi chính tệp đó.",
    en: "Look at each picture before you send it: who and what is in it. A picture of a document is safer than its file.",
  },
  {
    vi: "Đừng nói với ai là mình đã gửi.",
    en: "Tell nobody that you have sent it.",
  },
  {
    vi: "Nếu Ông/Bà hoặc người thân bị đe dọa, hãy gọi công an (113); người tố cáo có quyền đề nghị áp dụng biện pháp bảo vệ (Luật Tố cáo 2018, Điều 47–50).",
    en: "If you or your family are threatened, call the police (113); a denouncer may ask for protection (Law on Denunciation 2018, Articles 47–50).",
  },
];
