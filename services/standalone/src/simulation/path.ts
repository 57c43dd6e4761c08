import type { Commit } from "@sdc/core/commit";
import type { BatchAnswer, QueueRecord } from "@sdc/feed/queue-record";
import type { Queue } from "@sdc/feed/relay";
import type { LambdaRecord } from "@sdc/feed/stream-record";

export type Handler<Record> = (event: { readonly Records: readonly Record[] }) => Promise<BatchAnswer>;

/** Those who are called on the way: the relay, and one consumer for each of its queues. */
export type Handlers = {
  relay(queues: readonly Queue[]): Handler<LambdaRecord>;
  readonly consumers: readonly Handler<QueueRecord>[];
};

/** The way from the log to the handlers: a stream of records and a queue for each consumer. */
export type Path = {
  /** Something was appended; a table's own stream knows by itself. */
  heard(commit: Commit): void;
  /**
   * Carries while people ask, and then until nothing is under way. After that, in fair weather, once more what the
   * queues had set aside.
   */
  carry(handlers: Handlers, asked: Promise<unknown>, clear: () => Promise<void>): Promise<void>;
};

export type PathPlan = {
  readonly tenant: string;
  readonly consumers: number;
  /** Hears of every stream of which the table's stream lost a record. */
  readonly forgot: (stream: string) => void;
};
