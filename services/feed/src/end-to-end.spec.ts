import { CreateTableCommand, DescribeTableCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { keyOf } from "@sdc/core/projection";
import { dynamoEventLog } from "@sdc/event-store/dynamodb";
import { eventsTable } from "@sdc/event-store/dynamodb-table";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { sqsEventSource } from "@sdc/local-aws/sqs-event-source";
import { type SqsLocal, startSqsLocal } from "@sdc/local-aws/sqs-local";
import { streamEventSource } from "@sdc/local-aws/stream-event-source";
import { memoryReadStore } from "@sdc/read-store/memory";
import { projector } from "./projector.ts";
import { relay } from "./relay.ts";
import { type NoteEvent, notes } from "./spec-notes.ts";
import { sqsQueue } from "./sqs-queue.ts";

const TENANT = "quang-nam";
let sqs: SqsLocal;
beforeAll(async () => {
  sqs = await startSqsLocal();
});
afterAll(() => sqs.stop());

test("log → stream → relay → queue → projector: every commit is folded once, a poison is parked, tampering is told", async () => {
  const { dynamo, streams } = dynamoDbClients(inject("dynamoDbEndpoint"));
  await dynamo.send(new CreateTableCommand(eventsTable("events")));
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: "events" }));
  const { QueueUrl = "" } = await sqs.client.send(new CreateQueueCommand({ QueueName: "notes" }));
  const log = dynamoEventLog(dynamo, "events", TENANT);
  const store = memoryReadStore();
  const alarms: unknown[] = [];

  const stream = streamEventSource({
    streams,
    streamArn: Table?.LatestStreamArn ?? "",
    handler: relay({
      tenant: TENANT,
      queues: [sqsQueue(sqs.client, QueueUrl)],
      alarm: async (tampered) => void alarms.push(tampered),
    }),
  });
  const queue = sqsEventSource({
    client: sqs.client,
    queueUrl: QueueUrl,
    handler: projector({ log, store, projections: [notes] }),
  });

  const append = async (name: string, ...events: readonly NoteEvent[]) => {
    const { head } = await log.read(name);
    const { outcome } = await log.append(head, { command: `${name}@${head.next}.`, at: 0, events });
    expect(outcome).toBe("appended");
  };
  for (let n = 0; n < 30; n++)
    await append(`thing/${n % 7}`, { type: "noted" }, { type: "noted", note: "ghi chú" });
  await append(
    "thing/large",
    ...Array.from({ length: 400 }, () => ({ type: "noted" as const, note: "x".repeat(300) })),
  );
  await append("thing/bad", { type: "poison" });

  await expect.poll(() => store.get(keyOf(notes), "sum", "all"), { timeout: 20_000 }).toBe(460);
  await expect.poll(() => store.parked(), { timeout: 20_000 }).toMatchObject([{ stream: "thing/bad" }]);
  expect(await store.get(keyOf(notes), "things", "thing/large")).toBe(400);

  await dynamo.send(
    new UpdateItemCommand({
      TableName: "events",
      Key: { p: { S: `${TENANT}/thing/1` }, v: { N: "1" } },
      UpdateExpression: "SET t = :t",
      ExpressionAttributeValues: { ":t": { N: "1" } },
    }),
  );
  await expect
    .poll(() => alarms, { timeout: 20_000 })
    .toEqual([{ stream: "thing/1", version: 1, what: "MODIFY" }]);
  await stream.stop();
  await queue.stop();
  expect(await store.get(keyOf(notes), "sum", "all")).toBe(460);
}, 60_000);
