import type { ReportStatus } from "@sdc/projections/report-status";
import type { Text } from "@sdc/law/text";

/** Where a report stands, as its reporter would say it. */
export const statusWords: Readonly<Record<ReportStatus, Text>> = {
  received: { vi: "Đã nhận, đang chờ phân loại.", en: "It has come in and waits to be classified." },
  classified: {
    vi: "Đã phân loại, đang chờ chuyển đến nơi xử lý.",
    en: "It is classified and waits to be passed to whoever handles it.",
  },
  assigned: {
    vi: "Đã chuyển đến nơi xử lý, đang chờ nơi đó tiếp nhận.",
    en: "It has been passed on and waits to be taken on there.",
  },
  refused: {
    vi: "Nơi được chuyển đến không nhận; đang tìm đúng nơi xử lý.",
    en: "Where it was passed to did not take it on; the right place is being looked for.",
  },
  accepted: { vi: "Đang được xử lý.", en: "It is being handled." },
  asked: {
    vi: "Cơ quan đang chờ Ông/Bà bổ sung thông tin: xem câu hỏi bên dưới.",
    en: "The authority waits for more from you: see its question below.",
  },
  replied: { vi: "Đã trả lời: xem bên dưới.", en: "It has been answered: see below." },
  closed: { vi: "Đã trả lời và kết thúc.", en: "It has been answered and closed." },
  merged: {
    vi: "Được xử lý chung với phản ánh khác về cùng việc đó; mã này vẫn dùng được.",
    en: "It is handled together with another report about the same; this code goes on working.",
  },
  withdrawn: { vi: "Ông/Bà đã rút phản ánh này.", en: "You have withdrawn it." },
  "became-formal": {
    vi: "Đã chuyển sang giải quyết theo pháp luật về khiếu nại hoặc tố cáo. Thông báo theo luật được gửi bằng văn bản, ngoài trang này; tin nhắn ở đây không thay văn bản nào.",
    en: "It goes on under the law on complaints or denunciations. Notices of that law are sent in writing, not here; a message here replaces none of them.",
  },
  split: {
    vi: "Có nhiều nội dung nên được tách ra; mỗi phần được xử lý riêng, xem bên dưới.",
    en: "It held several matters and was split; each part is handled on its own, see below.",
  },
};

export const kindWords: Readonly<Record<string, Text>> = {
  question: { vi: "Hỏi thông tin", en: "Question" },
  reflection: { vi: "Phản ánh", en: "Reflection" },
  petition: { vi: "Kiến nghị", en: "Petition" },
  opinion: { vi: "Góp ý", en: "Opinion" },
  "complaint-first": { vi: "Khiếu nại lần đầu", en: "First complaint" },
  "complaint-second": { vi: "Khiếu nại lần hai", en: "Second complaint" },
  denunciation: { vi: "Tố cáo", en: "Denunciation" },
};
