/** Where a commitment was made: in a reply to a report, at a dialogue, at a reception, or about a matter brought there. */
export const SOURCES = [
  "hotline-report",
  "dialogue-session",
  "citizen-reception",
  "reception-matter",
] as const;
export type SourceKind = (typeof SOURCES)[number];

/** Whose word says that it was kept, broken or is not wanted any more. Never theirs who owe it. */
export const WORDS = ["reporter", "level-above", "document"] as const;
export type Word = (typeof WORDS)[number];

/** đã thực hiện, đã thực hiện nhưng trễ hạn, không thực hiện, được miễn bởi người được cam kết. */
export type Outcome = "kept" | "kept-late" | "broken" | "released";
