/** The longest syllable of Vietnamese has seven letters; what is longer is a name, an address or noise. */
const SYLLABLE_MAX = 32;

/**
 * The syllables of a text as people type them without accents: `phản ánh`, `PHẢN ÁNH` and `phan anh` are the same, in
 * composed and decomposed Unicode. Punctuation parts them and is dropped; digits stay.
 */
export const syllablesOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    // Eth looks like đ in capitals, and old typing programs wrote one for the other.
    .replace(/[đð]/gu, "d")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((syllable) => syllable !== "")
    .map((syllable) => syllable.slice(0, SYLLABLE_MAX));

/** Two syllables that stand side by side: most words of Vietnamese are such pairs. */
export const pairsOf = (syllables: readonly string[]): readonly string[] =>
  syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);

/** How much of a report is findable: so many different syllables and pairs, as they come, the place first. */
export const SYLLABLES_MAX = 64;
export const PAIRS_MAX = 64;

/** What a report is found by. The same for the same texts, so a hit can be looked at again in its case. */
export const termsOf = (texts: readonly string[]): readonly string[] => {
  const syllables = texts.map(syllablesOf);
  return [
    ...[...new Set(syllables.flat())].slice(0, SYLLABLES_MAX),
    ...[...new Set(syllables.flatMap(pairsOf))].slice(0, PAIRS_MAX),
  ];
};
