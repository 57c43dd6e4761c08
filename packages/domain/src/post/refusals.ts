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
  "dates-out-of-order": {
    vi: "Ngày kết thúc phải sau ngày bắt đầu.",
    en: "The end does not come after the beginning.",
    kind: "input",
  },
  "post-exists": {
    vi: "Đơn vị đã có chức vụ mang mã này.",
    en: "The unit has or had a post with this id.",
  },
  "post-unknown": {
    vi: "Đơn vị không có chức vụ mang mã này.",
    en: "The unit has no post with this id.",
    kind: "input",
  },
  "post-abolished": {
    vi: "Chức vụ này đã được bãi bỏ từ một ngày khác.",
    en: "The post has been abolished from another day on.",
  },
  "post-occupied": {
    vi: "Sau ngày đó vẫn còn người giữ chức vụ này.",
    en: "Somebody is still in the post behind that day.",
  },
  "post-not-standing": {
    vi: "Chức vụ chưa lập hoặc đã bãi bỏ trong thời gian này.",
    en: "The post does not stand on all of these days.",
  },
  "post-held": {
    vi: "Trong thời gian này đã có người khác giữ chức vụ.",
    en: "Somebody else holds the post on some of these days.",
  },
  "already-appointed": {
    vi: "Người này đã giữ chức vụ đó trong thời gian này.",
    en: "This person is in that post on some of these days already.",
  },
  "decision-in-future": {
    vi: "Quyết định không được đề ngày trong tương lai.",
    en: "The decision can't be dated in the future.",
    kind: "input",
  },
  "appointment-unknown": {
    vi: "Không có lần bổ nhiệm, giao quyền mang số này.",
    en: "There is no appointment with this number.",
    kind: "input",
  },
  "ends-earlier-already": {
    vi: "Việc bổ nhiệm, giao quyền kết thúc sớm hơn; muốn kéo dài phải có quyết định mới.",
    en: "The appointment ends earlier; to go on takes a new decision.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
