/** How somebody is commended: biểu dương, giấy khen, bằng khen, or another form that the document names. */
export const FORMS = ["praise", "certificate-of-commendation", "certificate-of-merit", "other"] as const;

/** What the body for emulation and commendation found: đủ or chưa đủ điều kiện. */
export const CHECKED = ["fit", "not-fit"] as const;

export type Form = (typeof FORMS)[number];
