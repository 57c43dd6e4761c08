/**
 * What a dialogue session is. `commune-conference`: hội nghị đối thoại với Nhân dân that the law asks of every commune.
 * `direct`: đối thoại trực tiếp with people and businesses, at any unit and as often as it likes (Plan 2199 II.1.a); the
 * law of conferences is not its law. A dialogue in the settlement of a complaint is begun by a command of its own.
 */
export const SESSION_KINDS = ["commune-conference", "direct"] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const METHODS = ["in-person", "online", "both"] as const;

/** Whom it is held with. */
export const AUDIENCES = ["people", "businesses", "organisations"] as const;

/** How a result becomes known; the law of conferences names the first three together. */
export const WAYS = ["media", "posted-at-office", "sent-to-village-heads", "website"] as const;
export type Way = (typeof WAYS)[number];

/** LGOV72-2025.A43.result. */
export const WAYS_OF_LAW: readonly Way[] = ["media", "posted-at-office", "sent-to-village-heads"];

/** When a question came, and how. */
export const PHASES = ["before", "during"] as const;
export const SOURCES = ["desk", "web"] as const;
