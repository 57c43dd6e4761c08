import type { Kind } from "../contact.ts";
import type { NonEmpty } from "../random.ts";

/** What a citizen writes, then what was answered to exactly that, if anything special was. */
type Template = readonly [text: string, ...replies: string[]];

/**
 * The words of one field. Parts in braces are slots (`slots.ts`). All begin in lower case,
 * since an opening may stand before them; sentences get their capitals when composed.
 */
export type FieldTexts = Readonly<Record<Kind, NonEmpty<Template>>> & {
  /** Answers to whatever has none of its own. */
  readonly replies: NonEmpty<string>;
};
