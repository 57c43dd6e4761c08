import type { EventLog } from "@sdc/core/event-log";
import type { Feed } from "@sdc/core/feed";
import type { ReadStore } from "@sdc/core/read-store";
import type { ShortMemory } from "@sdc/core/short-memory";
import type { Snapshots } from "@sdc/core/snapshots";

/** What the register runs on: a log, a feed over it and a read store. The rest of the standalone knows no more. */
export type Engine = {
  readonly log: EventLog;
  readonly feed: Feed;
  readonly store: ReadStore;
  /** What all processes on it remember together of clients, for a short time. */
  readonly limits: ShortMemory;
  /** In how many parts the log is best read side by side. */
  readonly parts: number;
  /** Where loads are dear enough to be worth it; `onError` hears of what could not be kept or read. */
  snapshots?(onError: (error: unknown) => void): KeptSnapshots;
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
};

export type KeptSnapshots = Snapshots & {
  /** Resolves when everything given to `keep` has been tried. */
  settled(): Promise<void>;
};
