/**
 * Shares a whole number out in proportion to weights by largest remainder.
 * Equal remainders go to the earlier weight, so the result depends on nothing but its input.
 */
export const spread = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw new RangeError("nothing to spread over");

  const quotas = weights.map((weight) => (total * weight) / sum);
  const shares = quotas.map(Math.floor);
  const missing = total - shares.reduce((a, b) => a + b, 0);
  const next = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing);

  for (const { index } of next) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
};
