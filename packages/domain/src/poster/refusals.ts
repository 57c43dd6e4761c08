import type { RefusalText } from "@sdc/core/refusal";

export const refusals = {
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể.",
    en: "The unit does not stand today.",
    kind: "input",
  },
  "poster-already-up": { vi: "Áp phích này đã được dán.", en: "This poster is up already." },
  "poster-taken-down": {
    vi: "Áp phích này đã được gỡ; hãy dán áp phích mới.",
    en: "This poster was taken down; put up another one.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
