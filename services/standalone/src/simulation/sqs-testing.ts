import { setTimeout as pause } from "node:timers/promises";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import type { EventLog } from "@sdc/core/event-log";
import type { QueueRecord } from "@sdc/feed/queue-record";
import { sqsQueue } from "@sdc/feed/sqs-queue";
import { sqsEventSource } from "@sdc/local-aws/sqs-event-source";
import type { SqsLocal } from "@sdc/local-aws/sqs-local";
import { streamEventSource } from "@sdc/local-aws/stream-event-source";
import { commitsIn } from "./account.ts";
import { RECEIVES_MAX } from "./memory-queue.ts";
import type { Handler, Path, PathPlan } from "./path.ts";
import { streamIn } from "./stream-record.ts";
import type { Weather } from "./weather.ts";

const BATCH_MAX = 10;
const RETRIES_MAX = 5;
const POLL_MS = 20;

/** The table's own stream and queues of a real SQS, each with one beside it for what fails too often. */
export const sqsPath =
  (real: {
    readonly log: EventLog;
    readonly streams: DynamoDBStreamsClient;
    readonly streamArn: string;
    readonly sqs: SqsLocal;
    /** No two runs on one SQS share it. */
    readonly name: string;
  }) =>
  (weather: Weather, { tenant, consumers, forgot }: PathPlan): Path => ({
    heard: () => undefined,

    async carry(handlers, asked, clear) {
      const { client } = real.sqs;
      const queueNamed = async (name: string): Promise<string> => {
        const Attributes = { VisibilityTimeout: "1" };
        const { QueueUrl = "" } = await client.send(new CreateQueueCommand({ QueueName: name, Attributes }));
        return QueueUrl;
      };
      const queues = await Promise.all(
        Array.from({ length: consumers }, async (_, index) => ({
          handler: handlers.consumers[index] ?? nobody,
          url: await queueNamed(`${real.name}-${index}`),
          aside: await queueNamed(`${real.name}-${index}-aside`),
        })),
      );
      const seen = new Set<string>();
      const relay = handlers.relay(queues.map(({ url }) => sqsQueue(client, url)));
      const stream = streamEventSource({
        streams: real.streams,
        streamArn: real.streamArn,
        handler: ({ Records }) => {
          for (const { eventName, dynamodb } of Records)
            if (eventName === "INSERT" && dynamodb.Keys["v"]?.N !== "0") seen.add(dynamodb.SequenceNumber);
          return relay({ Records });
        },
        batchSize: BATCH_MAX,
        maximumRetryAttempts: RETRIES_MAX,
        onFailure(record) {
          weather.noted("stream: given up");
          forgot(streamIn(tenant, record));
        },
      });
      const sources = queues.map(({ handler, url: queueUrl, aside: deadLetterUrl }) =>
        sqsEventSource({ client, handler, queueUrl, deadLetterUrl, maxReceiveCount: RECEIVES_MAX }),
      );

      /** Everything in the log has come through, and nothing new has come of it. */
      const calm = async (): Promise<void> => {
        for (;;) {
          const commits = await commitsIn(real.log);
          if (seen.size < commits.length) {
            await pause(POLL_MS);
            continue;
          }
          await stream.drained();
          await Promise.all(sources.map((source) => source.drained()));
          if (seen.size >= (await commitsIn(real.log)).length) return;
        }
      };

      try {
        await asked;
        await calm();
        await clear();
        const again = queues.map(({ handler, aside }) =>
          sqsEventSource({ client, handler, queueUrl: aside }),
        );
        await Promise.all(again.map((source) => source.drained()));
        await Promise.all(again.map((source) => source.stop()));
        await calm();
      } finally {
        await Promise.all([stream, ...sources].map((source) => source.stop()));
      }
    },
  });

const nobody: Handler<QueueRecord> = async () => ({ batchItemFailures: [] });
