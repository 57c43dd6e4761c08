import type { RefusalText } from "@sdc/core/refusal";

export const refusals = {
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể vào ngày đó.",
    en: "The unit does not stand on that day.",
  },
  "policy-backdated": {
    vi: "Chính sách không áp dụng cho những ngày đã qua.",
    en: "A policy can't hold for days that have passed.",
    kind: "input",
  },
  "not-continuous": {
    vi: "Nghĩa vụ này không có, hoặc không phải nghĩa vụ thường xuyên.",
    en: "There is no such obligation, or it is not a continuous one.",
    kind: "input",
  },
  "period-backwards": {
    vi: "Kỳ báo cáo kết thúc trước khi bắt đầu.",
    en: "The period ends before it begins.",
    kind: "input",
  },
  "period-outside-year": {
    vi: "Kỳ báo cáo không được bắt đầu trước năm liền trước hoặc kết thúc sau năm báo cáo.",
    en: "The period may not begin before the year before, nor end behind the year of the report.",
    kind: "input",
  },
  "plan-unknown": {
    vi: "Sổ không có kế hoạch mang mã này.",
    en: "The register knows no plan with this id.",
    kind: "input",
  },
  "decided-above": {
    vi: "Việc này do đơn vị cao nhất quyết định cho cả địa bàn.",
    en: "This is decided for the whole territory by the unit at its top.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
