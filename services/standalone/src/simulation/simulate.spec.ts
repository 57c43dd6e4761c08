import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aggregates } from "@sdc/domain/aggregates";
import { dynamoEventLog } from "@sdc/event-store/dynamodb";
import { dynamoSnapshots } from "@sdc/event-store/dynamodb-snapshots";
import { memorySnapshots } from "@sdc/event-store/memory-snapshots";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { type SqsLocal, startSqsLocal } from "@sdc/local-aws/sqs-local";
import { dynamoReadStore } from "@sdc/read-store/dynamodb";
import { memoryReadStore } from "@sdc/read-store/memory";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { openVault } from "@sdc/vault/open-vault";
import { seededRandom } from "../demo/random.ts";
import { tablesFor } from "../testing.ts";
import { type Engines, inMemory, playedPath } from "./engines.ts";
import { wishesBy } from "./history.ts";
import { freely } from "./schedule.ts";
import { simulate } from "./simulate.ts";
import { sqsPath } from "./sqs-testing.ts";

let folder: string;
let opened: ReturnType<typeof openVault>;
let sqs: SqsLocal;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sdc simulation "));
  opened = openVault(folder);
  sqs = await startSqsLocal();
});
afterAll(async () => {
  await sqs.stop();
  opened.close();
  rmSync(folder, { recursive: true });
});

const onSqlite = (): Engines => {
  const db = new DatabaseSync(":memory:");
  return {
    log: sqliteEventLog(db, "t"),
    store: sqliteReadStore(db),
    snapshots: memorySnapshots(),
    fresh: () => sqliteReadStore(new DatabaseSync(":memory:")),
    ...playedPath,
  };
};
const onDynamoDb = async (name: string): Promise<Engines & { close(): void }> => {
  const tables = await tablesFor("dynamodb");
  if (tables?.endpoint === undefined) throw new Error("there are tables for this engine");
  const { endpoint, eventsTable, readsTable } = tables;
  const dynamo = new DynamoDBClient({ endpoint });
  const streams = new DynamoDBStreamsClient({ endpoint });
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: eventsTable }));
  const log = dynamoEventLog(dynamo, eventsTable, "t");
  return {
    log,
    store: dynamoReadStore(dynamo, readsTable),
    snapshots: dynamoSnapshots(dynamo, eventsTable, "t", (error) => {
      throw error;
    }),
    // A fold in memory has the same bytes: every engine dumps alike.
    fresh: memoryReadStore,
    schedule: freely,
    path: sqsPath({ log, streams, streamArn: Table?.LatestStreamArn ?? "", sqs, name }),
    close() {
      dynamo.destroy();
      streams.destroy();
    },
  };
};
const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("every aggregate there is takes part in a history", () => {
  const asked = new Set(wishesBy(seededRandom(1), 1000).map(({ aggregate }) => aggregate.kind));
  expect([...asked].toSorted()).toEqual(aggregates.map(({ kind }) => kind).toSorted());
});

test("200 seeds in memory: nothing acknowledged is lost or stands twice, read models are folds, effects are done once", async () => {
  const sums = { acknowledged: 0, unknown: 0, done: 0, open: 0, snapshots: 0 };
  const faults = new Set<string>();
  for (const seed of seeds(200)) {
    const result = await simulate(seed, inMemory(), opened.vault);
    expect([seed, result.wrong]).toEqual([seed, []]);
    sums.acknowledged += result.acknowledged;
    sums.unknown += result.unknown;
    sums.done += result.effects.done;
    sums.open += result.effects.unknown;
    sums.snapshots += result.snapshots;
    for (const fault of Object.keys(result.faults)) faults.add(fault);
  }
  // The weather was bad enough to leave some without an answer, and most got through.
  expect(sums.acknowledged).toBeGreaterThan(4000);
  expect(sums.unknown).toBeGreaterThan(10);
  expect(sums.done).toBeGreaterThan(800);
  expect(sums.open).toBeGreaterThan(50);
  // Only histories with long texts come so far, and which ones do changes with every new wish.
  expect(sums.snapshots).toBeGreaterThan(10);
  // Every call of append, relay, project and react has met each fault, a death before and after it too.
  for (const call of ["find", "read", "readAfter", "append", "send", "slice", "save", "perform"])
    for (const fault of [
      "throttled",
      "transaction conflict",
      "timed out, not done",
      "timed out, done",
      "killed before",
      "killed after",
    ])
      expect(faults).toContain(`${call}: ${fault}`);
  for (const fault of [
    "append: sent twice",
    "save: done in part",
    "send: twice",
    "send: refused in part",
    "stream: forgotten",
    "stream: given up",
    "queue: repeated",
    "queue: set aside",
    "queue: taken over",
  ])
    expect(faults).toContain(fault);
}, 600_000);

test("50 seeds on SQLite: the same", async () => {
  for (const seed of seeds(50))
    expect([seed, (await simulate(seed, onSqlite(), opened.vault)).wrong]).toEqual([seed, []]);
}, 600_000);

test("10 seeds on DynamoDB Local, by the table's stream and SQS: the same", async () => {
  for (const seed of seeds(10)) {
    const engines = await onDynamoDb(`seed-${seed}`);
    const { wrong } = await simulate(seed, engines, opened.vault);
    engines.close();
    expect([seed, wrong]).toEqual([seed, []]);
  }
}, 600_000);

test("one seed is one history: the same calls in the same order, the same outcomes", async () => {
  for (const seed of seeds(20)) {
    const [one, two] = [
      await simulate(seed, inMemory(), opened.vault),
      await simulate(seed, inMemory(), opened.vault),
    ];
    expect(two).toEqual(one);
    expect(one.trace.length).toBeGreaterThan(300);
  }
}, 60_000);
