import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...unitRefusals,
  ...datingRefusals,
  "already-received": { vi: "Vụ việc này đã được ghi nhận.", en: "This matter is recorded already." },
  "not-received": { vi: "Vụ việc chưa được ghi nhận.", en: "This matter is not recorded yet." },
  "session-unknown": {
    vi: "Đơn vị không có buổi tiếp công dân mang số này vào ngày đó.",
    en: "The unit held no such session on that day.",
    kind: "input",
  },
  "identity-not-taken": {
    vi: "Nội dung tố cáo: không ghi họ tên, địa chỉ, giấy tờ của người tố cáo.",
    en: "It holds content of a denunciation: who denounces is not taken in.",
    kind: "input",
  },
  "more-named-than-came": {
    vi: "Số người nêu tên nhiều hơn số người đến.",
    en: "More people are named than came.",
    kind: "input",
  },
  "citizen-twice": { vi: "Một người được nêu hai lần.", en: "Somebody is named twice.", kind: "input" },
  "destination-unfit": {
    vi: "Chuyển đơn thì nêu nơi nhận; hướng xử lý khác thì không.",
    en: "What is passed on names whom it goes to; anything else does not.",
    kind: "input",
  },
  "text-missing": {
    vi: "Nêu nội dung trả lời, hướng dẫn hoặc lý do.",
    en: "Say what was answered, what the guidance was, or why it is declined.",
    kind: "input",
  },
  "document-missing": {
    vi: "Trả lời bằng văn bản thì nêu số và ngày văn bản.",
    en: "An answer in writing names its document.",
    kind: "input",
  },
  "time-over": {
    vi: "Đã quá thời hạn trả lời: không thể ghi nhận cần thêm thời gian, chỉ còn trả lời quá hạn.",
    en: "The time to answer is over: more time is asked for within it; now it is answered late.",
  },
  "already-answered": { vi: "Vụ việc đã được trả lời.", en: "The matter is answered already." },
  "not-answered": { vi: "Vụ việc chưa được trả lời.", en: "The matter is not answered yet." },
  "already-reported": {
    vi: "Vụ việc đã thành, hoặc đã gắn với, một phản ánh khác.",
    en: "It became a report already, or joined another one.",
  },
  "report-unknown": {
    vi: "Không có phản ánh mang mã này.",
    en: "There is no report with this id.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
