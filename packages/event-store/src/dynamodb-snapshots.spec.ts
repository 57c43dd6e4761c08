import { CreateTableCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, inject, test } from "vitest";
import type { Decider } from "@sdc/core/decider";
import { handle } from "@sdc/core/handle";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { dynamoEventLog } from "./dynamodb.ts";
import { dynamoSnapshots } from "./dynamodb-snapshots.ts";
import { eventsTable } from "./dynamodb-table.ts";
import { snapshotAt, snapshotsContract } from "./snapshots-contract.ts";

const TENANT = "quang-nam";
const TABLE = "events";

const open = async () => {
  const { dynamo } = dynamoDbClients(inject("dynamoDbEndpoint"));
  await dynamo.send(new CreateTableCommand(eventsTable(TABLE)));
  const errors: unknown[] = [];
  const snapshots = dynamoSnapshots(dynamo, TABLE, TENANT, (error) => errors.push(error));
  return { dynamo, errors, snapshots, settled: () => snapshots.settled() };
};

snapshotsContract("dynamodb", open);

type Event = { readonly type: "noted"; readonly note: string };
const notes: Decider<number, { readonly at: string }, Event> = {
  initial: 0,
  decide: () => [{ type: "noted", note: "x".repeat(250) }],
  evolve: (n) => n + 1,
};

test("fifty events and their snapshot are loaded with at most two read units, and it is written by itself", async () => {
  const { dynamo, snapshots, errors } = await open();
  const log = dynamoEventLog(dynamo, TABLE, TENANT);
  const spent: [string, number][] = [];
  dynamo.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (given) => {
        Object.assign(given.input, { ReturnConsumedCapacity: "TOTAL" });
        const result = await next(given);
        const { ConsumedCapacity } = result.output as { ConsumedCapacity?: { CapacityUnits?: number } };
        spent.push([commandName, ConsumedCapacity?.CapacityUnits ?? 0]);
        return result;
      },
    { step: "initialize" },
  );
  // Commands as they come: 43 characters of digest, a dot, 43 of digest.
  const command = (n: number) => ({ key: `${n}`.padEnd(43, "k"), body: `${n}`.padEnd(43, "b") });
  const note = (n: number) =>
    handle(
      { log, snapshots, sealer: { seal: async (_, event) => event, fingerprint: async (text) => text } },
      { fold: "notes@1", decider: notes, secrets: {} },
      { stream: "thing/a", command: { at: "2026-11-23T00:00:00Z" }, id: command(n), creates: true },
    );
  for (let n = 1; n <= 51; n++) await note(n);
  await snapshots.settled();
  expect((await snapshots.find("thing/a", "notes@1"))?.head.next).toBe(51);
  spent.length = 0;
  expect(await note(52)).toMatchObject({ version: 52 });
  expect(spent.map(([name]) => name)).toEqual(["GetItemCommand", "QueryCommand", "PutItemCommand"]);
  const [get, query] = spent.map(([, units]) => units);
  expect((get ?? 0) + (query ?? 0)).toBeLessThanOrEqual(2);
  expect(await note(3)).toMatchObject({ version: 3 });
  expect(errors).toEqual([]);
});

test("one that can't be read is told of and passed over; one that can't be kept is told of", async () => {
  const { dynamo, snapshots, errors } = await open();
  snapshots.keep(snapshotAt("thing/a", 51));
  await snapshots.settled();
  const key = { p: { S: `${TENANT}/thing/a` }, v: { N: "0" } };
  const item = { ...key, f: { S: "thing@1" }, h: { B: Buffer.alloc(32) }, w: { N: "51" } };
  for (const broken of [item, { ...item, b: { B: Buffer.from("no brotli") } }]) {
    await dynamo.send(new PutItemCommand({ TableName: TABLE, Item: broken }));
    expect(await snapshots.find("thing/a", "thing@1")).toBeUndefined();
    expect(String(errors.at(-1))).toContain("thing/a@0: the snapshot");
  }
  const nowhere = dynamoSnapshots(dynamo, "no-such-table", TENANT, (error) => errors.push(error));
  nowhere.keep(snapshotAt("thing/a", 51));
  await nowhere.settled();
  expect(errors).toHaveLength(3);
});
