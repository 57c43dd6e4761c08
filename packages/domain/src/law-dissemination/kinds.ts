/** How the law is made known (II.3.a; Luật Phổ biến, giáo dục pháp luật 14/2012/QH13 Đ.11): at a meeting, and otherwise. */
const GATHERINGS = [
  "conference",
  "agency-meeting",
  "village-meeting",
  "community-session",
  "contest",
] as const;
export const FORMS = [
  ...GATHERINGS,
  "loudspeaker",
  "press",
  "online",
  "material",
  "legal-aid",
  "other",
] as const;
export type Form = (typeof FORMS)[number];

/** Who is told. */
export const LISTENERS = ["staff", "residents", "businesses", "pupils", "mediators", "other"] as const;

export const isGathering = (form: Form): boolean => GATHERINGS.some((one) => one === form);
