import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, test } from "vitest";
import { type DurableEngine, durableEventLogContract, eventLogContract } from "./contract.ts";
import { sqliteEventLog } from "./sqlite.ts";
import { sqliteFeed } from "./sqlite-feed.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const newFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "sdc log "));
  folders.push(folder);
  return join(folder, "sdc.sqlite");
};

const open = async (file: string): Promise<DurableEngine> => {
  const db = new DatabaseSync(file);
  const log = sqliteEventLog(db, "quang-nam");
  return {
    log,
    feed: sqliteFeed(db, log),
    remove: async (stream, version) =>
      void db.prepare("DELETE FROM commits WHERE stream = ? AND version = ?").run(stream, version),
    alter: async (stream, version, body) =>
      void db
        .prepare("UPDATE commits SET events = ? WHERE stream = ? AND version = ?")
        .run(body, stream, version),
    close: async () => db.close(),
    reopen: async () => {
      db.close();
      return open(file);
    },
  };
};

eventLogContract("sqlite", () => open(newFile()));
durableEventLogContract("sqlite", () => open(newFile()));

test("appends of one turn share a transaction", async () => {
  const db = new DatabaseSync(newFile());
  const log = sqliteEventLog(db, "quang-nam");
  let transactions = 0;
  log.onAppended(() => transactions++);
  await Promise.all(
    Array.from({ length: 32 }, async (_, index) => {
      const { head } = await log.read(`thing/${index}`);
      await log.append(head, { command: "c.", at: 0, events: [{ type: "opened" }] });
    }),
  );
  expect(transactions).toBe(1);
  db.close();
});

test("the file is written through to the disk at each commit", () => {
  const db = new DatabaseSync(newFile());
  sqliteEventLog(db, "quang-nam");
  expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
  db.close();
});

test("a file of another tenant, or of a newer version, is refused in words", () => {
  const db = new DatabaseSync(newFile());
  sqliteEventLog(db, "quang-nam");
  expect(() => sqliteEventLog(db, "quang-tri")).toThrow('belongs to tenant "quang-nam"');
  db.exec("PRAGMA user_version = 99");
  expect(() => sqliteEventLog(db, "quang-nam")).toThrow("schema 99");
  db.close();
});

test("two processes' connections on one file never both win", async () => {
  const file = newFile();
  const [one, two] = await Promise.all([open(file), open(file)]);
  const { head } = await one.log.read("thing/a");
  const results = await Promise.all([
    one.log.append(head, { command: "c1.", at: 0, events: [{ type: "a" }] }),
    two.log.append(head, { command: "c2.", at: 0, events: [{ type: "b" }] }),
  ]);
  expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(["appended", "conflict"]);
  await one.close();
  await two.close();
});
