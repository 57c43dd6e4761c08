import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";

export const refusals = {
  "dated-in-future": datingRefusals["dated-in-future"],
  "dates-out-of-order": datingRefusals["dates-out-of-order"],
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể.",
    en: "The unit does not stand on that day.",
  },
  "key-weak": {
    vi: "Khóa này không bảo vệ được gì; hãy tạo khóa mới.",
    en: "This key protects nothing; make a new one.",
    kind: "input",
  },
  "key-backdated": {
    vi: "Khóa không có hiệu lực cho những ngày đã qua.",
    en: "A key can't hold for days that have passed.",
    kind: "input",
  },
  "key-used-before": {
    vi: "Khóa này đã được công bố; mỗi lần đổi phải là khóa mới.",
    en: "This key was published before; each change is a new key.",
  },
  "key-unknown": {
    vi: "Đơn vị chưa công bố khóa nào mang mã này.",
    en: "The unit has published no key with this id.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
