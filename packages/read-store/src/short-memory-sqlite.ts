import type { DatabaseSync } from "node:sqlite";
import type { Json } from "@sdc/core/read-store";
import type { ShortMemory } from "@sdc/core/short-memory";

/** What has been forgotten is thrown away a little at a time, with what is kept. */
const SWEPT_AT_ONCE = 20;

/** In a file of its own, which may be deleted whenever nobody has it open: a power cut may lose the last of it. */
export const sqliteShortMemory = (db: DatabaseSync): ShortMemory => {
  db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS remembered (
      name TEXT PRIMARY KEY, value TEXT NOT NULL, version INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
    CREATE INDEX IF NOT EXISTS remembered_until ON remembered (until);
  `);
  const find = db.prepare("SELECT value, version FROM remembered WHERE name = ? AND until > ?");
  const replace = db.prepare(
    "UPDATE remembered SET value = ?, version = version + 1, until = ? WHERE name = ? AND version = ? AND until > ?",
  );
  const begin = db.prepare(
    `INSERT INTO remembered (name, value, version, until) VALUES (?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, version = version + 1, until = excluded.until WHERE until <= ?`,
  );
  const sweep = db.prepare(
    `DELETE FROM remembered WHERE name IN (SELECT name FROM remembered WHERE until <= ? ORDER BY until LIMIT ${SWEPT_AT_ONCE})`,
  );
  return {
    async recall(name, now) {
      const row = find.get(name, now);
      // Written by `keep`.
      return row && { value: JSON.parse(String(row["value"])) as Json, version: Number(row["version"]) };
    },
    async keep(name, value, { over, until, now }) {
      const text = JSON.stringify(value);
      const { changes } =
        over === 0 ? begin.run(name, text, until, now) : replace.run(text, until, name, over, now);
      sweep.run(now);
      return Number(changes) === 1;
    },
  };
};
