/** One thing measured: how often a second it was done, in each round. */
export type Measured = { readonly name: string; readonly perSecond: readonly number[] };

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = low] =
    sorted.length % 2 === 1 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
};

/** Runs the cases one after another in every round, so that a slow moment of the machine meets all of them. */
export const interleaved = async (
  rounds: number,
  cases: readonly { readonly name: string; readonly times: number; run(times: number): Promise<void> }[],
): Promise<readonly Measured[]> => {
  const found = cases.map(({ name }) => ({ name, perSecond: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const [index, { times, run }] of cases.entries()) {
      const start = performance.now();
      await run(times);
      found[index]?.perSecond.push((times * 1000) / (performance.now() - start));
    }
  return found;
};

/** Medians, each beside its baseline and the ratio that is asked for. */
export const printed = (
  measured: readonly Measured[],
  compared: readonly { readonly name: string; readonly baseline: string; readonly atLeast: number }[],
): string => {
  const of = (name: string) => median(measured.find((one) => one.name === name)?.perSecond ?? []);
  const lines = measured.map(
    ({ name, perSecond }) => `${name.padEnd(52)} ${Math.round(median(perSecond)).toLocaleString("en")}/s`,
  );
  const ratios = compared.map(
    ({ name, baseline, atLeast }) =>
      `${name} : ${baseline} = ${(of(name) / of(baseline)).toFixed(2)} (asked: ≥ ${atLeast})`,
  );
  return [...lines, "", ...ratios].join("\n");
};
