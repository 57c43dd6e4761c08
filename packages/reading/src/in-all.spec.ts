import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryReadStore } from "@sdc/read-store/memory";
import { inAll } from "./in-all.ts";

const PROJECTION = "words@1";

/** Partitions with these keys, and a count of what is read of them. */
const stored = async (partitions: Readonly<Record<string, readonly string[]>>) => {
  const store = memoryReadStore();
  for (const [partition, sorts] of Object.entries(partitions))
    await store.save([
      {
        projection: PROJECTION,
        stream: partition,
        from: 0,
        to: 1,
        state: null,
        puts: sorts.map((sort) => ({ partition, sort, value: true })),
        drops: [],
        counts: [],
      },
    ]);
  const reads: string[] = [];
  return {
    reads,
    model: {
      range: (partition: string, range: Parameters<typeof store.range>[2]) => (
        reads.push(partition),
        store.range(PROJECTION, partition, range)
      ),
    },
  };
};
const key = (n: number): string => `2026#${String(n).padStart(6, "0")}`;
const keys = (...all: readonly number[]): readonly string[] => all.map(key);

test("what stands in all partitions comes out, the greatest first, page by page", async () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(200), { maxLength: 150 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(sets, fc.integer({ min: 1, max: 20 }), async (lists, limit) => {
      const { model } = await stored(
        Object.fromEntries(lists.map((list, index) => [`p${index}`, keys(...list)])),
      );
      const names = lists.map((_, index) => `p${index}`);
      const found: string[] = [];
      let before: string | undefined;
      do {
        const page = await inAll(model, names, { before, limit, budget: { reads: 1000 } });
        expect(page.sorts.length).toBeLessThanOrEqual(limit);
        found.push(...page.sorts);
        before = page.before;
      } while (before !== undefined);
      const [first = [], ...others] = lists;
      const common = first.filter((n) => others.every((list) => list.includes(n)));
      expect(found).toEqual(keys(...common.toSorted((a, b) => b - a)));
    }),
  );
});

test("a rare word beside a common one costs reads for the rare one: what only the common one has is skipped", async () => {
  const common = Array.from({ length: 20_000 }, (_, n) => n);
  const { model, reads } = await stored({ rare: keys(5, 10_000, 19_999), common: keys(...common) });
  const found = await inAll(model, ["common", "rare"], { limit: 10, budget: { reads: 100 } });
  expect(found).toEqual({ sorts: keys(19_999, 10_000, 5) });
  expect(reads.length).toBeLessThan(10);
});

test("words that never meet cost no more than the budget, and it goes on where it was", async () => {
  const all = Array.from({ length: 4000 }, (_, n) => n);
  const { model, reads } = await stored({
    even: keys(...all.filter((n) => n % 2 === 0)),
    odd: keys(...all.filter((n) => n % 2 === 1)),
  });
  let before: string | undefined;
  let pages = 0;
  do {
    const from = reads.length;
    const page = await inAll(model, ["even", "odd"], { before, limit: 5, budget: { reads: 20 } });
    expect(page.sorts).toEqual([]);
    expect(reads.length - from).toBeLessThanOrEqual(21);
    before = page.before;
    pages++;
  } while (before !== undefined);
  expect(pages).toBeGreaterThan(3);
});
