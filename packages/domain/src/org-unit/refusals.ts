import type { RefusalText } from "@sdc/core/refusal";

export const refusals = {
  "unit-already-established": {
    vi: "Đã có đơn vị mang mã này.",
    en: "A unit with this id stands already.",
  },
  "parent-unknown": {
    vi: "Không có đơn vị cấp trên mang mã này.",
    en: "No unit with this id can be the parent.",
    kind: "input",
  },
  "unit-dissolved": {
    vi: "Đơn vị đã giải thể hoặc sáp nhập.",
    en: "The unit has been dissolved.",
  },
  "before-established": {
    vi: "Ngày có hiệu lực phải sau ngày thành lập đơn vị.",
    en: "The effective date must come after the unit was established.",
    kind: "input",
  },
  "heir-is-itself": {
    vi: "Đơn vị không thể kế thừa chính mình.",
    en: "A unit can't be its own heir.",
    kind: "input",
  },
  "heir-unknown": {
    vi: "Không có đơn vị kế thừa mang mã này.",
    en: "No unit with this id can be an heir.",
    kind: "input",
  },
  "heir-not-in-office": {
    vi: "Đơn vị kế thừa chưa thành lập hoặc đã giải thể vào ngày có hiệu lực.",
    en: "The heir does not stand on the effective date.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
