import { setTimeout as pause } from "node:timers/promises";
import type { Commit } from "@sdc/core/commit";

/** When a stream has given nothing for so long, its reader has caught up. */
const QUIET_MS = 1000;
/** So many deliveries are remembered, for whoever asks after one that was. */
const REMEMBERED_MAX = 10_000;

type Place = Pick<Commit, "stream" | "version">;
type Waiter = {
  readonly since: number;
  readonly missing: Set<string> | undefined;
  readonly resolve: () => void;
};

/**
 * What one reader of a stream is waited for with. A stream can't be asked whether a record is still to come: what this process appended
 * is waited for by name, everything else until the stream has been quiet for a second.
 */
export const awaited = () => {
  const met = new Set<string>();
  const expected = new Set<string>();
  let waiting: readonly Waiter[] = [];
  let expectedAt = 0;
  let quietSince = Number.POSITIVE_INFINITY;
  let wakeUp = new AbortController();

  const wait = (missing: Set<string> | undefined): Promise<void> =>
    missing?.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          waiting = [...waiting, { since: performance.now(), missing, resolve }];
        });
  const release = (isDone: (waiter: Waiter) => boolean): void => {
    const done = waiting.filter(isDone);
    waiting = waiting.filter((waiter) => !done.includes(waiter));
    for (const { resolve } of done) resolve();
  };

  return {
    /** This process appended it: the reader is woken up to look for it. */
    expect(commit: Place): void {
      const key = keyOf(commit);
      if (met.has(key)) return;
      expected.add(key);
      expectedAt = performance.now();
      wakeUp.abort();
    },

    /** These were delivered. */
    meet(commits: readonly Place[]): void {
      for (const key of commits.map(keyOf)) {
        expected.delete(key);
        met.add(key);
        for (const { missing } of waiting) missing?.delete(key);
      }
      for (const key of met) {
        if (met.size <= REMEMBERED_MAX) break;
        met.delete(key);
      }
      release(({ missing }) => missing?.size === 0);
    },

    /** One look at the whole stream is over, begun then. What a stream lost never comes: its quiet ends that waiting too. */
    looked(found: boolean, began: number): void {
      quietSince = found ? Number.POSITIVE_INFINITY : Math.min(quietSince, began);
      const now = performance.now();
      if (now >= Math.max(expectedAt, quietSince) + QUIET_MS) expected.clear();
      release(({ since }) => now >= Math.max(since, quietSince) + QUIET_MS);
    },

    expects: (): boolean => expected.size > 0,

    /** Until nothing has come for a while. */
    quiet: (): Promise<void> => wait(undefined),

    /** Until these, or all that are expected now, have been delivered. */
    all: (commits?: readonly Place[]): Promise<void> =>
      wait(new Set(commits?.map(keyOf).filter((key) => !met.has(key)) ?? expected)),

    /** Pauses, at most until something is expected or the signal comes. */
    async pause(ms: number, signal: AbortSignal): Promise<void> {
      await pause(ms, undefined, { signal: AbortSignal.any([signal, wakeUp.signal]) }).catch(() => undefined);
      if (wakeUp.signal.aborted) wakeUp = new AbortController();
    },
  };
};

const keyOf = ({ stream, version }: Place): string => `${stream}@${version}`;
