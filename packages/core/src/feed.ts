import type { Commit } from "./commit.ts";

export type Subscription = {
  /** Stops after the batch in hand. */
  stop(): Promise<void>;
  /** Resolves when everything appended before this call has been delivered; takes a second where an engine can't tell. */
  caughtUp(): Promise<void>;
  /** Resolves when these commits have been delivered; without any, all that this process appended before this call. */
  delivered(commits?: readonly Pick<Commit, "stream" | "version">[]): Promise<void>;
};

/**
 * How others hear of commits. A hint, not the truth: a batch may repeat, and on some engines come late or out of
 * order; the consumer rule in `project.ts` repairs what it meets.
 */
export type Feed = {
  /** How long a commit can still be delivered, in milliseconds. */
  readonly keepsMs: number;
  /**
   * Delivers every commit at least once, going on where this consumer left off; one that is new begins with the oldest
   * commit that is kept, or, from "now", with what is appended after this call returns its promise. A batch whose
   * delivery throws is delivered again after a pause; `onError` hears of it each time.
   */
  subscribe(
    consumer: string,
    deliver: (commits: readonly Commit[]) => Promise<void>,
    onError: (error: unknown) => void,
    from?: "oldest" | "now",
  ): Subscription;
};
