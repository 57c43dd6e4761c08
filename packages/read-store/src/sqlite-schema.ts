import type { DatabaseSync } from "node:sqlite";

/** A counter is a row without an owner whose value is its number. `own`: "" says that it is the state. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS slices (
    projection TEXT NOT NULL,
    stream TEXT NOT NULL,
    watermark INTEGER NOT NULL,
    state TEXT NOT NULL,
    own TEXT,
    PRIMARY KEY (projection, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rows (
    projection TEXT NOT NULL,
    partition TEXT NOT NULL,
    sort TEXT NOT NULL,
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (projection, partition, sort)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS parked (
    projection TEXT NOT NULL,
    stream TEXT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (projection, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS memos (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Raised with the schema. Read models of another one are a copy like any: they go, and are built anew. */
const SCHEMA_VERSION = 2;

export const prepareTables = (db: DatabaseSync): void => {
  db.exec("BEGIN IMMEDIATE");
  try {
    db.exec("CREATE TABLE IF NOT EXISTS read_meta (version INTEGER NOT NULL) STRICT");
    const version = db.prepare("SELECT version FROM read_meta").get()?.["version"];
    if (version !== SCHEMA_VERSION) {
      for (const table of ["slices", "rows", "parked", "built", "memos"])
        db.exec(`DROP TABLE IF EXISTS ${table}`);
      db.exec("DELETE FROM read_meta");
      db.prepare("INSERT INTO read_meta (version) VALUES (?)").run(SCHEMA_VERSION);
    }
    db.exec(SCHEMA);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
};
