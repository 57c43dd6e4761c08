import type { Commit } from "./commit.ts";

export type Subscription = {
  /** Stops after the batch in hand. */
  stop(): Promise<void>;
};

/**
 * How others hear of commits. A hint, not the truth: a batch may repeat, and on some engines come late or out of
 * order; the consumer rule in `project.ts` repairs what it meets.
 */
export type Feed = {
  /**
   * Delivers every commit at least once, going on where this consumer left off. A batch whose delivery throws is
   * delivered again after a pause; `onError` hears of it each time.
   */
  subscribe(
    consumer: string,
    deliver: (commits: readonly Commit[]) => Promise<void>,
    onError: (error: unknown) => void,
  ): Subscription;
};
