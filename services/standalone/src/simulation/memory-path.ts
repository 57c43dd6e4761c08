import type { QueueRecord } from "@sdc/feed/queue-record";
import type { LambdaRecord } from "@sdc/feed/stream-record";
import { type MemoryQueue, memoryQueue } from "./memory-queue.ts";
import type { Handler, Handlers, Path, PathPlan } from "./path.ts";
import { recordOf, streamIn } from "./stream-record.ts";
import type { Weather } from "./weather.ts";

const SHARDS = 2;
const WORKERS_A_QUEUE = 2;
const BATCH_MAX = 10;
/** How often a record is given before the stream goes on without it. */
const TRIES_MAX = 6;

/** Stream and queues in memory, as deterministic as the schedule: a shard keeps its order, a queue keeps none. */
export const memoryPath = (weather: Weather, { tenant, consumers, forgot }: PathPlan): Path => {
  const { random, schedule } = weather;
  const shards: LambdaRecord[][] = Array.from({ length: SHARDS }, () => []);
  const queues = Array.from({ length: consumers }, () => memoryQueue(weather));
  let sequence = 0;
  let busy = 0;

  /** Works until nothing is under way. An idle worker lets time go by. */
  const worker = async (step: () => Promise<void> | undefined, isOver: () => boolean): Promise<void> => {
    const isDone = () =>
      isOver() &&
      busy === 0 &&
      [...shards.map(isEmpty), ...queues.map((queue) => queue.isEmpty())].every(Boolean);
    while (!isDone()) {
      const work = step();
      if (work === undefined) {
        await schedule.pause();
        continue;
      }
      busy += 1;
      await work;
      busy -= 1;
    }
  };

  const relaying = (shard: LambdaRecord[], handler: Handler<LambdaRecord>) => {
    let tries = 0;
    return () => {
      if (shard.length === 0) return undefined;
      return (async () => {
        const batch = shard.slice(0, random.between(1, BATCH_MAX));
        const failed = await failedOf(handler, batch, ({ dynamodb }) => dynamodb.SequenceNumber);
        const lowest = batch.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
        const done = lowest === -1 ? batch.length : lowest;
        shard.splice(0, done);
        tries = done > 0 ? 0 : tries + 1;
        // Halving the batch again and again, Lambda ends at this record.
        const lost = tries === TRIES_MAX ? shard.shift() : undefined;
        if (lost === undefined) return;
        tries = 0;
        weather.noted("stream: given up");
        forgot(streamIn(tenant, lost));
      })();
    };
  };

  const consuming = (queue: MemoryQueue, handler: Handler<QueueRecord>) => () => {
    const records = queue.receive();
    if (records.length === 0) return undefined;
    return (async () =>
      queue.answer(records, await failedOf(handler, records, ({ messageId }) => messageId)))();
  };

  const work = async ({ relay, consumers: handlers }: Handlers, isOver: () => boolean): Promise<void> => {
    const steps = [
      ...shards.map((shard) => relaying(shard, relay(queues))),
      ...queues.flatMap((queue, index) => {
        const handler = handlers[index];
        return handler === undefined
          ? []
          : Array.from({ length: WORKERS_A_QUEUE }, () => consuming(queue, handler));
      }),
    ];
    await Promise.all(steps.map((step) => worker(step, isOver)));
  };

  return {
    heard(commit) {
      shards[commit.stream.length % SHARDS]?.push(recordOf(tenant, commit, sequence++));
    },

    async carry(handlers, asked, clear) {
      let isOver = false;
      const over = asked.finally(() => (isOver = true));
      await Promise.all([over, work(handlers, () => isOver)]);
      await clear();
      for (const queue of queues) queue.redrive();
      await work(handlers, () => true);
    },
  };
};

const isEmpty = (shard: readonly unknown[]): boolean => shard.length === 0;

/** All of them after a throw or a death; whoever calls has noted what was not to be expected. */
const failedOf = async <Record>(
  handler: Handler<Record>,
  Records: readonly Record[],
  idOf: (record: Record) => string,
): Promise<ReadonlySet<string>> => {
  try {
    const { batchItemFailures } = await handler({ Records });
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch {
    return new Set(Records.map(idOf));
  }
};
