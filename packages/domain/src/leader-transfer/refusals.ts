import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...datingRefusals,
  ...unitRefusals,
  "already-proposed": { vi: "Đề nghị này đã được ghi nhận.", en: "This proposal has been recorded." },
  "not-proposed": { vi: "Chưa có đề nghị điều chuyển, thay thế.", en: "Nothing has been proposed." },
  "no-rule-in-force": {
    vi: "Đơn vị chưa có quy định điều chuyển, thay thế có hiệu lực vào ngày đó; ban hành quy định trước.",
    en: "The unit has no rule on transfers in force on that day; it is issued first.",
  },
  "not-in-post": {
    vi: "Không có ai giữ chức vụ theo lần bổ nhiệm này vào ngày đó.",
    en: "Nobody is in a post by this appointment on that day.",
    kind: "input",
  },
  "superior-competent": {
    vi: "Đơn vị chỉ xử lý cấp phó của mình và lãnh đạo các đơn vị cấp dưới; cấp trưởng do cấp trên xử lý.",
    en: "A unit decides on its own deputies and on leaders below it; on its head the level above does.",
  },
  "about-oneself": {
    vi: "Không ai tự đề nghị hoặc quyết định việc điều chuyển, thay thế chính mình.",
    en: "Nobody proposes or decides on their own transfer.",
  },
  "destination-missing": {
    vi: "Điều chuyển phải nêu chức vụ mới; không có chức vụ mới thì đó là thay thế.",
    en: "A transfer names the new post; a replacement names none.",
    kind: "input",
  },
  "signer-not-in-post": {
    vi: "Người ký không giữ chức vụ cấp trưởng, quyền cấp trưởng hoặc cấp phó của đơn vị vào ngày quyết định.",
    en: "Whoever signs headed the unit, acted for its head or deputised on no post of that day.",
  },
  "posts-refuse": {
    vi: "Chức vụ không thể thay đổi như vậy; `post` nêu lý do.",
    en: "The posts can't be changed so; `post` says why.",
  },
  "already-decided": { vi: "Đã có quyết định về đề nghị này.", en: "The proposal has been decided." },
  "not-decided": { vi: "Chưa có quyết định.", en: "It has not been decided." },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
