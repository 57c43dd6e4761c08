import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";

export const refusals = {
  ...datingRefusals,
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể vào ngày đó.",
    en: "The unit did not stand on that day.",
    kind: "input",
  },
  "rule-already-issued": {
    vi: "Văn bản này đã được ghi nhận.",
    en: "This document has been recorded.",
  },
  "no-rule-in-force": {
    vi: "Đơn vị không có quy định điều chuyển, thay thế đang có hiệu lực vào ngày đó.",
    en: "The unit has no rule on transfers in force on that day.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
