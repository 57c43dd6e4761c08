import type { RefusalText } from "@sdc/core/refusal";

/** What `unfitUnit` and `unfitToPassOn` say no with. */
export const unitRefusals = {
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể vào ngày đó.",
    en: "The unit does not stand on that day.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;
