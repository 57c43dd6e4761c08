import type { RefusalText } from "@sdc/core/refusal";
import { documentRefusals } from "../filed-document.ts";

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
    vi: "Đơn vị kế thừa chưa thành lập hoặc đã giải thể vào ngày tiếp nhận công việc.",
    en: "The heir does not stand on the day on which it would take over.",
    kind: "input",
  },
  "heir-comes-back": {
    vi: "Công việc của đơn vị kế thừa này lại chuyển về chính đơn vị đang xét.",
    en: "The work of that heir goes to this very unit.",
    kind: "input",
  },
  "heir-named-twice": {
    vi: "Mỗi đơn vị kế thừa chỉ được nêu một lần, với mọi địa bàn của mình.",
    en: "Each heir is named once, with all its places.",
    kind: "input",
  },
  "place-in-two-parts": {
    vi: "Một địa bàn không thể thuộc hai đơn vị kế thừa hoặc hai đơn vị được tách.",
    en: "A place can't go to two heirs, nor to one after another part has taken it along.",
    kind: "input",
  },
  "part-is-itself": {
    vi: "Đơn vị không thể tách thành chính mình.",
    en: "A unit can't be split off from itself.",
    kind: "input",
  },
  "part-unknown": {
    vi: "Chưa có đơn vị mới mang mã này; cần ghi nhận việc thành lập trước.",
    en: "No new unit has this id; it is established first.",
    kind: "input",
  },
  "part-starts-otherwise": {
    vi: "Đơn vị được tách phải thành lập đúng ngày việc tách có hiệu lực.",
    en: "A unit that is split off begins on the very day on which that takes effect.",
    kind: "input",
  },
  "part-split-off-already": {
    vi: "Việc tách đơn vị này đã được ghi nhận với địa bàn khác.",
    en: "That this unit was split off is recorded already, with other places.",
  },
  "document-in-future": documentRefusals["document-in-future"],
  "unit-not-ended": {
    vi: "Đơn vị vẫn đang hoạt động; chỉ xác định đơn vị kế thừa khi đã có quyết định chấm dứt.",
    en: "The unit stands; who took over is decided once its end is recorded.",
  },
  "heir-known": {
    vi: "Đã xác định một đơn vị kế thừa duy nhất.",
    en: "One heir is known already, and it has everything.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
