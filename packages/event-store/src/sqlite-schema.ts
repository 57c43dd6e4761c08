import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { type Commit, LogCorrupted } from "@sdc/core/commit";

const SCHEMA_VERSION = 1;

const SCHEMA = `
  CREATE TABLE commits (
    pos INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    count INTEGER NOT NULL,
    command TEXT NOT NULL,
    at INTEGER NOT NULL,
    types TEXT NOT NULL,
    events BLOB NOT NULL,
    h BLOB NOT NULL,
    UNIQUE (stream, version)
  ) STRICT;
  CREATE TABLE checkpoints (consumer TEXT PRIMARY KEY, pos INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE log_meta (tenant TEXT NOT NULL) STRICT;
`;

/** Makes an empty file a log and sets how it is written. Throws when the file is another tenant's or a newer version's. */
export const prepareFile = (db: DatabaseSync, tenant: string): void => {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000");
  db.exec("BEGIN IMMEDIATE");
  try {
    const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (version > SCHEMA_VERSION)
      throw new Error(
        `the log file has schema ${version}, this program knows ${SCHEMA_VERSION}: run a newer one`,
      );
    if (version === 0) {
      db.exec(`${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}`);
      db.prepare("INSERT INTO log_meta (tenant) VALUES (?)").run(tenant);
    }
    const owner = db.prepare("SELECT tenant FROM log_meta").get()?.["tenant"];
    if (owner !== tenant)
      throw new Error(`the log file belongs to tenant "${String(owner)}", not to "${tenant}"`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
};

/** A row of `commits` as the commit it stores. Throws when the row isn't there or isn't one. */
export const commitFrom = (row: Record<string, SQLOutputValue> | undefined): Commit => {
  const { stream, version, count, command, at, types, events, h } = row ?? {};
  return commitFromColumns([
    stream,
    version,
    count,
    command,
    at,
    types,
    events,
    h instanceof Uint8Array ? Buffer.from(h.buffer, h.byteOffset, h.byteLength).toString("hex") : undefined,
  ]);
};

/** What `commitFromColumns` takes, in its order; `h` in hex, as SQLite hands over a text cheaper than a blob. */
export const COMMIT_COLUMNS = "stream, version, count, command, at, types, events, lower(hex(h))";

/** The same of a row that came as an array, which costs less where there are many. */
export const commitFromColumns = ([stream, version, count, command, at, types, events, h]: readonly (
  | SQLOutputValue
  | undefined
)[]): Commit => {
  if (
    typeof stream !== "string" ||
    typeof command !== "string" ||
    typeof types !== "string" ||
    !(events instanceof Uint8Array) ||
    typeof h !== "string"
  )
    throw new Error("this row of commits can't be read");
  return {
    stream,
    version: Number(version),
    count: Number(count),
    command,
    at: Number(at),
    types: typesIn(stream, Number(version), types),
    body: events,
    h,
  };
};

/** The hash check that follows every read covers what the column holds; here it only has to be a list. */
const typesIn = (stream: string, version: number, text: string): readonly string[] => {
  try {
    const types: unknown = JSON.parse(text);
    if (Array.isArray(types)) return types.map(String);
  } catch (error) {
    throw new LogCorrupted(stream, version, `the event types can't be read: ${String(error)}`);
  }
  throw new LogCorrupted(stream, version, "the event types are no list");
};
