import {
  type Json,
  type Page,
  type Parked,
  type Range,
  type ReadStore,
  RowTaken,
  type Slice,
} from "@sdc/core/read-store";

type Held = { readonly owner: string | undefined; readonly value: Json };

type Model = {
  readonly slices: Map<string, Slice & { readonly own?: Json }>;
  /** Partition → sort → who owns the row and what it holds; counters are owned by nobody. */
  readonly partitions: Map<string, Map<string, Held>>;
};

/** Read models in memory, for tests and simulations. */
export const memoryReadStore = (): ReadStore => {
  let models = new Map<string, Model>();
  const memos = new Map<string, string>();
  const aside = new Map<string, Parked>();
  const asideKey = (projection: string, stream: string) => JSON.stringify([projection, stream]);
  const modelOf = (projection: string, among = models): Model => {
    const found = among.get(projection) ?? { slices: new Map(), partitions: new Map() };
    among.set(projection, found);
    return found;
  };

  return {
    async get(projection, partition, sort) {
      const { slices, partitions } = modelOf(projection);
      return sort === undefined ? slices.get(partition)?.own : partitions.get(partition)?.get(sort)?.value;
    },

    async range(projection, partition, range) {
      const rows = [...(modelOf(projection).partitions.get(partition) ?? [])];
      return paged(
        rows.map(([sort, { value }]) => ({ sort, value })),
        range,
      );
    },

    async slice(projection, stream) {
      const found = modelOf(projection).slices.get(stream);
      const isParked = aside.has(asideKey(projection, stream));
      if (found === undefined) return isParked ? { watermark: 0, state: undefined, parked: true } : undefined;
      const { watermark, state } = found;
      return structuredClone({ watermark, state, ...(isParked && { parked: true }) });
    },

    async save(changes) {
      // A copy, so that a row taken in the last change undoes the first ones too.
      const next = structuredClone(models);
      const applied = changes.map((change) => {
        const { slices, partitions } = modelOf(change.projection, next);
        if ((slices.get(change.stream)?.watermark ?? 0) !== change.from) return false;
        const rowsOf = (partition: string) => {
          const rows = partitions.get(partition) ?? new Map<string, Held>();
          partitions.set(partition, rows);
          return rows;
        };
        slices.set(change.stream, {
          watermark: change.to,
          state: change.state,
          ...(change.own === undefined ? {} : { own: change.own }),
        });
        for (const { partition, sort } of change.drops) rowsOf(partition).delete(sort);
        for (const { partition, sort, value } of change.puts) {
          const old = rowsOf(partition).get(sort);
          if (old !== undefined && old.owner !== change.stream)
            throw new RowTaken(change.projection, partition, sort, change.stream);
          rowsOf(partition).set(sort, { owner: change.stream, value });
        }
        for (const { partition, sort, n } of change.counts) {
          const sum = Number(rowsOf(partition).get(sort)?.value ?? 0) + n;
          if (sum === 0) rowsOf(partition).delete(sort);
          else rowsOf(partition).set(sort, { owner: undefined, value: sum });
        }
        return true;
      });
      models = next;
      return applied;
    },

    async park(parked) {
      aside.set(asideKey(parked.projection, parked.stream), parked);
    },

    async unpark(projection, stream) {
      aside.delete(asideKey(projection, stream));
    },

    async isParked(projection, stream) {
      return aside.has(asideKey(projection, stream));
    },

    async parked() {
      return inOrder(aside).map(([, parked]) => parked);
    },

    async *watermarks() {
      for (const [projection, { slices }] of models)
        yield [...slices].map(([stream, { watermark }]) => ({ projection, stream, watermark }));
    },

    async memo(name) {
      return memos.get(name);
    },

    async setMemo(name, text) {
      if (text === undefined) memos.delete(name);
      else memos.set(name, text);
    },

    async drop(projection) {
      models.delete(projection);
      for (const [key, parked] of aside) if (parked.projection === projection) aside.delete(key);
    },

    async *dump(projection) {
      const { slices, partitions } = modelOf(projection);
      for (const [stream, { watermark, state, own }] of inOrder(slices))
        yield JSON.stringify(["slice", stream, watermark, state, ...(own === undefined ? [] : [own])]);
      for (const [partition, rows] of inOrder(partitions))
        for (const [sort, { owner, value }] of inOrder(rows))
          yield JSON.stringify(["row", partition, sort, owner ?? "", value]);
    },
  };
};

const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const inOrder = <Value>(map: Map<string, Value>): [string, Value][] =>
  [...map].toSorted(([a], [b]) => bytes(a, b));

const paged = (rows: readonly Page["items"][number][], range: Range): Page => {
  const descending = range.order === "descending";
  const found = rows
    .filter(({ sort }) => range.from === undefined || bytes(sort, range.from) >= 0)
    .filter(({ sort }) => range.to === undefined || bytes(sort, range.to) < 0)
    .filter(
      ({ sort }) =>
        range.after === undefined ||
        (descending ? bytes(sort, range.after) < 0 : bytes(sort, range.after) > 0),
    )
    .toSorted((a, b) => (descending ? bytes(b.sort, a.sort) : bytes(a.sort, b.sort)));
  const items = found.slice(0, range.limit);
  const last = items.at(-1);
  return found.length > items.length && last !== undefined ? { items, next: last.sort } : { items };
};
