import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...datingRefusals,
  ...unitRefusals,
  "already-proposed": {
    vi: "Đề nghị khen thưởng này đã được ghi nhận.",
    en: "This proposal has been recorded.",
  },
  "not-proposed": { vi: "Chưa có đề nghị khen thưởng.", en: "Nobody has been proposed." },
  "named-twice": {
    vi: "Một tập thể hoặc cá nhân được nêu hai lần trong cùng một quyết định.",
    en: "One unit or one person is named twice.",
    kind: "input",
  },
  "outside-of-unit": {
    vi: "Tập thể, cá nhân không thuộc đơn vị khen thưởng hoặc đơn vị cấp dưới.",
    en: "Who is named belongs neither to the unit that commends nor to one below it.",
    kind: "input",
  },
  "commends-itself": {
    vi: "Đơn vị không tự khen thưởng chính mình; đề nghị cấp trên khen thưởng.",
    en: "No unit commends itself; the level above does.",
  },
  "commends-oneself": {
    vi: "Người được khen thưởng không được tự quyết định hoặc kết luận việc khen thưởng cho mình.",
    en: "Whoever is commended does not judge their own commendation.",
  },
  "signer-not-in-post": {
    vi: "Người ký không giữ chức vụ cấp trưởng, quyền cấp trưởng hoặc cấp phó của đơn vị vào ngày quyết định.",
    en: "Whoever signs headed the unit, acted for its head or deputised on no post of that day.",
  },
  "not-checked": {
    vi: "Bộ phận thi đua, khen thưởng chưa xét, hoặc kết luận chưa đủ điều kiện.",
    en: "The body for emulation has not looked at it, or found it not fit.",
  },
  "beyond-proposal": {
    vi: "Quyết định nêu tập thể, cá nhân không có trong đề nghị.",
    en: "The decision names somebody who was not proposed.",
    kind: "input",
  },
  "already-decided": {
    vi: "Đã có quyết định về đề nghị này.",
    en: "The proposal has been decided.",
  },
  "not-decided": { vi: "Chưa có quyết định khen thưởng.", en: "It has not been decided." },
  "already-published": { vi: "Đã công bố.", en: "It has been published." },
  "commendation-over": {
    vi: "Đề nghị không được chấp nhận hoặc quyết định đã bị hủy bỏ.",
    en: "It was declined or revoked.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
