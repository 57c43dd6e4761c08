import type { RefusalText } from "@sdc/core/refusal";
import { documentRefusals } from "../filed-document.ts";

export const refusals = {
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Chỉ chuyển từ đơn vị đã kết thúc hoạt động sang đơn vị đang hoạt động vào ngày đó.",
    en: "It passes only from a unit that has ended to one that stands on that day.",
  },
  "not-owed": {
    vi: "Đơn vị không có nghĩa vụ này trong kỳ đó.",
    en: "The unit does not owe this obligation in that period.",
  },
  "no-report": {
    vi: "Nghĩa vụ này không phải là báo cáo.",
    en: "This duty is not a report.",
    kind: "input",
  },
  ...documentRefusals,
  "covers-backwards": {
    vi: "Kỳ số liệu kết thúc trước khi bắt đầu.",
    en: "The period covered ends before it begins.",
    kind: "input",
  },
  "signer-not-in-post": {
    vi: "Ngày của văn bản, người ký không giữ chức vụ người đứng đầu, cấp phó hoặc được giao quyền của đơn vị theo chức vụ đã ghi nhận.",
    en: "By the posts recorded, on the day of the document whoever signs did not head the unit, act for its head or deputise.",
  },
  "not-drafted": { vi: "Chưa có dự thảo mới để ký.", en: "There is no new draft to sign." },
  "not-signed": { vi: "Báo cáo chưa được ký.", en: "The report is not signed yet." },
  "not-submitted": { vi: "Báo cáo chưa được nộp.", en: "The report has not been submitted." },
  "already-submitted": {
    vi: "Báo cáo đã nộp; chỉ sửa sau khi cấp trên trả lại để bổ sung.",
    en: "The report has been submitted; it is changed only after the level above has sent it back.",
  },
  "already-received": { vi: "Báo cáo đã được tiếp nhận.", en: "The report has been received." },
  "own-report": {
    vi: "Đơn vị không tự tiếp nhận hoặc trả lại báo cáo của mình; việc này do cấp trên thực hiện.",
    en: "A unit can't receive or send back its own report; the level above does.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
