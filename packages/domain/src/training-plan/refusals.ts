import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { officerRefusals } from "../officer.ts";
import { unitRefusals } from "../unit-refusals.ts";
import { yearRefusals } from "../unit-year.ts";

export const refusals = {
  ...unitRefusals,
  ...officerRefusals,
  ...yearRefusals,
  "dated-in-future": datingRefusals["dated-in-future"],
  "dates-out-of-order": {
    vi: "Ngày không đúng trình tự: trước văn bản phê duyệt hoặc điều chỉnh liền trước.",
    en: "The dates are out of order: before the plan was approved or amended last.",
    kind: "input",
  },
  "not-drafted": { vi: "Chưa có dự thảo kế hoạch.", en: "There is no draft of the plan." },
  "already-approved": {
    vi: "Kế hoạch đã được phê duyệt; muốn thay đổi phải điều chỉnh.",
    en: "The plan is approved: amend it to change it.",
  },
  "not-approved": { vi: "Kế hoạch chưa được phê duyệt.", en: "The plan is not approved yet." },
  "nothing-amended": {
    vi: "Nêu người được bổ sung hoặc người được rút.",
    en: "Name who is added or who is dropped.",
    kind: "input",
  },
  "officer-not-planned": {
    vi: "Người này không có trong kế hoạch.",
    en: "This person is not in the plan.",
    kind: "input",
  },
  "officer-already-planned": {
    vi: "Người này đã có trong kế hoạch.",
    en: "This person is in the plan already.",
  },
  "officer-already-sent": {
    vi: "Người này đã được cử đi nên không rút khỏi kế hoạch được.",
    en: "This person was sent already and can't be dropped from the plan.",
  },
  "plan-emptied": {
    vi: "Kế hoạch phải còn ít nhất một người.",
    en: "Somebody has to stay in the plan.",
  },
  "training-unknown": {
    vi: "Không có lớp tập huấn mang mã này.",
    en: "There is no training with this id.",
    kind: "input",
  },
  "training-cancelled": { vi: "Lớp tập huấn đã hủy.", en: "The training was cancelled." },
  "training-other-year": {
    vi: "Lớp tập huấn không có ngày nào trong năm của kế hoạch.",
    en: "The training has no day in the plan's year.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
