import { keyOf, type Projection } from "./projection.ts";
import type { ReadStore } from "./read-store.ts";

type Named = Pick<Projection, "name">;

/** The version of a read model that queries read, as `case-file@2`; undefined while none has been built. */
export const liveKey = (store: Pick<ReadStore, "memo">, { name }: Named): Promise<string | undefined> =>
  store.memo(memoOf(name));

/** From now on queries read this version, within the seconds that they remember the old one. */
export const switchTo = (
  store: Pick<ReadStore, "setMemo">,
  projection: Pick<Projection, "name" | "version">,
): Promise<void> => store.setMemo(memoOf(projection.name), keyOf(projection));

const memoOf = (name: string): string => `live ${name}`;

/** The newest version of each read model that is not read yet: `unread` where none is, `newer` where an older one is. */
export const unbuilt = async (
  store: Pick<ReadStore, "memo">,
  projections: readonly Projection[],
): Promise<{ readonly unread: readonly Projection[]; readonly newer: readonly Projection[] }> => {
  const unread: Projection[] = [];
  const newer: Projection[] = [];
  for (const [name, versions] of Map.groupBy(projections, (projection) => projection.name)) {
    const newest = versions.toSorted((a, b) => b.version - a.version)[0];
    const live = await liveKey(store, { name });
    if (newest === undefined || live === keyOf(newest)) continue;
    if (live === undefined) unread.push(newest);
    else if (versionOf(live) < newest.version) newer.push(newest);
  }
  return { unread, newer };
};

const versionOf = (key: string): number => Number(key.slice(key.lastIndexOf("@") + 1));
