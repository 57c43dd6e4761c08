import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { BatchHandler } from "./batch-response.ts";
import { type SqsEvent, sqsEventSource } from "./sqs-event-source.ts";
import { type SqsLocal, startSqsLocal } from "./sqs-local.ts";

let sqs: SqsLocal;
beforeAll(async () => void (sqs = await startSqsLocal()));
afterAll(() => sqs.stop());

let queues = 0;
let queueUrl = "";
let deadLetterUrl = "";
beforeEach(async () => {
  queueUrl = await queue();
  deadLetterUrl = await queue();
});
const queue = async (): Promise<string> =>
  (await sqs.client.send(new CreateQueueCommand({ QueueName: `queue-${++queues}` }))).QueueUrl ?? "";
const send = async (...bodies: string[]): Promise<void> => {
  for (const MessageBody of bodies)
    await sqs.client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
};
const dead = async (): Promise<readonly (string | undefined)[]> => {
  const received = await sqs.client.send(
    new ReceiveMessageCommand({ QueueUrl: deadLetterUrl, MaxNumberOfMessages: 10 }),
  );
  return (received.Messages ?? []).map(({ Body }) => Body);
};

/** Runs the handler until the queue is empty; gives each batch as it was handed over. */
const batchesOf = async (handler: BatchHandler<SqsEvent>, batchSize = 10): Promise<string[][]> => {
  const batches: string[][] = [];
  const source = sqsEventSource({
    client: sqs.client,
    queueUrl,
    deadLetterUrl,
    maxReceiveCount: 2,
    batchSize,
    async handler(event) {
      batches.push(event.Records.map(({ body }) => body));
      return handler(event);
    },
  });
  await source.drained();
  await source.stop();
  return batches;
};
const failing = (event: SqsEvent, body: string) => ({
  batchItemFailures: event.Records.filter((record) => record.body === body).map(({ messageId }) => ({
    itemIdentifier: messageId,
  })),
});

test("batches are as large as asked, and what went well is deleted", async () => {
  await send("a", "b", "c");
  expect(await batchesOf(async () => undefined, 2)).toEqual([["a", "b"], ["c"]]);
  expect(await batchesOf(async () => undefined)).toEqual([]);
});

test("a record looks as Lambda's does", async () => {
  await send("a");
  let seen: unknown;
  await batchesOf(async ({ Records }) => void (seen = Records[0]));
  expect(seen).toMatchObject({
    messageId: expect.stringMatching(/.+/),
    receiptHandle: expect.stringMatching(/.+/),
    body: "a",
    attributes: { ApproximateReceiveCount: "1", SentTimestamp: expect.stringMatching(/^\d+$/) },
    eventSource: "aws:sqs",
    eventSourceARN: expect.stringMatching(/^arn:aws:sqs:ap-southeast-1:\d{12}:queue-\d+$/),
    awsRegion: "ap-southeast-1",
  });
});

test("of a batch that fails in part, only the named come again, counted", async () => {
  await send("a", "b", "c");
  const counts: string[] = [];
  const batches = await batchesOf(async (event) => {
    const again = event.Records.find(({ attributes }) => attributes.ApproximateReceiveCount === "2");
    if (again) return void counts.push(again.body);
    return failing(event, "b");
  });
  expect(batches).toEqual([["a", "b", "c"], ["b"]]);
  expect(counts).toEqual(["b"]);
  expect(await dead()).toEqual([]);
});

test("a throw fails the whole batch", async () => {
  await send("a", "b");
  let calls = 0;
  const batches = await batchesOf(async () => {
    if (++calls === 1) throw new Error("once");
  });
  expect(batches.map((batch) => batch.toSorted())).toEqual([
    ["a", "b"],
    ["a", "b"],
  ]);
});

test("an answer that names nothing of the batch fails all of it", async () => {
  await send("a");
  const batches = await batchesOf(async () => ({ batchItemFailures: [{ itemIdentifier: "" }] }));
  expect(batches).toEqual([["a"], ["a"]]);
  expect(await dead()).toEqual(["a"]);
});

test("after maxReceiveCount the queue itself moves a message to the dead letters", async () => {
  await send("a", "b");
  const batches = await batchesOf(async (event) => failing(event, "a"));
  expect(batches).toEqual([["a", "b"], ["a"]]);
  expect(await dead()).toEqual(["a"]);
});

test("a queue that is not there ends the source, and drained() and stop() say so", async () => {
  const source = sqsEventSource({
    client: sqs.client,
    queueUrl: `${queueUrl}-gone`,
    handler: async () => undefined,
  });
  await expect(source.drained()).rejects.toThrow(/queue/i);
  await expect(source.stop()).rejects.toThrow(/queue/i);
});
