import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...datingRefusals,
  ...unitRefusals,
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
