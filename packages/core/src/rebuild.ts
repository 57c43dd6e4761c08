import { build } from "./build.ts";
import type { Feed, Subscription } from "./feed.ts";
import { switchTo } from "./live.ts";
import { projectOrPark } from "./park.ts";
import type { Ports } from "./project.ts";
import { keyOf, type Projection } from "./projection.ts";
import type { Parked, ReadStore } from "./read-store.ts";

/** The live feed of the version that is being built. */
export type Following = Subscription & {
  /** Resolves when nothing that is appended from now on will be missed. */
  ready(): Promise<void>;
};

export type RebuildPorts = Ports & {
  /** Begins to feed it, or, resumed, goes on feeding it from before it was broken off. */
  follow(resumed: boolean): Following;
  /** How long a commit can still be delivered, in milliseconds. */
  readonly keepsMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type RebuildOptions = {
  /** How many parts of the log are read side by side. */
  readonly parts: number;
  /** Hears how many more commits have been gone through. */
  readonly tick: (commits: number) => void;
  /** Breaks it off after the page in hand. */
  readonly signal?: AbortSignal;
};

/** `parked`: what could not be folded; while there is any, queries go on reading the version before. */
export type Rebuilt = {
  readonly projection: string;
  readonly resumed: boolean;
  readonly commits: number;
  readonly parked: readonly Parked[];
};

/**
 * Builds one version of a read model beside the live feed and switches queries to it once it has caught up. Commits of
 * the scan and of the feed may come in any order: watermarks sort them out. Broken off, it goes on where it was.
 */
export const rebuild = async (
  ports: RebuildPorts,
  projection: Projection,
  { parts, tick, signal }: RebuildOptions,
): Promise<Rebuilt> => {
  const { store, follow, keepsMs, now } = ports;
  const key = keyOf(projection);
  const earlier = await readProgress(store, key, parts);
  // What was appended since must still be in the feed; otherwise it is all read again, and watermarks drop the most.
  const resumed = earlier !== undefined && now() - earlier.begun < keepsMs / 2;
  const progress = resumed ? earlier : { begun: now(), places: Array.from({ length: parts }, () => null) };
  let commits = 0;

  const following = follow(resumed);
  try {
    // The feed is open before the first page is read, so between the two nothing is missed.
    await following.ready();
    const keep = progressKeeper(store, key, progress);
    await keep();
    await Promise.all(
      progress.places.map(async (place, index) => {
        if (place === OVER) return;
        const scan = { part: { index, of: parts }, ...(place === null ? {} : { after: place }) };
        await build(ports, [projection], scan, async (page) => {
          commits += page.commits;
          tick(page.commits);
          await keep(index, page.place);
          signal?.throwIfAborted();
        });
        await keep(index, OVER);
      }),
    );
    await following.caughtUp();
  } finally {
    await following.stop();
  }
  const parked = (await store.parked()).filter((one) => one.projection === key);
  if (parked.length === 0) {
    await switchTo(store, projection);
    await store.setMemo(memoOf(key));
  }
  return { projection: key, resumed, commits, parked };
};

/** A subscription of its own for a version that nobody else in this process feeds. */
export const ownFeed =
  (
    { feed, ...ports }: Ports & { readonly feed: Feed },
    projection: Projection,
    onError: (error: unknown) => void,
  ): RebuildPorts["follow"] =>
  (resumed) => {
    const subscription = feed.subscribe(
      `rebuild ${keyOf(projection)}`,
      async (batch) => void (await projectOrPark(ports, [projection], batch)),
      onError,
      resumed ? "oldest" : "now",
    );
    return { ...subscription, ready: () => subscription.caughtUp() };
  };

/** Where each part goes on: null at its beginning. */
type Progress = { readonly begun: number; readonly places: readonly (string | null)[] };

const OVER = "over";

const memoOf = (key: string): string => `rebuild ${key}`;

/** Undefined where there is none, or one of another number of parts. */
const readProgress = async (
  store: Pick<ReadStore, "memo">,
  key: string,
  parts: number,
): Promise<Progress | undefined> => {
  const text = await store.memo(memoOf(key));
  if (text === undefined) return undefined;
  // Written below.
  const progress = JSON.parse(text) as Progress;
  return progress.places.length === parts ? progress : undefined;
};

const progressKeeper = (store: Pick<ReadStore, "setMemo">, key: string, { begun, places }: Progress) => {
  const now = [...places];
  return async (part?: number, place?: string): Promise<void> => {
    if (part !== undefined && place !== undefined) now[part] = place;
    await store.setMemo(memoOf(key), JSON.stringify({ begun, places: now }));
  };
};
