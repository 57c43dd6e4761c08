import type { RefusalText } from "@sdc/core/refusal";
import { documentRefusals } from "../filed-document.ts";

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
  ...documentRefusals,
  "not-applicable": {
    vi: "Kỳ này đã được xác định là không áp dụng; cần xác định áp dụng lại trước khi nộp tài liệu.",
    en: "It was ruled that this does not apply; it has to apply again before anything is filed.",
  },
  "own-ruling": {
    vi: "Đơn vị không tự xác định nghĩa vụ của mình là không áp dụng; việc này do cấp trên thực hiện.",
    en: "A unit can't rule itself out of a duty; the level above does.",
  },
  "unit-not-in-office": {
    vi: "Chỉ chuyển từ đơn vị đã kết thúc hoạt động sang đơn vị đang hoạt động vào ngày đó.",
    en: "It passes only from a unit that has ended to one that stands on that day.",
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
