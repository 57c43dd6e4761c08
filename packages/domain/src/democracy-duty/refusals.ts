import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { officerRefusals } from "../officer.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...unitRefusals,
  ...officerRefusals,
  "dated-in-future": datingRefusals["dated-in-future"],
  "dates-out-of-order": {
    vi: "Ngày không đúng trình tự: hiệu lực trước ngày văn bản, hoặc kết thúc trước khi bắt đầu.",
    en: "The dates are out of order: in effect before the document's day, or ended before it began.",
    kind: "input",
  },
  "already-assigned": {
    vi: "Người này đã được phân công trong thời gian đó.",
    en: "This person is assigned already within that time.",
  },
  "assignment-unknown": {
    vi: "Không có lần phân công mang số này.",
    en: "There is no assignment with this number.",
    kind: "input",
  },
  "ends-earlier-already": {
    vi: "Việc phân công đã kết thúc trước ngày đó; muốn tiếp tục phải có phân công mới.",
    en: "The assignment has ended before that day; to go on takes a new one.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
