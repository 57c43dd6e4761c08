import type { Range } from "@sdc/core/read-store";
import type { NUMBER_SOURCES } from "@sdc/domain/hotline-report/kinds";
import { numberPartition, wordPartition } from "@sdc/projections/report-search";
import { numberedIn, numberKey } from "@sdc/projections/report-search/numbers";
import { pairsOf, syllablesOf } from "@sdc/projections/report-search/words";
import type { FindingPorts } from "./found-by-words.ts";
import { type Hit, idIn, shownHit } from "./found-reports.ts";
import type { FoundReport, LIKENESSES } from "./search-answers.ts";

/** What is known of a report before its story is typed. */
export type Newcomer = {
  readonly unit: string;
  readonly receivedAt: string;
  readonly place?: string | undefined;
  readonly field?: string | undefined;
  readonly q?: string | undefined;
  readonly source?: (typeof NUMBER_SOURCES)[number] | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
};

type Likeness = (typeof LIKENESSES)[number];
export type Candidate = FoundReport & { readonly alike: readonly Likeness[] };

const CANDIDATES_MAX = 5;
/** Reads: one for each pair of the place and of the words, one for each case that is looked at. */
const PLACE_PAIRS_MAX = 6;
const WORD_PAIRS_MAX = 18;
const CASES_MAX = 15;
/** The newest that hold a pair; a pair that so many have tells little. */
const ROWS_MAX = 20;

const DAY_MS = 86_400_000;
/** What lies longer back is another occasion. */
const DAYS_MAX = 90;
const SAME_TIME_DAYS = 14;

/** So much of the shorter place is in the other, or so much of what is rare in the words. */
const PLACE_LIKE = 0.75;
const WORDS_LIKE = 0.3;

/**
 * The reports of a unit that a new one may be about: at the same place, with the same words, or under the same number. Field and
 * time alone make nothing alike, they only put it in order.
 */
export const likelyDuplicates = async (
  { model, finder, check }: FindingPorts,
  newcomer: Newcomer,
): Promise<readonly Candidate[]> => {
  const { unit, receivedAt, place, q, source, number, date } = newcomer;
  const newest = { order: "descending", limit: ROWS_MAX } as const;
  const recent = { ...newest, from: new Date(Date.parse(receivedAt) - DAYS_MAX * DAY_MS).toISOString() };
  const idsIn = async (partition: string, range: Range): Promise<readonly string[]> =>
    (await model.range(partition, range)).items.map(({ sort }) => idIn(sort));

  const terms = [...new Set([...someTerms(place, PLACE_PAIRS_MAX), ...someTerms(q, WORD_PAIRS_MAX)])];
  const digests = await finder.digestsOf(terms);
  const holders = await Promise.all(digests.map((digest) => idsIn(wordPartition(unit, digest), recent)));
  const weights = new Map(terms.map((term, index) => [term, weightOf(holders[index]?.length ?? 0)]));
  const numbered =
    source === undefined || number === undefined || source === UNTOLD
      ? []
      : // However long ago.
        await idsIn(
          numberPartition(numberKey({ source, number }, numberedIn({ unit, receivedAt }, date))),
          newest,
        );

  const scores = new Map<string, number>();
  for (const [index, term] of terms.entries())
    for (const id of holders[index] ?? []) scores.set(id, (scores.get(id) ?? 0) + (weights.get(term) ?? 0));
  const likeliest = [...scores].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
  const hits = await check([...new Set([...numbered, ...likeliest])].slice(0, CASES_MAX));
  return hits
    .map((hit) => ({ hit, alike: alikeIn(hit, newcomer, weights, new Set(numbered)) }))
    .filter(({ alike }) => alike.some((one) => one === "number" || one === "place" || one === "words"))
    .toSorted(
      (a, b) => rankOf(b.alike) - rankOf(a.alike) || (a.hit.file.receivedAt < b.hit.file.receivedAt ? 1 : -1),
    )
    .slice(0, CANDIDATES_MAX)
    .map(({ hit, alike }) => ({ ...shownHit(hit), alike }));
};

/** The rarer, the more it tells: what everybody writes tells nothing, and what nobody has written yet tells little. */
const weightOf = (holders: number): number => {
  if (holders === ROWS_MAX) return 0;
  return holders === 0 ? 0.25 : 1 / (1 + holders);
};

/** Nobody knows who gave these numbers, so two of them may be two things. */
const UNTOLD = "other";

const alikeIn = (
  { file, texts }: Hit,
  { place, q, field, receivedAt }: Newcomer,
  weights: ReadonlyMap<string, number>,
  numbered: ReadonlySet<string>,
): readonly Likeness[] => {
  const textOf = (text: unknown): string => (typeof text === "string" ? text : "");
  const [where, what] = [textOf(texts.place), textOf(texts.text)];
  const days = Math.abs(Date.parse(receivedAt) - Date.parse(file.receivedAt)) / DAY_MS;
  const isAlike: Record<Likeness, boolean> = {
    number: numbered.has(file.id),
    place: place !== undefined && isSamePlace(place, where === "" ? what : where),
    words:
      q !== undefined && shareOf(someTerms(q, WORD_PAIRS_MAX), `${where}\n${what}`, weights) >= WORDS_LIKE,
    field: field !== undefined && field === file.field,
    time: days <= SAME_TIME_DAYS,
  };
  return ORDER.filter((one) => isAlike[one]);
};

const ORDER = ["number", "place", "words", "field", "time"] as const satisfies readonly Likeness[];

const RANKS: Readonly<Record<Likeness, number>> = { number: 16, place: 8, words: 8, field: 3, time: 2 };
const rankOf = (alike: readonly Likeness[]): number => alike.reduce((sum, one) => sum + RANKS[one], 0);

/** Pairs, or the one syllable there is. */
const someTerms = (text: string | undefined, max: number): readonly string[] => {
  const syllables = syllablesOf(text ?? "");
  return [...new Set(syllables.length === 1 ? syllables : pairsOf(syllables))].slice(0, max);
};

/** Tổ dân phố 3 is in "tổ dân phố 3, Cẩm Châu"; tổ dân phố 2 is not. */
const isSamePlace = (asked: string, known: string): boolean => {
  const [one, other] = [asked, known].map((text) => new Set(allTerms(text)));
  if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return false;
  return one.intersection(other).size >= PLACE_LIKE * Math.min(one.size, other.size);
};

const allTerms = (text: string): readonly string[] => someTerms(text, Infinity);

/** How much of the asked pairs, the rare ones counting more, a text holds. */
const shareOf = (asked: readonly string[], text: string, weights: ReadonlyMap<string, number>): number => {
  const held = new Set([...allTerms(text), ...syllablesOf(text)]);
  const sumOf = (terms: readonly string[]) => terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  const all = sumOf(asked);
  return all === 0 ? 0 : sumOf(asked.filter((term) => held.has(term))) / all;
};
