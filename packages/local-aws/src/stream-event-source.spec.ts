import { CreateTableCommand, DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeEach, expect, inject, test } from "vitest";
import type { BatchHandler } from "./batch-response.ts";
import { dynamoDbClients } from "./dynamodb-local.ts";
import { type LostBatch, type StreamEvent, streamEventSource } from "./stream-event-source.ts";
import type { StreamRecord } from "./stream-record.ts";

let clients: ReturnType<typeof dynamoDbClients>;
let streamArn = "";
beforeEach(async () => {
  clients = dynamoDbClients(inject("dynamoDbEndpoint"));
  const { TableDescription } = await clients.dynamo.send(
    new CreateTableCommand({
      TableName: "letters",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
    }),
  );
  streamArn = TableDescription?.LatestStreamArn ?? "";
});
const put = async (...ids: string[]): Promise<void> => {
  for (const id of ids)
    await clients.dynamo.send(
      new PutItemCommand({
        TableName: "letters",
        Item: { id: { S: id }, bytes: { B: Buffer.from([255, 0]) }, list: { L: [{ N: "1" }] } },
      }),
    );
};
const idOf = (record: StreamRecord | undefined): string => record?.dynamodb.Keys["id"]?.S ?? "";

/** Runs the handler until the stream is read; gives each batch as it was handed over, and what was given up. */
const played = async (handler: BatchHandler<StreamEvent>, batchSize = 10) => {
  const batches: string[] = [];
  const lost: [string, LostBatch][] = [];
  const source = streamEventSource({
    streams: clients.streams,
    streamArn,
    batchSize,
    maximumRetryAttempts: 2,
    async handler(event) {
      batches.push(event.Records.map(idOf).join(""));
      return handler(event);
    },
    onFailure: (record, where) => void lost.push([idOf(record), where]),
  });
  await source.drained();
  await source.stop();
  return { batches, lost };
};
const failing = (event: StreamEvent, ...ids: string[]) => ({
  batchItemFailures: event.Records.filter((record) => ids.includes(idOf(record))).map(({ dynamodb }) => ({
    itemIdentifier: dynamodb.SequenceNumber,
  })),
});

test("all from the beginning, in order, in batches as large as asked", async () => {
  await put("a", "b", "c", "d", "e");
  const { batches, lost } = await played(async () => undefined, 2);
  expect(batches).toEqual(["ab", "cd", "e"]);
  expect(lost).toEqual([]);
});

test("a record looks as Lambda's does: JSON, bytes as base64, times in seconds", async () => {
  await put("a");
  await clients.dynamo.send(new DeleteItemCommand({ TableName: "letters", Key: { id: { S: "a" } } }));
  const seen: StreamRecord[] = [];
  await played(async ({ Records }) => void seen.push(...Records));
  const [put1, removed] = seen;
  expect(put1).toMatchObject({
    eventID: expect.stringMatching(/.+/),
    eventName: "INSERT",
    eventSource: "aws:dynamodb",
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: { id: { S: "a" } },
      NewImage: { id: { S: "a" }, bytes: { B: "/wA=" }, list: { L: [{ N: "1" }] } },
      SequenceNumber: expect.stringMatching(/^\d+$/),
      StreamViewType: "NEW_IMAGE",
    },
  });
  expect(removed?.eventName).toBe("REMOVE");
  expect(removed?.dynamodb).not.toHaveProperty("NewImage");
});

test("of a batch that fails in part, all comes again from the lowest named", async () => {
  await put("a", "b", "c", "d");
  let calls = 0;
  const { batches, lost } = await played(async (event) =>
    ++calls === 1 ? failing(event, "d", "b") : undefined,
  );
  expect(batches).toEqual(["abcd", "bcd"]);
  expect(lost).toEqual([]);
});

test("a throw halves the batch until the bad record stands alone; then it is given up and the rest goes on", async () => {
  await put("a", "b", "c", "d");
  const { batches, lost } = await played(async ({ Records }) => {
    if (Records.some((record) => idOf(record) === "c")) throw new Error("no c");
  });
  expect(batches).toEqual(["abcd", "ab", "cd", "c", "c", "c", "d"]);
  expect(lost).toEqual([["c", expect.objectContaining({ streamArn, batchSize: 1 })]]);
});

test("a record that names itself each time is given up as well, alone", async () => {
  await put("a", "b", "c");
  const { batches, lost } = await played(async (event) => failing(event, "b"));
  expect(batches).toEqual(["abc", "bc", "b", "b", "b", "c"]);
  expect(lost.map(([id]) => id)).toEqual(["b"]);
});

test("a retry that goes well loses nothing", async () => {
  await put("a");
  let calls = 0;
  const { batches, lost } = await played(async () => {
    if (++calls < 3) throw new Error("not yet");
  });
  expect(batches).toEqual(["a", "a", "a"]);
  expect(lost).toEqual([]);
});

test("what is put while it runs is handed over too, and stopping before the end is told", async () => {
  const seen: string[] = [];
  const source = streamEventSource({
    streams: clients.streams,
    streamArn,
    handler: async ({ Records }) => void seen.push(...Records.map(idOf)),
  });
  await source.drained();
  await put("a", "b");
  await source.drained();
  expect(seen).toEqual(["a", "b"]);
  const waiting = source.drained();
  await Promise.all([source.stop(), expect(waiting).rejects.toThrow("stopped before it had drained")]);
});
