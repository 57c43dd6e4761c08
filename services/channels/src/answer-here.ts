/**
 * Mail and messengers are not private: what an officer writes is told there only to whoever asked for that, with one
 * line of these words. True: they want it here. False: they take that back. Undefined: they say nothing of it.
 */
export const wishOf = (text: string): boolean | undefined => {
  // What a mail program quotes is what we said, not they.
  const own = text.split("\n").filter((line) => !line.startsWith(">"));
  const lines = own.slice(0, LINES_MAX).map(folded);
  if (lines.some((line) => STOP.has(line))) return false;
  return lines.some((line) => HERE.has(line)) ? true : undefined;
};

/** Shown to reporters as they have to write them. */
export const WISH_WORDS = { vi: "TRẢ LỜI QUA ĐÂY", en: "ANSWER HERE" } as const;
const STOP_WORDS = { vi: "KHÔNG TRẢ LỜI QUA ĐÂY", en: "DO NOT ANSWER HERE" } as const;

const LINES_MAX = 50;

/** However it was typed: without accents, in any case, with a full stop or without. */
const folded = (line: string): string =>
  line
    .slice(0, LINE_MAX)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .replace(/[^\p{L}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
const LINE_MAX = 100;

const HERE = new Set(Object.values(WISH_WORDS).map(folded));
const STOP = new Set(Object.values(STOP_WORDS).map(folded));
