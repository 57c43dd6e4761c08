/** Octets of a line, its end not counted (RFC 5545 3.1). */
const LINE_OCTETS_MAX = 75;

/** `2026-11-20T01:15:00.000Z` → `20261120T011500Z`. */
export const utcStamp = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** As RFC 5545 3.3.11 writes text; control characters have no place in it. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/[^\P{Cc}\t]/gu, "");

/** One content line with its end, folded between characters. */
export const folded = (line: string): string => {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS_MAX) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
};
