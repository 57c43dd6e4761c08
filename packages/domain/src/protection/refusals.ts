import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";

export const refusals = {
  ...datingRefusals,
  "already-requested": {
    vi: "Đề nghị bảo vệ này đã được ghi nhận.",
    en: "This request for protection has been recorded.",
  },
  "not-requested": { vi: "Chưa có đề nghị bảo vệ.", en: "Protection has not been asked for." },
  "case-unknown": {
    vi: "Đơn vị không có vụ việc mang mã này.",
    en: "The unit has no case with this id.",
    kind: "input",
  },
  "register-unfit": {
    vi: "Đề nghị bằng văn bản phải có số vào sổ; đề nghị qua điện thoại hoặc trực tiếp thì ghi văn bản sau.",
    en: "A written request has its register number; after a call or a visit the paper is noted when it comes.",
    kind: "input",
  },
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể vào ngày đó; xem đơn vị kế thừa.",
    en: "The unit did not stand on that day; see its heirs.",
    kind: "input",
  },
  "superior-competent": {
    vi: "Tố cáo nhằm vào cấp trưởng hoặc cấp phó của chính đơn vị này: cấp trên trực tiếp quyết định việc bảo vệ.",
    en: "The denunciation is about the head or a deputy of this very unit: its direct superior decides on protection.",
  },
  "already-in-writing": {
    vi: "Đã có đề nghị bằng văn bản.",
    en: "The written request has been recorded.",
  },
  "not-checked": {
    vi: "Chưa xác minh đề nghị: không thể từ chối bảo vệ.",
    en: "The request has not been looked into: protection can't be refused.",
  },
  "already-applied": {
    vi: "Biện pháp bảo vệ đã được áp dụng.",
    en: "Measures of protection have been applied.",
  },
  "not-applied": {
    vi: "Chưa áp dụng biện pháp bảo vệ nào.",
    en: "No measure of protection has been applied.",
  },
  "protection-over": {
    vi: "Việc bảo vệ đã kết thúc; khi có nguy cơ mới, ghi nhận đề nghị mới.",
    en: "This protection is over; a new danger is a new request.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
