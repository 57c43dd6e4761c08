import type { RefusalText } from "@sdc/core/refusal";

export const refusals = {
  "report-already-received": {
    vi: "Phản ánh này đã được tiếp nhận.",
    en: "This report has been received already.",
  },
  "received-in-future": {
    vi: "Thời điểm tiếp nhận không thể ở tương lai.",
    en: "A report can't have been received in the future.",
    kind: "input",
  },
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể vào ngày đó; xem đơn vị kế thừa.",
    en: "The unit did not stand on that day; see its heirs.",
    kind: "input",
  },
  "report-closed": { vi: "Phản ánh đã kết thúc.", en: "The report is closed." },
  "not-classified": {
    vi: "Chưa phân loại: cần phân loại trước khi giao xử lý hoặc trả lời.",
    en: "Not classified yet: classify it before assigning or replying.",
  },
  "not-assigned": {
    vi: "Chưa giao xử lý: cần giao cho một đơn vị trước khi tiếp nhận xử lý.",
    en: "Not assigned yet: assign it to a unit before it is taken on.",
  },
  "not-accepted": {
    vi: "Đơn vị được giao chưa tiếp nhận xử lý; chỉ hỏi thông tin mới được trả lời ngay.",
    en: "The assigned unit has not taken it on; only a question may be answered at once.",
  },
  "not-replied": {
    vi: "Chưa trả lời nên không thể kết thúc.",
    en: "Not replied to yet, so it can't be closed.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
