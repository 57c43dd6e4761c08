import type { Kind } from "./kinds.ts";

const CHARACTERS_MAX = 120;
/** Nobody's name for a file, where nothing of it is left. */
const UNNAMED = "tep";

/** Control and format characters, among them those that turn the direction of reading; halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * A name that can stand in a list and in a header: one line of printable text without a path, NFC, at most 120
 * characters, with the ending of what the bytes are.
 */
export const cleanName = (name: string, kind: Pick<Kind, "ending" | "also">): string => {
  // Longer than any name is looked at: nobody pays for normalising a book.
  const [last = ""] = name.slice(-NAME_READ_MAX).split(/[/\\]/).slice(-1);
  const plain = last
    .replace(unprintable, "")
    .normalize("NFC")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const ending = /\.([^.]*)$/.exec(plain)?.[1]?.toLowerCase();
  const fits = ending !== undefined && [kind.ending, ...kind.also].includes(ending);
  const stem = fits ? plain.slice(0, -(ending.length + 1)) : plain;
  const characters = [...new Intl.Segmenter().segment(stem)].map(({ segment }) => segment);
  const cut = cutTo(characters, CHARACTERS_MAX - (kind.ending.length + 1)).trim();
  return `${cut === "" ? UNNAMED : cut}.${fits ? ending : kind.ending}`;
};

const NAME_READ_MAX = 2000;

/** As many whole characters as fit, however many code units each has. */
const cutTo = (characters: readonly string[], unitsMax: number): string => {
  let text = "";
  for (const character of characters) {
    if (text.length + character.length > unitsMax) break;
    text += character;
  }
  return text;
};
