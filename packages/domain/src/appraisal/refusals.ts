import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...datingRefusals,
  ...unitRefusals,
  "criterion-already-adopted": {
    vi: "Văn bản này đã được ghi nhận.",
    en: "This document has been recorded.",
  },
  "no-criterion": {
    vi: "Trong kỳ này đơn vị chưa có tiêu chí thực hiện dân chủ; ghi nhận việc bổ sung tiêu chí trước.",
    en: "The unit had no criterion of democracy in that period; its adoption is recorded first.",
  },
  "nobody-appraised": {
    vi: "Không có ai được đánh giá trong kỳ.",
    en: "Nobody was appraised.",
    kind: "input",
  },
  "period-appraised-already": {
    vi: "Kỳ này đã được ghi nhận; rút lần ghi trước nếu nhầm.",
    en: "This period has been recorded; withdraw what was recorded by mistake.",
  },
  "appraisal-unknown": {
    vi: "Không có lần đánh giá mang số này.",
    en: "There is no appraisal with this number.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
