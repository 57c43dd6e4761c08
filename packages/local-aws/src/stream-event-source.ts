import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from "@aws-sdk/client-dynamodb-streams";
import { type BatchHandler, failedOf } from "./batch-response.ts";
import { type EventSource, polling } from "./polling.ts";
import { type StreamRecord, wireRecord } from "./stream-record.ts";

export type StreamEvent = { readonly Records: readonly StreamRecord[] };

/** Where the lost record was. On AWS a failure destination in SQS or SNS gets this and not the record. */
export type LostBatch = {
  readonly streamArn: string;
  readonly shardId: string;
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
  readonly batchSize: number;
};

/**
 * Plays Lambda's mapping from a DynamoDB stream: TRIM_HORIZON, bisecting, partial failures. In order within a shard, a
 * parent before its children, one batch at a time, retries at once. It keeps no checkpoint: a new one begins anew.
 */
export const streamEventSource = (source: {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly handler: BatchHandler<StreamEvent>;
  readonly batchSize?: number;
  readonly maximumRetryAttempts?: number;
  readonly onFailure?: (record: StreamRecord, lost: LostBatch) => Promise<void> | void;
}): EventSource => {
  const { streams, streamArn, handler, batchSize = 100, maximumRetryAttempts = 2, onFailure } = source;
  /** Where each shard is to be read next; undefined when it is read to its end. */
  const next = new Map<string, string | undefined>();

  const read = async (shardId: string): Promise<readonly StreamRecord[]> => {
    if (!next.has(shardId)) next.set(shardId, await firstIterator(streams, streamArn, shardId));
    const ShardIterator = next.get(shardId);
    if (ShardIterator === undefined) return [];
    const { Records = [], NextShardIterator } = await streams.send(
      new GetRecordsCommand({ ShardIterator, Limit: batchSize }),
    );
    next.set(shardId, NextShardIterator);
    return Records.map((record) => wireRecord(record, streamArn));
  };

  const deliver = async (
    shardId: string,
    batch: readonly StreamRecord[],
    stopping: AbortSignal,
    retries = 0,
  ): Promise<void> => {
    const [first] = batch;
    if (!first || stopping.aborted) return;
    const failed = await failedOf(handler, { Records: batch }, batch.map(numberOf));
    const lowest = batch.findIndex((record) => failed.has(numberOf(record)));
    if (lowest === -1) return;
    if (lowest > 0) return deliver(shardId, batch.slice(lowest), stopping);
    if (batch.length > 1) {
      // Splitting is no retry.
      const middle = Math.ceil(batch.length / 2);
      await deliver(shardId, batch.slice(0, middle), stopping);
      return deliver(shardId, batch.slice(middle), stopping);
    }
    if (retries < maximumRetryAttempts) return deliver(shardId, batch, stopping, retries + 1);
    const number = numberOf(first);
    const range = { startSequenceNumber: number, endSequenceNumber: number, batchSize: 1 };
    await onFailure?.(first, { streamArn, shardId, ...range });
  };

  return polling(async (stopping) => {
    const shards = await shardsOf(streams, streamArn);
    const unread = new Set(shards.map(({ ShardId = "" }) => ShardId));
    for (const [shardId, iterator] of next) if (iterator === undefined) unread.delete(shardId);
    let found: "worked" | "waiting" | "empty" = "empty";
    for (const { ShardId = "", ParentShardId = "" } of shards) {
      if (unread.has(ParentShardId)) {
        if (found === "empty") found = "waiting";
        continue;
      }
      const batch = await read(ShardId);
      if (batch.length > 0) found = "worked";
      await deliver(ShardId, batch, stopping);
    }
    return found;
  });
};

const numberOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber;

const firstIterator = async (streams: DynamoDBStreamsClient, StreamArn: string, ShardId: string) =>
  (await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" })))
    .ShardIterator;

const shardsOf = async (streams: DynamoDBStreamsClient, StreamArn: string): Promise<readonly Shard[]> => {
  const shards: Shard[] = [];
  let ExclusiveStartShardId: string | undefined;
  do {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn, ...(ExclusiveStartShardId && { ExclusiveStartShardId }) }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    ExclusiveStartShardId = StreamDescription?.LastEvaluatedShardId;
  } while (ExclusiveStartShardId !== undefined);
  return shards;
};
