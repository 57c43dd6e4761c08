import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";
import { yearRefusals } from "../unit-year.ts";

export const refusals = {
  ...unitRefusals,
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
    vi: "Nêu nội dung được bổ sung hoặc được bỏ.",
    en: "Name what is added or what falls away.",
    kind: "input",
  },
  "item-unknown": {
    vi: "Kế hoạch không có nội dung mang số này.",
    en: "The plan has no item with this number.",
    kind: "input",
  },
  "item-done": {
    vi: "Nội dung này đã thực hiện nên không bỏ được.",
    en: "This item was done and can't fall away.",
  },
  "plan-emptied": {
    vi: "Kế hoạch phải còn ít nhất một nội dung.",
    en: "Something has to stay in the plan.",
  },
  "activity-unknown": {
    vi: "Không có hoạt động nào của đơn vị mang mã này.",
    en: "There is no activity of this unit with this id.",
    kind: "input",
  },
  "activity-withdrawn": {
    vi: "Hoạt động này đã được rút vì ghi nhầm.",
    en: "This activity was withdrawn as recorded by mistake.",
  },
  "not-subordinate": {
    vi: "Đơn vị này không thuộc quyền quản lý.",
    en: "This unit is not below.",
    kind: "input",
  },
  "item-outside-year": {
    vi: "Thời hạn của nội dung phải thuộc năm của kế hoạch.",
    en: "An item's day has to lie in the plan's year.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
