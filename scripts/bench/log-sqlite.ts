import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Draft, type Head, eventsOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { interleaved, printed } from "./table.ts";

const ROUNDS = 7;
const EVENT = {
  type: "report-classified",
  kind: "reflection",
  field: "land",
  note: "x".repeat(420),
  at: "2026-11-23T01:00:00.000Z",
  by: { subject: "lan", unit: "commune-20335-2025b" },
};
const draft = (n: number): Draft => ({ command: `c${n}.`, at: 0, events: [EVENT] });

/** The log on SQLite against raw inserts and reads of the same bytes, in one run on one disk. */
export const benchSqliteLog = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "sdc-bench-"));
  const db = new DatabaseSync(join(folder, "log.sqlite"));
  const raw = new DatabaseSync(join(folder, "raw.sqlite"));
  try {
    const log = sqliteEventLog(db, "bench");
    const rawCalls = rawLog(raw);
    let stream = 0;
    const head = async () => (await log.read(`thing/${++stream}`)).head;
    const fifty = await streamOfFifty(log);
    for (let n = 1; n <= 50; n++) rawCalls.insert("thing/fifty", n);
    const measured = await interleaved(ROUNDS, [
      {
        name: "raw insert of ready bytes, FULL, 1 caller",
        times: 2000,
        run: async (times) => {
          for (let n = 0; n < times; n++) rawCalls.insert(`thing/${++stream}`, 1);
        },
      },
      {
        name: "append, 1 caller",
        times: 2000,
        run: async (times) => {
          const at: Head[] = [];
          for (let n = 0; n < times; n++) at.push(await head());
          for (const [n, one] of at.entries()) await log.append(one, draft(n));
        },
      },
      {
        name: "append, 32 callers",
        times: 32 * 500,
        run: async (times) => {
          const callers = await Promise.all(Array.from({ length: 32 }, head));
          await Promise.all(callers.map((one) => appendMany(log, one, times / 32)));
        },
      },
      {
        name: "raw read and parse of 50 events",
        times: 2000,
        run: async (times) => {
          for (let n = 0; n < times; n++) rawCalls.readAndParse("thing/fifty");
        },
      },
      {
        name: "load and fold of 50 events",
        times: 2000,
        run: async (times) => {
          for (let n = 0; n < times; n++) {
            const { commits } = await log.read(fifty);
            commits
              .flatMap((commit) => eventsOf<typeof EVENT>(commit))
              .reduce((sum, { event }) => sum + event.note.length, 0);
          }
        },
      },
    ]);
    return printed(measured, [
      { name: "append, 1 caller", baseline: "raw insert of ready bytes, FULL, 1 caller", atLeast: 0.7 },
      { name: "append, 32 callers", baseline: "raw insert of ready bytes, FULL, 1 caller", atLeast: 6 },
      { name: "load and fold of 50 events", baseline: "raw read and parse of 50 events", atLeast: 0.5 },
    ]);
  } finally {
    db.close();
    raw.close();
    rmSync(folder, { recursive: true });
  }
};

const appendMany = async (log: EventLog, from: Head, times: number): Promise<void> => {
  let at = from;
  for (let n = 0; n < times; n++) {
    const appended = await log.append(at, draft(n));
    if (appended.outcome === "conflict") throw new Error("nobody else writes here");
    at = appended.head;
  }
};

const streamOfFifty = async (log: EventLog): Promise<string> => {
  await appendMany(log, (await log.read("thing/fifty")).head, 50);
  return "thing/fifty";
};

/** The engine by itself: the same columns, bytes made beforehand, one durable transaction an insert. */
const rawLog = (db: DatabaseSync) => {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  db.exec(
    "CREATE TABLE commits (pos INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT, version INTEGER, events BLOB, h BLOB, UNIQUE (stream, version)) STRICT",
  );
  const insert = db.prepare("INSERT INTO commits (stream, version, events, h) VALUES (?, ?, ?, ?)");
  const select = db.prepare("SELECT events FROM commits WHERE stream = ? ORDER BY version");
  const bytes = Buffer.from(JSON.stringify([EVENT]));
  const hash = Buffer.alloc(32);
  return {
    insert: (stream: string, version: number) => void insert.run(stream, version, bytes, hash),
    readAndParse: (stream: string) =>
      select
        .all(stream)
        .map(({ events }): unknown =>
          events instanceof Uint8Array ? JSON.parse(Buffer.from(events).toString()) : undefined,
        ),
  };
};
