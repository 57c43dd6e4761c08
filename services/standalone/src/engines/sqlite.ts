import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { sqliteFeed } from "@sdc/event-store/sqlite-feed";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { sqliteShortMemory } from "@sdc/read-store/short-memory-sqlite";
import type { Config } from "../config.ts";
import type { Engine } from "./engine.ts";

/** Log and read models in one file of the data folder, on one connection. */
export const sqliteEngine = ({ folder, tenant }: Pick<Config, "folder" | "tenant">): Engine => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, "sdc.sqlite"));
  // Apart: it is no part of the log, nobody waits for its disk, and no backup needs it.
  const limits = new DatabaseSync(join(folder, "limits.sqlite"));
  const log = sqliteEventLog(db, tenant);
  const feed = sqliteFeed(db, log);
  return {
    log,
    store: sqliteReadStore(db),
    limits: sqliteShortMemory(limits),
    feed,
    parts: 1,
    isEmpty: async () => db.prepare("SELECT 1 FROM commits LIMIT 1").get() === undefined,
    async close() {
      db.close();
      limits.close();
    },
  };
};
