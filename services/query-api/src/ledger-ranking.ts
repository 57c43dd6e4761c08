import type { LedgerRow } from "./leader-ledger.ts";

export type Ranked = LedgerRow & { readonly rank: number | null };

/** How many cases a rate is over. */
const casesOf = ({ figures: { onTime, late } }: LedgerRow): number => onTime + late;

/**
 * Ranks by the on-time rate alone, equal rates alike; whoever has fewer cases than the minimum has no rank, and without a
 * minimum nobody has. How many cases there were moves nobody.
 */
export const ranked = (rows: readonly LedgerRow[], minimum: number | undefined): readonly Ranked[] => {
  const rates = rows
    .filter((row) => minimum !== undefined && casesOf(row) >= minimum)
    .map(({ figures }) => figures.onTimePercent ?? 0);
  return rows.map((row) => {
    const isRanked = minimum !== undefined && casesOf(row) >= minimum;
    const rate = row.figures.onTimePercent ?? 0;
    return { ...row, rank: isRanked ? 1 + rates.filter((one) => one > rate).length : null };
  });
};

/** The best rate first; whoever has no rank comes last, by unit. */
export const byRank = (rows: readonly Ranked[]): readonly Ranked[] =>
  rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unit.id < b.unit.id ? -1 : 1));
