/** What may happen to somebody in their work, as the personnel register tells it. */
export const PERSONNEL_EVENTS = [
  /** điều động, luân chuyển, biệt phái */
  "transfer",
  /** bố trí việc khác */
  "reassignment",
  /** giáng chức, miễn nhiệm, cho thôi giữ chức vụ */
  "removal-from-post",
  /** kỷ luật */
  "discipline",
  /** đánh giá, xếp loại thấp hơn */
  "rating",
  /** lương, phụ cấp, thưởng */
  "pay",
  /** thôi việc, chấm dứt hợp đồng */
  "dismissal",
  "other",
] as const;

/** By what somebody was recognised: their staff number, or only their name, with or without the unit. */
export const CERTAINTIES = ["staff-number", "name-and-unit", "name"] as const;

/** What the body has found when it looked into a match. */
export const FOUND = ["retaliation", "not-retaliation", "unclear"] as const;

export type Certainty = (typeof CERTAINTIES)[number];
