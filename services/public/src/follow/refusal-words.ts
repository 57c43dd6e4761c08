import type { Refusal } from "@sdc/core/refusal";
import type { Text } from "@sdc/law/text";

/**
 * Why a report's reporter can't do something now, in plain words. They say nothing of other reports, nor of who handles
 * what: the words that officers get would.
 */
export const refusalWords = ({ refused }: Refusal): Text => WORDS[refused] ?? NOT_NOW;

const ENDED: Text = {
  vi: "Vụ việc đã kết thúc nên không làm được điều này nữa. Ông/Bà vẫn nhắn được.",
  en: "It has ended, so this can't be done any more. You can still write.",
};

const WORDS: Readonly<Record<string, Text>> = {
  "not-of-this-kind": {
    vi: "Chỉ phản ánh và kiến nghị mới đánh giá và mở lại được.",
    en: "Only reflections and petitions can be rated and reopened.",
  },
  "not-replied": {
    vi: "Chưa có câu trả lời nên chưa đánh giá hay mở lại được.",
    en: "There is no answer yet, so it can't be rated or reopened.",
  },
  "reopening-over": {
    vi: "Đã hết thời gian được mở lại. Nếu việc chưa xong, hãy gửi một phản ánh mới.",
    en: "The time in which it could be reopened is over. If it isn't solved, send a new report.",
  },
  "already-answered": {
    vi: "Đã có câu trả lời nên không rút được nữa.",
    en: "It has been answered, so it can't be withdrawn any more.",
  },
  "report-closed": ENDED,
  "report-withdrawn": {
    vi: "Ông/Bà đã rút phản ánh này. Muốn tiếp tục, hãy gửi một phản ánh mới.",
    en: "You have withdrawn it. To go on, send a new report.",
  },
  "report-became-formal": {
    vi: "Việc này đang được giải quyết theo pháp luật về khiếu nại hoặc tố cáo; muốn rút thì gửi văn bản đến cơ quan giải quyết.",
    en: "It goes on under the law on complaints or denunciations; to withdraw it, write a letter to the competent body.",
  },
  "report-split": {
    vi: "Phản ánh đã được tách thành nhiều phần, mỗi phần được xử lý riêng.",
    en: "It was split into parts, and each is handled on its own.",
  },
  "report-merged": {
    vi: "Phản ánh đang được xử lý chung nên không làm được điều này. Hãy nhắn cho cơ quan.",
    en: "It is handled together with another one, so this can't be done. Write to the authority instead.",
  },
  "commitment-over": {
    vi: "Cam kết này đã kết thúc.",
    en: "This promise has ended.",
  },
  "attachments-too-many": {
    vi: "Vụ việc đã có quá nhiều tệp; hãy nhắn không kèm tệp.",
    en: "It holds too many files already; write without one.",
  },
  "idempotency-key-reused": {
    vi: "Biểu mẫu này đã được gửi trước đó với nội dung khác, và nội dung lần này chưa được nhận. Hãy điền lại vào biểu mẫu ở trang này.",
    en: "This form was sent before with other words, and what came now was not taken. Use the form on this page.",
  },
};

const NOT_NOW: Text = {
  vi: "Lúc này chưa thực hiện được. Hãy nhắn cho cơ quan, hoặc thử lại sau.",
  en: "This can't be done just now. Write to the authority, or try again later.",
};
