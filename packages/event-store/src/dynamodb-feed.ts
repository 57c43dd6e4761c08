import { setTimeout as pause } from "node:timers/promises";
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
import { commitOfItem, SNAPSHOT_VERSION } from "./dynamodb-item.ts";

const POLL_MS = 200;
const RETRY_MS = 1000;
/** When a stream has given nothing for so long, its reader has caught up. */
const QUIET_MS = 1000;
const KEEPS_MS = 24 * 60 * 60 * 1000;

/**
 * The feed over a table's stream, polled in this process: for the standalone, where no Lambda does it. It begins with
 * the oldest record that the stream still has (24 hours); what is older, a sweep finds.
 */
export const dynamoFeed = (streams: DynamoDBStreamsClient, streamArn: string, tenant: string): Feed => ({
  keepsMs: KEEPS_MS,

  subscribe(_consumer, deliver, onError, from = "oldest") {
    const stopping = new AbortController();
    const iterators = new Map<string, string | undefined>();
    // Shards that are there at the first look; those that come later begin with their first record.
    let start: "LATEST" | "TRIM_HORIZON" = from === "now" ? "LATEST" : "TRIM_HORIZON";
    const waiting: { readonly since: number; readonly resolve: () => void }[] = [];
    let quietSince = Number.POSITIVE_INFINITY;

    const findShards = async (): Promise<void> => {
      const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
      for (const { ShardId } of StreamDescription?.Shards ?? []) {
        if (ShardId === undefined || iterators.has(ShardId)) continue;
        const { ShardIterator } = await streams.send(
          new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ShardIteratorType: start }),
        );
        iterators.set(ShardId, ShardIterator);
      }
      start = "TRIM_HORIZON";
    };

    /** One page of each shard; an iterator moves on only when its page was delivered. */
    const poll = async (): Promise<boolean> => {
      await findShards();
      let found = false;
      for (const [shard, iterator] of iterators) {
        if (iterator === undefined) continue;
        const { Records = [], NextShardIterator } = await streams.send(
          new GetRecordsCommand({ ShardIterator: iterator }),
        );
        const commits = Records.flatMap((record) => inserted(tenant, record));
        if (commits.length > 0) await deliver(commits);
        found ||= Records.length > 0;
        iterators.set(shard, NextShardIterator);
      }
      return found;
    };

    /** Whoever waits is told once the stream has given nothing for a while since they asked. */
    const heard = (found: boolean, began: number): void => {
      quietSince = found ? Number.POSITIVE_INFINITY : Math.min(quietSince, began);
      const now = performance.now();
      for (const one of waiting.splice(0))
        if (now >= Math.max(one.since, quietSince) + QUIET_MS) one.resolve();
        else waiting.push(one);
    };

    const run = async (): Promise<void> => {
      while (!stopping.signal.aborted) {
        const began = performance.now();
        const ms = await poll().then(
          (found) => {
            heard(found, began);
            return found ? 0 : POLL_MS;
          },
          (error: unknown) => {
            heard(true, began);
            // Begin again with the oldest record there is: watermarks drop what was delivered, and what the stream
            // forgot before it was, a sweep finds.
            iterators.clear();
            if (hasAged(error)) return POLL_MS;
            onError(error);
            return RETRY_MS;
          },
        );
        if (ms > 0) await pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    };

    const running = run();
    return {
      async stop() {
        stopping.abort();
        await running;
      },
      caughtUp: () => new Promise((resolve) => waiting.push({ since: performance.now(), resolve })),
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
