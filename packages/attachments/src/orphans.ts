import type { FileStore } from "./store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export type SweptFiles = {
  /** Objects that stay. */
  readonly objects: number;
  readonly orphans: number;
  readonly uploads: number;
  /** Keys that an event names and that are not there: somebody removed them, or restored an older store. */
  readonly missing: readonly string[];
};

/**
 * Removes objects older than a day that no event names, and uploads that old which nobody took in. What is younger may
 * be of a command under way. `named` is asked after the objects were listed, and gives the keys that the log names.
 */
export const removeOrphans = async (
  store: Pick<FileStore, "list" | "get" | "remove" | "quarantine">,
  { now, named }: { readonly now: number; readonly named: () => Promise<ReadonlySet<string>> },
): Promise<SweptFiles> => {
  const listed = await Array.fromAsync(store.list());
  const known = await named();
  const orphans = listed.filter(({ key, at }) => at < now - DAY_MS && !known.has(key));
  for (const { key } of orphans) await store.remove(key);
  const uploads = await store.quarantine.removeOlderThan(now - DAY_MS);
  const there = new Set(listed.map(({ key }) => key));
  const missing: string[] = [];
  for (const key of known.difference(there))
    // What came in after the listing is there by now.
    if ((await store.get(key)) === undefined) missing.push(key);
  return { objects: listed.length - orphans.length, orphans: orphans.length, uploads, missing };
};
