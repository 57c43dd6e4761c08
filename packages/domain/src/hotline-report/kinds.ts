import * as z from "zod";

/** How a report came in: one queue for all of them. */
export const CHANNELS = [
  "phone",
  "letter",
  "counter",
  "email",
  "zalo",
  "facebook",
  "web",
  "qr",
  "chatbot",
] as const;

/** What a report is about (lĩnh vực). `grassroots-democracy` is the field of Plan 2199, clause II.5.b. */
export const FIELDS = [
  "grassroots-democracy",
  "land",
  "environment",
  "infrastructure",
  "public-order",
  "administrative-procedure",
  "social-policy",
  "health",
  "education",
  "other",
] as const;

/** hỏi thông tin, phản ánh, kiến nghị, góp ý. */
export const KINDS = ["question", "reflection", "petition", "opinion"] as const;

/** khiếu nại lần đầu, lần hai, tố cáo: each under its own law, and only in its legal form. */
export const FORMAL_KINDS = ["complaint-first", "complaint-second", "denunciation"] as const;

/** Whoever else has numbered it: văn thư, CSDL quốc gia (NĐ 55/2022), 1022, Cổng Dịch vụ công. */
export const NUMBER_SOURCES = [
  "records-office",
  "national-database",
  "1022",
  "public-service-portal",
  "other",
] as const;

/** liên quan, cùng vụ việc, tiếp theo (a further denunciation, a second complaint). */
export const LINK_KINDS = ["related", "same-matter", "further"] as const;

export type Kind = (typeof KINDS)[number];
export type FormalKind = (typeof FORMAL_KINDS)[number];

export const channel = z.enum(CHANNELS);
export const field = z.enum(FIELDS);
export const kind = z.enum(KINDS);
export const formalKind = z.enum(FORMAL_KINDS);

/** Rating, reopening and answers in bulk exist only for phản ánh and kiến nghị. */
export const isReflectionOrPetition = (of: Kind | FormalKind | undefined): boolean =>
  of === "reflection" || of === "petition";

/** Questions and opinions may be answered for all to read as well; what nobody has classified yet may not. */
export const mayBePublic = (of: Kind | FormalKind | undefined): boolean => KINDS.some((one) => one === of);

/** Only phản ánh and kiến nghị are joined; what nobody has classified yet is still only a phản ánh. */
export const mayBeJoined = (of: Kind | FormalKind | undefined): boolean =>
  of === undefined || isReflectionOrPetition(of);
