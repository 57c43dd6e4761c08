import type { Snapshots, StoredSnapshot } from "@sdc/core/snapshots";

/** Snapshots in memory, for tests and simulations. */
export const memorySnapshots = (): Snapshots => {
  const kept = new Map<string, StoredSnapshot>();
  return {
    async find(stream, fold) {
      const found = kept.get(stream);
      return found?.fold === fold ? structuredClone(found) : undefined;
    },
    keep(snapshot) {
      const { stream, next } = snapshot.head;
      const old = kept.get(stream);
      if (old?.fold !== snapshot.fold || old.head.next < next) kept.set(stream, structuredClone(snapshot));
    },
    async *scan() {
      yield [...kept.values()];
    },
  };
};
