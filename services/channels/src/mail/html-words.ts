import { convert } from "html-to-text";

/** Deeper or wider markup than any mail program writes; what lies beyond is marked as left out. */
const LIMITS = { maxInputLength: 2_000_000, maxDepth: 100, maxChildNodes: 5_000, ellipsis: "[…]" };

/** What a reader would see of an HTML mail, as text. Pictures, scripts and styles are nothing that was said. */
export const htmlWords = (html: string): string =>
  convert(html, {
    wordwrap: false,
    limits: LIMITS,
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
      { selector: "table", format: "block" },
    ],
  });
