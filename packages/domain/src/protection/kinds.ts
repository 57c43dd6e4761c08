import { type ProtectionMeasureId, protectionMeasures } from "@sdc/law/protection-measures";

/** How the request came: bằng văn bản; in an emergency qua điện thoại or trực tiếp, and then in writing (TC-2018.A50). */
export const FORMS = ["written", "phone", "in-person"] as const;

/** Who is to be protected: người tố cáo, or người thân thích of theirs (TC-2018.A47). Nobody's name stands here. */
export const PROTECTED = ["denouncer", "relative"] as const;

/** The kinds of measure that the law knows. */
export const MEASURES = Object.keys(protectionMeasures) as [ProtectionMeasureId, ...ProtectionMeasureId[]];

/** What was found when the request was looked into. */
export const FOUND = ["grounds", "no-grounds"] as const;

/** không áp dụng, rút đề nghị, chấm dứt. */
export const ENDS = ["refused", "withdrawn", "ended"] as const;

export type End = (typeof ENDS)[number];
