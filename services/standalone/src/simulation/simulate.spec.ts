import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { memoryEventLog } from "@sdc/event-store/memory";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { memoryReadStore } from "@sdc/read-store/memory";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { openVault } from "@sdc/vault/open-vault";
import { dynamoEngine } from "../engines/dynamodb.ts";
import { tablesFor } from "../testing.ts";
import { type Engines, simulate } from "./simulate.ts";

let folder: string;
let opened: ReturnType<typeof openVault>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sdc simulation "));
  opened = openVault(folder);
});
afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

const inMemory = (): Engines => ({
  log: memoryEventLog("t"),
  store: memoryReadStore(),
  fresh: memoryReadStore,
});
const onSqlite = (): Engines => {
  const db = new DatabaseSync(":memory:");
  return {
    log: sqliteEventLog(db, "t"),
    store: sqliteReadStore(db),
    fresh: () => sqliteReadStore(new DatabaseSync(":memory:")),
  };
};
const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("200 seeds in memory: no acknowledged event lost, none twice, every read model a fold of the log", async () => {
  let acknowledged = 0;
  let unknown = 0;
  for (const seed of seeds(200)) {
    const result = await simulate(seed, inMemory(), opened.vault);
    expect([seed, result.wrong]).toEqual([seed, []]);
    acknowledged += result.acknowledged;
    unknown += result.unknown;
  }
  // The weather was bad enough to leave some without an answer, and most got through.
  expect(acknowledged).toBeGreaterThan(4000);
  expect(unknown).toBeGreaterThan(10);
}, 120_000);

test("50 seeds on SQLite: the same", async () => {
  for (const seed of seeds(50))
    expect([seed, (await simulate(seed, onSqlite(), opened.vault)).wrong]).toEqual([seed, []]);
}, 120_000);

test("10 seeds on DynamoDB Local: the same", async () => {
  for (const seed of seeds(10)) {
    const dynamoDb = await tablesFor("dynamodb");
    if (dynamoDb === undefined) throw new Error("there are tables for this engine");
    const { log, store, close } = await dynamoEngine(dynamoDb, "t");
    // A fold in memory has the same bytes: every engine dumps alike.
    const { wrong } = await simulate(seed, { log, store, fresh: memoryReadStore }, opened.vault);
    await close();
    expect([seed, wrong]).toEqual([seed, []]);
  }
}, 240_000);

test("one seed is one history: the same calls in the same order, the same outcomes", async () => {
  for (const seed of [3, 77]) {
    const [one, two] = [
      await simulate(seed, inMemory(), opened.vault),
      await simulate(seed, inMemory(), opened.vault),
    ];
    expect(two).toEqual(one);
    expect(one.trace.length).toBeGreaterThan(100);
  }
}, 60_000);

test("the account would see a lost event: a log that forgets is told", async () => {
  const engines = inMemory();
  const forgetful: Engines = {
    ...engines,
    log: {
      ...engines.log,
      read: async (stream) => {
        const loaded = await engines.log.read(stream);
        return stream.startsWith("hotline-report/")
          ? { ...loaded, commits: loaded.commits.slice(0, -1) }
          : loaded;
      },
    },
  };
  const results = [];
  for (const seed of seeds(5)) results.push(...(await simulate(seed, forgetful, opened.vault)).wrong);
  expect(results.length).toBeGreaterThan(0);
}, 60_000);
