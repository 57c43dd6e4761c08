/** What no field of the register takes: control characters but line breaks and tabs, and what is no character at all. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/** A text as the register takes it: NFC, one kind of line break, nothing that is not text. May come out empty. */
export const plainWords = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(unprintable, "")
    .replace(/\n{4,}/g, "\n\n\n")
    .normalize("NFC")
    .trim();

/** The same on one line and no longer than `max`; undefined when nothing is left. */
export const plainLine = (text: string, max: number): string | undefined => {
  const line = plainWords(text.slice(0, max * LONGEST_FORM))
    .replace(/[\s\u2028\u2029]+/g, " ")
    .trim();
  return line === "" ? undefined : cut(line, max);
};

/** So many code units may stand for one that is left after NFC; beyond them nobody pays for normalising. */
const LONGEST_FORM = 4;

/** At most `max` code units, never half a character. */
export const cut = (text: string, max: number): string =>
  text.length <= max
    ? text
    : text
        .slice(0, max)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd();
