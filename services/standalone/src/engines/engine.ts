import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Subscription } from "@sdc/core/feed";
import type { ReadStore } from "@sdc/core/read-store";
import type { Snapshots } from "@sdc/core/snapshots";

/** What the register runs on: a log, a feed over it and a read store. The rest of the standalone knows no more. */
export type Engine = {
  readonly log: EventLog;
  readonly store: ReadStore;
  /** Where loads are dear enough to be worth it; `onError` hears of what could not be kept or read. */
  snapshots?(onError: (error: unknown) => void): KeptSnapshots;
  subscribe(
    consumer: string,
    deliver: (commits: readonly Commit[]) => Promise<void>,
    onError: (error: unknown) => void,
  ): Subscription & {
    /** Resolves when everything appended before this call has been delivered. */
    caughtUp(): Promise<void>;
  };
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
};

export type KeptSnapshots = Snapshots & {
  /** Resolves when everything given to `keep` has been tried. */
  settled(): Promise<void>;
};
