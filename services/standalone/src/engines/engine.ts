import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Subscription } from "@sdc/core/feed";
import type { ReadStore } from "@sdc/core/read-store";

/** What the register runs on: a log, a feed over it and a read store. The rest of the standalone knows no more. */
export type Engine = {
  readonly log: EventLog;
  readonly store: ReadStore;
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
