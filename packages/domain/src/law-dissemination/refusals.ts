import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...unitRefusals,
  ...datingRefusals,
  "already-recorded": { vi: "Hoạt động này đã được ghi nhận.", en: "This activity is recorded already." },
  "not-recorded": { vi: "Hoạt động chưa được ghi nhận.", en: "This activity is not recorded." },
  "gathering-without-people": {
    vi: "Hội nghị, cuộc họp, buổi sinh hoạt, cuộc thi phải ghi địa điểm và số người dự.",
    en: "Of a conference, a meeting, a session or a contest say where it was and how many came.",
    kind: "input",
  },
  "no-law-day": {
    vi: "Vào ngày đó chưa có quy định về Ngày Pháp luật.",
    en: "No rule on Law Day was in force on that day.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
