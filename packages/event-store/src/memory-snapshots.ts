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
      if (old?.fold !== snapshot.fold || old.head.next < next) kept.set(stream, asKept(snapshot));
    },
    async *scan() {
      yield [...kept.values()];
    },
  };
};

/** A real store keeps the state as JSON, which knows no `undefined`. The hash of a head is bytes and stays. */
const asKept = (snapshot: StoredSnapshot): StoredSnapshot => ({
  ...structuredClone(snapshot),
  state: JSON.parse(JSON.stringify(snapshot.state)) as unknown,
});
