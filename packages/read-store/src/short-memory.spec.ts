import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import type { ShortMemory } from "@sdc/core/short-memory";
import { afterEach, describe, expect, inject, test } from "vitest";
import { billed, TABLE, withTable } from "./dynamodb-spec-kit.ts";
import { dynamoShortMemory } from "./short-memory-dynamodb.ts";
import { sqliteShortMemory } from "./short-memory-sqlite.ts";

let close: () => void = () => {};
afterEach(() => close());

/** Two processes on the same place. */
type Two = readonly [ShortMemory, ShortMemory];

const onSqlite = async (): Promise<Two> => {
  const folder = mkdtempSync(join(tmpdir(), "sdc short "));
  const open = () => new DatabaseSync(join(folder, "short.sqlite"));
  const [one, other] = [open(), open()];
  close = () => {
    one.close();
    other.close();
    rmSync(folder, { recursive: true });
  };
  return [sqliteShortMemory(one), sqliteShortMemory(other)];
};
const onDynamoDb = async (): Promise<Two> => {
  const client = await withTable(dynamoDbClients(inject("dynamoDbEndpoint")).dynamo);
  close = () => client.destroy();
  return [dynamoShortMemory(client, TABLE), dynamoShortMemory(client, TABLE)];
};

describe.each([
  ["sqlite", onSqlite],
  ["dynamodb", onDynamoDb],
])("what is remembered on %s", (_, open) => {
  test("is known to every process, until its time is over", async () => {
    const [here, there] = await open();
    expect(await here.recall("a", 0)).toBeUndefined();
    expect(await here.keep("a", { n: [1, "ệ"] }, { over: 0, until: 100, now: 0 })).toBe(true);
    expect(await there.recall("a", 99)).toEqual({ value: { n: [1, "ệ"] }, version: 1 });
    expect(await there.recall("a", 100)).toBeUndefined();
    expect(await there.recall("b", 0)).toBeUndefined();
  });

  test("is replaced only by whoever saw the last of it", async () => {
    const [here, there] = await open();
    await here.keep("a", 1, { over: 0, until: 100, now: 0 });
    expect(await there.keep("a", 2, { over: 0, until: 100, now: 0 })).toBe(false);
    expect(await there.keep("a", 2, { over: 1, until: 100, now: 0 })).toBe(true);
    expect(await here.keep("a", 3, { over: 1, until: 100, now: 0 })).toBe(false);
    expect(await here.recall("a", 0)).toEqual({ value: 2, version: 2 });
  });

  test("of many at once who saw the same, one is first", async () => {
    const two = await open();
    const told = await Promise.all(
      Array.from({ length: 20 }, (_value, n) =>
        (two[n % 2] ?? two[0]).keep("a", n, { over: 0, until: 100, now: 0 }),
      ),
    );
    expect(told.filter(Boolean)).toHaveLength(1);
  });

  test("begins anew once it is forgotten", async () => {
    const [here, there] = await open();
    await here.keep("a", 1, { over: 0, until: 100, now: 0 });
    expect(await there.keep("a", 2, { over: 1, until: 200, now: 150 })).toBe(false);
    expect(await there.keep("a", 2, { over: 0, until: 200, now: 150 })).toBe(true);
    expect((await here.recall("a", 150))?.value).toBe(2);
  });
});

test("on DynamoDB to recall is one read unit and to keep one write unit", async () => {
  const client = await withTable(dynamoDbClients(inject("dynamoDbEndpoint")).dynamo);
  close = () => client.destroy();
  const bill = billed(client);
  const memory = dynamoShortMemory(client, TABLE);
  await memory.recall("a", 0);
  await memory.keep("a", 1, { over: 0, until: 100, now: 0 });
  expect(bill).toEqual(["GetItem 1", "PutItem 1"]);
});

test("on SQLite what is forgotten is thrown away with what is kept", async () => {
  const db = new DatabaseSync(":memory:");
  close = () => db.close();
  const memory = sqliteShortMemory(db);
  for (let n = 0; n < 30; n++) await memory.keep(`old ${n}`, n, { over: 0, until: 10, now: 0 });
  for (let n = 0; n < 3; n++) await memory.keep(`new ${n}`, n, { over: 0, until: 100, now: 50 });
  expect(db.prepare("SELECT count(*) AS n FROM remembered").get()).toEqual({ n: 3 });
});
