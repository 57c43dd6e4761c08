import type { Text } from "@sdc/law/text";

/** What an act is about: the catalogue's duties of II.5.b and II.6.b are told apart by it. */
export const GROUNDS = [
  /** trả thù, trù dập người khiếu nại, tố cáo, phản ánh, kiến nghị (LAW10-2022.A9.2) */
  "retaliation",
  /** cản trở việc thực hiện dân chủ ở cơ sở (LAW10-2022.A9.1) */
  "obstruction",
  /** lợi dụng dân chủ để vi phạm pháp luật (LAW10-2022.A9.3, A9.4) */
  "abuse-of-democracy",
  /** vi phạm khác pháp luật về thực hiện dân chủ ở cơ sở */
  "other-democracy-violation",
  /** vi phạm khác */
  "other",
] as const;

export const groundNames: Readonly<Record<Ground, Text>> = {
  retaliation: { vi: "trả thù, trù dập", en: "retaliation" },
  obstruction: { vi: "cản trở thực hiện dân chủ", en: "obstruction of democracy" },
  "abuse-of-democracy": { vi: "lợi dụng dân chủ", en: "abuse of democracy" },
  "other-democracy-violation": {
    vi: "vi phạm khác về thực hiện dân chủ",
    en: "another violation of the law of democracy",
  },
  other: { vi: "vi phạm khác", en: "another violation" },
};

/** What the person under consideration is in their unit. All but `staff` hold a leading or managing post. */
export const STANDINGS = ["head", "deputy", "manager", "staff"] as const;

/** What the verification (xác minh) has found. */
export const FOUND = ["substantiated", "partly-substantiated", "unsubstantiated"] as const;

/** họp kiểm điểm, hội đồng kỷ luật: the steps before a decision (KL-172.A16). */
export const STEPS = ["self-criticism", "council"] as const;

/** Why a case goes on that had waited. */
export const RESUMED = ["ground-ended", "person-asked", "competent-level-decided"] as const;

/** Why nobody is disciplined. */
export const DROPPED = ["not-established", "limitation-over", "other"] as const;

/** Why a decision is taken back: an appeal (khiếu nại) was right, a court said so, or whoever decided found it wrong. */
export const REVOKED = ["appeal-upheld", "court-decision", "found-wrong"] as const;

export const MEMBER_ROLES = ["chair", "member", "secretary"] as const;

/** Its times of law: until a decision is made (thời hạn), and until nobody may be disciplined any more (thời hiệu). */
export const CLOCKS = ["handling", "limitation"] as const;

export type Ground = (typeof GROUNDS)[number];
export type Standing = (typeof STANDINGS)[number];
export type Step = (typeof STEPS)[number];
