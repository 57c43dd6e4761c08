import {
  CreateTableCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  DescribeTableCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { expect, inject, test } from "vitest";
import { type DurableEngine, durableEventLogContract, eventLogContract } from "./contract.ts";
import { dynamoEventLog } from "./dynamodb.ts";
import { dynamoFeed } from "./dynamodb-feed.ts";
import { eventsTable } from "./dynamodb-table.ts";

const TENANT = "quang-nam";
const TABLE = "events";
const clients = () => dynamoDbClients(inject("dynamoDbEndpoint"));

const open = async (
  on = clients(),
  fresh = true,
): Promise<DurableEngine & { clients: ReturnType<typeof clients> }> => {
  if (fresh) await on.dynamo.send(new CreateTableCommand(eventsTable(TABLE)));
  const { Table } = await on.dynamo.send(new DescribeTableCommand({ TableName: TABLE }));
  const key = (stream: string, version: number) => ({
    p: { S: `${TENANT}/${stream}` },
    v: { N: String(version) },
  });
  const log = dynamoEventLog(on.dynamo, TABLE, TENANT);
  return {
    clients: on,
    log,
    feed: dynamoFeed(on.streams, Table?.LatestStreamArn ?? "", log),
    remove: async (stream, version) =>
      void (await on.dynamo.send(new DeleteItemCommand({ TableName: TABLE, Key: key(stream, version) }))),
    alter: async (stream, version, body) =>
      void (await on.dynamo.send(
        new UpdateItemCommand({
          TableName: TABLE,
          Key: key(stream, version),
          UpdateExpression: "SET e = :e",
          ExpressionAttributeValues: { ":e": { B: Buffer.concat([Buffer.of(0), body]) } },
        }),
      )),
    close: async () => {},
    reopen: () => open(on, false),
  };
};

eventLogContract("dynamodb", () => open());
durableEventLogContract("dynamodb", () => open());

const draft = (command: string, ...events: { type: string; note?: string }[]) => ({
  command,
  at: 1_700_000_000_000,
  events,
});

test("a one-event commit costs one write unit, and three typical events in one commit too", async () => {
  const { log, clients: on } = await open();
  const spent: number[] = [];
  on.dynamo.middlewareStack.add(
    (next) => async (given) => {
      Object.assign(given.input, { ReturnConsumedCapacity: "TOTAL" });
      const result = await next(given);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: { CapacityUnits?: number } };
      spent.push(ConsumedCapacity?.CapacityUnits ?? 0);
      return result;
    },
    { step: "initialize" },
  );
  const { head } = await log.read("thing/a");
  const typical = (type: string) => ({
    type,
    at: "2026-11-23T01:00:00.000Z",
    by: { subject: "lan", unit: "commune-20335-2025b" },
    note: "x".repeat(420),
  });
  spent.length = 0;
  const first = await log.append(head, draft("c1.", typical("report-classified")));
  if (first.outcome !== "appended") throw new Error(first.outcome);
  await log.append(
    first.head,
    draft("c2.", typical("report-assigned"), typical("report-accepted"), typical("report-replied")),
  );
  expect(spent).toEqual([1, 1]);
});

test("fifty events are read with at most eight read units", async () => {
  const { log, clients: on } = await open();
  let { head } = await log.read("thing/a");
  for (let n = 0; n < 50; n++) {
    const appended = await log.append(
      head,
      draft(`c${n}.`, { type: "noted", note: `${n}`.padEnd(350, "đơn vị ") }),
    );
    if (appended.outcome !== "appended") throw new Error(appended.outcome);
    head = appended.head;
  }
  const { ConsumedCapacity, Count } = await on.dynamo.send(
    new QueryCommand({
      TableName: TABLE,
      KeyConditionExpression: "p = :p AND v >= :v",
      ExpressionAttributeValues: { ":p": { S: `${TENANT}/thing/a` }, ":v": { N: "1" } },
      ConsistentRead: true,
      ReturnConsumedCapacity: "TOTAL",
    }),
  );
  expect(Count).toBe(50);
  expect(ConsumedCapacity?.CapacityUnits).toBeLessThanOrEqual(8);
});

test("several events are stored compressed, and read back byte for byte", async () => {
  const { log, clients: on } = await open();
  const { head } = await log.read("thing/a");
  const events = Array.from({ length: 10 }, (_, n) => ({
    type: "noted",
    note: `Tổ dân phố số ${n}, phường Bàn Thạch`,
  }));
  await log.append(head, draft("c1.", ...events));
  const { Item } = await on.dynamo.send(
    new GetItemCommand({ TableName: TABLE, Key: { p: { S: `${TENANT}/thing/a` }, v: { N: "1" } } }),
  );
  const body = JSON.stringify(events);
  expect(Item?.["e"]?.B?.[0]).toBe(1);
  expect(Item?.["e"]?.B?.byteLength).toBeLessThan(Buffer.byteLength(body) / 2);
  expect(Buffer.from((await log.read("thing/a")).commits[0]?.body ?? []).toString()).toBe(body);
});

test("snapshots and other tenants' streams stand in neither scan nor feed", async () => {
  const { log, feed, clients: on } = await open();
  const { head } = await log.read("thing/a");
  await log.append(head, draft("c1.", { type: "opened" }));
  await on.dynamo.send(
    new PutItemCommand({ TableName: TABLE, Item: { p: { S: `${TENANT}/thing/a` }, v: { N: "0" } } }),
  );
  const other = dynamoEventLog(on.dynamo, TABLE, "quang-tri");
  await other.append((await other.read("thing/a")).head, draft("c1.", { type: "foreign" }));
  const scanned = (await Array.fromAsync(log.scan())).flatMap(({ commits }) => commits);
  expect(scanned.flatMap(({ types }) => types)).toEqual(["opened"]);
  const heard: string[] = [];
  const errors: unknown[] = [];
  const subscription = feed.subscribe(
    "listener",
    async (commits) => void heard.push(...commits.flatMap(({ types }) => types)),
    (error) => errors.push(error),
  );
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(["opened"]);
  await subscription.stop();
  expect([heard, errors]).toEqual([["opened"], []]);
});

test("an item that is no commit, or whose body can't be read, stops that stream, naming it", async () => {
  for (const broken of [
    { e: { B: Buffer.from([9, 1, 2]) } },
    { e: { B: Buffer.from([1, 1, 2]) } },
    { c: { N: "1" } },
  ]) {
    const { log, clients: on } = await open();
    const { head } = await log.read("thing/a");
    await log.append(head, draft("c1.", { type: "opened" }));
    const { Item } = await on.dynamo.send(
      new GetItemCommand({ TableName: TABLE, Key: { p: { S: `${TENANT}/thing/a` }, v: { N: "1" } } }),
    );
    await on.dynamo.send(new PutItemCommand({ TableName: TABLE, Item: { ...Item, ...broken } }));
    await expect(log.read("thing/a")).rejects.toThrow("thing/a@1");
  }
});
