import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { Commit } from "@sdc/core/commit";
import type { Feed } from "@sdc/core/feed";
import type { DynamoEventLog } from "./dynamodb.ts";
import { awaited } from "./dynamodb-awaited.ts";
import { commitOfItem, SNAPSHOT_VERSION } from "./dynamodb-item.ts";

const RETRY_MS = 1000;
/** Shards that split name their children by then. */
const SHARDS_MS = 10_000;
const KEEPS_MS = 24 * 60 * 60 * 1000;

/** How long a reader waits where nothing was found: when nothing is known to come, and when something is. */
type Pauses = { readonly idleMs?: number; readonly soonMs?: number };

/**
 * The feed over a table's stream, polled in this process: for the standalone, where no Lambda does it. It begins with
 * the oldest record that the stream still has (24 hours); what is older, a sweep finds. What `log` itself appends is looked for at once.
 */
export const dynamoFeed = (
  streams: DynamoDBStreamsClient,
  streamArn: string,
  log: Pick<DynamoEventLog, "tenant" | "onAppended">,
  { idleMs = 200, soonMs = idleMs }: Pauses = {},
): Feed => ({
  keepsMs: KEEPS_MS,

  subscribe(_consumer, deliver, onError, from = "oldest") {
    const stopping = new AbortController();
    const iterators = new Map<string, string | undefined>();
    // Shards that are there at the first look; those that come later begin with their first record.
    let start: "LATEST" | "TRIM_HORIZON" = from === "now" ? "LATEST" : "TRIM_HORIZON";
    let shardsAt = Number.NEGATIVE_INFINITY;
    const waits = awaited();

    const findShards = async (): Promise<void> => {
      const now = performance.now();
      const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
      for (const { ShardId } of StreamDescription?.Shards ?? []) {
        if (ShardId === undefined || iterators.has(ShardId)) continue;
        const { ShardIterator } = await streams.send(
          new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ShardIteratorType: start }),
        );
        iterators.set(ShardId, ShardIterator);
      }
      start = "TRIM_HORIZON";
      shardsAt = now;
    };

    /** One page of each shard; an iterator moves on only when its page was delivered. */
    const poll = async (): Promise<boolean> => {
      if (iterators.size === 0 || performance.now() - shardsAt > SHARDS_MS) await findShards();
      let found = false;
      for (const [shard, iterator] of iterators) {
        if (iterator === undefined) continue;
        const { Records = [], NextShardIterator } = await streams.send(
          new GetRecordsCommand({ ShardIterator: iterator }),
        );
        const commits = Records.flatMap((record) => inserted(log.tenant, record));
        if (commits.length > 0) await deliver(commits);
        waits.meet(commits);
        found ||= Records.length > 0;
        iterators.set(shard, NextShardIterator);
        // It was divided: its children have what comes next.
        if (NextShardIterator === undefined) shardsAt = Number.NEGATIVE_INFINITY;
      }
      return found;
    };

    const run = async (): Promise<void> => {
      while (!stopping.signal.aborted) {
        const began = performance.now();
        const ms = await poll().then(
          (found) => {
            waits.looked(found, began);
            if (found) return 0;
            return waits.expects() ? soonMs : idleMs;
          },
          (error: unknown) => {
            waits.looked(true, began);
            // Begin again with the oldest record there is: watermarks drop what was delivered, and what the stream
            // forgot before it was, a sweep finds.
            iterators.clear();
            if (hasAged(error)) return idleMs;
            onError(error);
            return RETRY_MS;
          },
        );
        if (ms > 0) await waits.pause(ms, stopping.signal);
      }
    };

    const unsubscribe = log.onAppended(waits.expect);
    const running = run();
    return {
      async stop() {
        stopping.abort();
        unsubscribe();
        await running;
      },
      caughtUp: waits.quiet,
      delivered: waits.all,
    };
  },
});

/** An iterator lives five minutes, a record 24 hours: both grow old without anybody's fault. */
const hasAged = (error: unknown): boolean =>
  error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException;

/** A record of the table's stream, as GetRecords and Lambda give it. */
export type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";

/** The commit that a record tells of; snapshots and whatever else happens to a table are none. */
export const inserted = (tenant: string, { eventName, dynamodb }: StreamRecord): readonly Commit[] => {
  const image = dynamodb?.NewImage;
  if (eventName !== "INSERT" || image === undefined || Number(image["v"]?.N) <= SNAPSHOT_VERSION) return [];
  return image["p"]?.S?.startsWith(`${tenant}/`) === true ? [commitOfItem(tenant, image)] : [];
};
