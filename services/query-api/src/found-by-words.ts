import type { TermDigests } from "@sdc/core/finding";
import { wordPartition } from "@sdc/projections/report-search";
import { pairsOf, syllablesOf, termsOf } from "@sdc/projections/report-search/words";
import { type Budget, inAll } from "@sdc/reading/in-all";
import type { ReadModel } from "@sdc/reading/read-models";
import { type Hit, type hitsFor, idIn, readableTexts } from "./found-reports.ts";

export type FindingPorts = {
  readonly model: ReadModel;
  readonly finder: TermDigests;
  readonly check: ReturnType<typeof hitsFor>;
};

/** Where a page ended: before that key, among those hits of that unit. */
export type PlaceOf = {
  readonly unit: string;
  readonly way: (typeof WAYS)[number];
  readonly before?: string;
};

/** Side by side first, then anywhere in place and text. */
const WAYS = ["together", "apart"] as const;

/** So many reads an answer costs at most; a page that would need more is cut short and says where to go on. */
export const READS_MAX = 200;

/**
 * Reports that hold all these words, unit by unit and newest first, each looked at in its case. Reads follow the hits and
 * the units, not the reports there are.
 */
export const foundByWords = async (
  { model, finder, check }: FindingPorts,
  asked: {
    readonly q: string;
    readonly units: readonly string[];
    readonly from?: PlaceOf | undefined;
    readonly limit: number;
  },
): Promise<{ readonly hits: readonly Hit[]; readonly next?: string }> => {
  const ways = await waysTo(asked.q, finder);
  const budget: Budget = { reads: READS_MAX };
  const hits: Hit[] = [];
  for (const { unit, way, before: first } of placesFrom(asked.units, asked.from)) {
    const { digests, holds } = ways[way];
    if (digests.length === 0) continue;
    const partitions = digests.map((digest) => wordPartition(unit, digest));
    let before = first;
    do {
      if (hits.length === asked.limit || budget.reads <= 0)
        return { hits, next: textOf({ unit, way, before }) };
      const common = await inAll(model, partitions, { before, limit: asked.limit - hits.length, budget });
      budget.reads -= common.sorts.length;
      const shown = await check(common.sorts.map(idIn));
      hits.push(
        ...shown.filter((hit) => hit.file.unit === unit && holds(new Set(termsOf(readableTexts(hit))))),
      );
      before = common.before;
    } while (before !== undefined);
  }
  return { hits };
};

type Way = {
  readonly digests: readonly string[];
  /** Whether a case, as it is read now, is a hit of this way. */
  readonly holds: (terms: ReadonlySet<string>) => boolean;
};

const waysTo = async (q: string, finder: TermDigests): Promise<Record<(typeof WAYS)[number], Way>> => {
  const syllables = syllablesOf(q);
  const single = [...new Set(syllables)];
  const pairs = [...new Set(pairsOf(syllables))];
  const digests = await finder.digestsOf([...single, ...pairs]);
  const areTogether = (terms: ReadonlySet<string>) =>
    pairs.length > 0 && pairs.every((pair) => terms.has(pair));
  return {
    together: { digests: digests.slice(single.length), holds: areTogether },
    apart: {
      digests: digests.slice(0, single.length),
      holds: (terms) => single.every((syllable) => terms.has(syllable)) && !areTogether(terms),
    },
  };
};

/** Every unit in both ways, from where the page before ended. */
const placesFrom = (
  units: readonly string[],
  from: PlaceOf | undefined,
): readonly { readonly unit: string; readonly way: (typeof WAYS)[number]; readonly before?: string }[] => {
  const places = units.flatMap((unit) => WAYS.map((way) => ({ unit, way })));
  if (from === undefined) return places;
  const at = places.findIndex(({ unit, way }) => unit === from.unit && way === from.way);
  return [from, ...places.slice(at + 1)];
};

const DIVIDE = "|";

const textOf = ({
  unit,
  way,
  before = "",
}: {
  unit: string;
  way: string;
  before?: string | undefined;
}): string => [unit, way, before].join(DIVIDE);

/** Undefined for a cursor that is not of these units. */
export const placeFrom = (text: string, units: readonly string[]): PlaceOf | undefined => {
  const [unit = "", asWay, before = ""] = text.split(DIVIDE);
  const way = WAYS.find((one) => one === asWay);
  if (way === undefined || !units.includes(unit)) return undefined;
  return { unit, way, ...(before === "" ? {} : { before }) };
};
