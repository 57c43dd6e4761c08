import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";

export const refusals = {
  ...datingRefusals,
  "report-unknown": {
    vi: "Không có phản ánh mang mã này.",
    en: "There is no report with this id.",
    kind: "input",
  },
  "risk-text-outdated": {
    vi: "Nội dung cảnh báo rủi ro đã thay đổi; đọc bản mới rồi quyết định.",
    en: "What is told about the risk has changed; read the new text, then decide.",
  },
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể; chọn cơ quan bảo vệ khác.",
    en: "The unit does not stand; choose another protecting body.",
    kind: "input",
  },
  "body-named": {
    vi: "Phản ánh này nói về cấp trưởng hoặc cấp phó của chính cơ quan đó; chọn cơ quan bảo vệ khác.",
    en: "The report is about the head or a deputy of that very body; choose another one.",
  },
  "body-without-key": {
    vi: "Cơ quan này chưa công bố khóa, nên không thể nhận thông tin kín.",
    en: "This body has published no key, so nothing can be sealed to it.",
  },
  "sealed-to-another": {
    vi: "Thông tin được khóa bằng khóa khác với khóa hiện nay của cơ quan này; tải lại trang và gửi lại.",
    en: "It was sealed to another key than this body's present one; load the page again and send it anew.",
  },
  "not-watched": {
    vi: "Người gửi phản ánh này không tham gia theo dõi.",
    en: "Whoever sent this report does not take part in the watch.",
  },
  "match-unknown": {
    vi: "Không có dấu hiệu trả đũa mang số này.",
    en: "There is no match with this number.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
