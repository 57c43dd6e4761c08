import { liveKey } from "@sdc/core/live";
import type { Projection } from "@sdc/core/projection";
import type { Json, Page, Range, ReadStore, Slice } from "@sdc/core/read-store";

/** One read model in the version that is read now. */
export type ReadModel = {
  /** `case-file@1`: cursors are bound to it. */
  readonly key: string;
  get(partition: string, sort?: string): Promise<Json | undefined>;
  range(partition: string, range: Range): Promise<Page>;
  slice(stream: string): Promise<Slice | undefined>;
};

/** Throws NotBuilt while no version of it has been built. */
export type ReadModels = { of(projection: Pick<Projection, "name">): Promise<ReadModel> };

export class NotBuilt extends Error {
  override name = "NotBuilt";
}

/** How long a version is read before asking whether another one is the live one now. */
const REMEMBERED_MS = 5000;

export const readModels = (store: ReadStore, clock = () => performance.now()): ReadModels => {
  const known = new Map<string, { readonly key: string; readonly until: number }>();
  const keyFor = async ({ name }: Pick<Projection, "name">): Promise<string> => {
    const remembered = known.get(name);
    const now = clock();
    if (remembered !== undefined && remembered.until > now) return remembered.key;
    const key = await liveKey(store, { name });
    if (key === undefined)
      throw new NotBuilt(`no version of ${name} has been built: npm run sdc -- rebuild ${name}`);
    known.set(name, { key, until: now + REMEMBERED_MS });
    return key;
  };
  return {
    async of(projection) {
      const key = await keyFor(projection);
      return {
        key,
        get: (partition, sort) => store.get(key, partition, sort),
        range: (partition, range) => store.range(key, partition, range),
        slice: (stream) => store.slice(key, stream),
      };
    },
  };
};
