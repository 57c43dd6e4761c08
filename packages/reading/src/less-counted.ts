import type { Count, Page } from "@sdc/core/read-store";
import { obligationBoard } from "@sdc/projections/obligation-board";
import type { ReadModel } from "./read-models.ts";

/** By how much counters are too high, by partition and sort. */
type Surplus = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** One look-up for each set of kept reports, and a request has one set. */
const known = new WeakMap<ReadonlySet<string>, Map<string, Promise<Surplus>>>();

/**
 * A page of counters of the board of duties without what these reports count. A counter that stands at nothing then is
 * left out, as it would be without them. It reads the slice of each kept report once a request, and none where there is no
 * counter on the page.
 */
export const lessCounted = async (
  model: ReadModel,
  kept: ReadonlySet<string>,
  partition: string,
  page: Page,
): Promise<Page> => {
  if (!page.items.some(({ value }) => typeof value === "number")) return page;
  const surplus = (await surplusOf(model, kept)).get(partition);
  if (surplus === undefined) return page;
  const items = page.items.flatMap((item): Page["items"] => {
    const more = surplus.get(item.sort);
    if (typeof item.value !== "number" || more === undefined) return [item];
    const left = item.value - more;
    return left === 0 ? [] : [{ ...item, value: left }];
  });
  return { ...page, items };
};

const surplusOf = (model: ReadModel, kept: ReadonlySet<string>): Promise<Surplus> => {
  const ofSet = known.get(kept) ?? new Map<string, Promise<Surplus>>();
  known.set(kept, ofSet);
  const found = ofSet.get(model.key) ?? countedBy(model, kept);
  ofSet.set(model.key, found);
  return found;
};

const countedBy = async (model: ReadModel, kept: ReadonlySet<string>): Promise<Surplus> => {
  const counts = await Promise.all(
    [...kept].map(async (stream): Promise<readonly Count[]> => {
      const slice = await model.slice(stream);
      if (slice?.state === undefined) return [];
      // The projection wrote this slice with this type.
      return obligationBoard.counts(slice.state as Parameters<typeof obligationBoard.counts>[0], stream);
    }),
  );
  const surplus = new Map<string, Map<string, number>>();
  for (const { partition, sort, n } of counts.flat()) {
    const own = surplus.get(partition) ?? new Map<string, number>();
    surplus.set(partition, own.set(sort, (own.get(sort) ?? 0) + n));
  }
  return surplus;
};
