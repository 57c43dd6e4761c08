import type { ReadModel } from "./read-models.ts";

/** How many reads an answer may still cost. Every read takes one away. */
export type Budget = { reads: number };

export type Common = {
  readonly sorts: readonly string[];
  /** Go on before this key; absent: there are no more. */
  readonly before?: string;
};

/** Rows that are read at once from each partition. */
const PAGE = 50;

/**
 * The sort keys that stand in all of these partitions, the greatest first. Each partition is read from where the others
 * are, so that what only one of them has is skipped and nothing is ever scanned. Stops at the limit, or when the budget is
 * spent: then there may be fewer, and `before` says where to go on. Keys are ASCII.
 */
export const inAll = async (
  model: Pick<ReadModel, "range">,
  partitions: readonly string[],
  {
    before,
    limit,
    budget,
  }: { readonly before?: string | undefined; readonly limit: number; readonly budget: Budget },
): Promise<Common> => {
  const readers = partitions.map((partition) => readerOf(model, partition, budget));
  const sorts: string[] = [];
  let bound = before;
  while (sorts.length < limit && budget.reads > 0) {
    let candidate: string | undefined;
    let isInAll = true;
    for (const newest of readers) {
      const head = await newest(candidate === undefined ? bound : upTo(candidate));
      if (head === undefined) return { sorts };
      if (candidate !== undefined && head !== candidate) isInAll = false;
      candidate = head;
    }
    if (candidate === undefined) return { sorts };
    if (isInAll) sorts.push(candidate);
    bound = isInAll ? candidate : upTo(candidate);
  }
  return { sorts, ...(bound === undefined ? {} : { before: bound }) };
};

/** Gives the greatest key below a bound; bounds only ever go down. */
const readerOf = (model: Pick<ReadModel, "range">, partition: string, budget: Budget) => {
  let read: readonly string[] = [];
  let isOver = false;
  return async (bound: string | undefined): Promise<string | undefined> => {
    read = bound === undefined ? read : read.filter((sort) => sort < bound);
    if (read.length === 0 && !isOver) {
      budget.reads -= 1;
      const page = await model.range(partition, {
        order: "descending",
        limit: PAGE,
        ...(bound === undefined ? {} : { to: bound }),
      });
      read = page.items.map(({ sort }) => sort);
      isOver = page.next === undefined;
    }
    return read[0];
  };
};

/** A bound just behind a key: no key holds a character below "-". */
const upTo = (sort: string): string => `${sort}!`;
