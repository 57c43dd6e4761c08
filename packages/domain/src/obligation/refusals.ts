import type { RefusalText } from "@sdc/core/refusal";

export const refusals = {
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "not-owed": {
    vi: "Đơn vị không có nghĩa vụ này trong kỳ đó.",
    en: "The unit does not owe this obligation in that period.",
  },
  "document-classified": {
    vi: "Không được nộp tài liệu có độ mật, kể cả số và trích yếu; xử lý theo quy định về bảo vệ bí mật nhà nước.",
    en: "A document marked as a state secret may not be filed here, nor its number and title; handle it under the rules on state secrets.",
  },
  "document-in-future": {
    vi: "Ngày ban hành không thể ở tương lai.",
    en: "A document can't be dated in the future.",
    kind: "input",
  },
  "evidence-already-filed": {
    vi: "Tài liệu này đã được nộp cho nghĩa vụ này.",
    en: "This document has been filed for this obligation already.",
  },
  "evidence-unknown": {
    vi: "Không có tài liệu kiểm chứng mang số thứ tự này.",
    en: "There is no evidence with this number.",
  },
  "evidence-withdrawn": { vi: "Tài liệu đã được rút.", en: "The evidence has been withdrawn." },
  "evidence-confirmed": {
    vi: "Cấp trên đã kiểm tra; đề nghị cấp trên trả lại trước khi rút.",
    en: "The level above has checked it; ask for it to be returned before withdrawing it.",
  },
  "evidence-returned": { vi: "Tài liệu đã bị trả lại.", en: "The evidence has been returned." },
  "own-evidence": {
    vi: "Đơn vị không tự kiểm tra tài liệu của mình; việc này do cấp trên thực hiện.",
    en: "A unit can't check its own evidence; the level above does.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
