import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { decrypted, encrypted } from "./cipher.ts";

/** Keyed digests of a person's phone numbers and addresses. */
export type Contacts = { readonly person: string; readonly digests: readonly string[] };

/** Data keys by id, each wrapped by the master key; ids of persons by keyed digests of their phone numbers and addresses. */
export type Keys = {
  /**
   * The keys of these ids, made where there is none yet and durable before this returns; those destroyed are left out.
   * A person becomes known under their digests together with their key.
   */
  ensure(ids: readonly string[], contacts?: readonly Contacts[]): ReadonlyMap<string, Uint8Array>;
  /** The keys that exist, with one read. */
  find(ids: readonly string[]): ReadonlyMap<string, Uint8Array>;
  /** Everybody known under that digest, or under one that they share with somebody who is: the last first, so many at most. */
  knownPersons(digest: string): readonly string[];
  /** Removes a key for good, and the person's look-up with it, so that nothing sealed with it opens again. */
  destroy(id: string): void;
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS destroyed (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS known_by (
    n INTEGER PRIMARY KEY, digest TEXT NOT NULL, person TEXT NOT NULL, UNIQUE (digest, person)) STRICT;
  CREATE INDEX IF NOT EXISTS known_by_person ON known_by (person);
  -- Where one id stood for a person over all cases.
  CREATE TABLE IF NOT EXISTS persons (digest TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO known_by (digest, person) SELECT digest, person FROM persons WHERE true ON CONFLICT DO NOTHING;
  DELETE FROM persons;
`;

/** An operator who is told of a caller looks at the last cases; an office's number may have thousands. */
const KNOWN_MAX = 100;

/** Prepares the keys' own SQLite file: what is deleted in it is overwritten. */
export const prepareKeysFile = (db: DatabaseSync): void =>
  db.exec(
    `PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; ${SCHEMA}`,
  );

/** Whether no key was made yet, so that losing the master key would lose nothing. */
export const holdsNoKeys = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM keys LIMIT 1").get() === undefined;

/** What stands before a person's id in the id of their key. */
const PERSON = "person:";

export const sqliteKeys = (db: DatabaseSync, wrap: Uint8Array): Keys => {
  const among = db.prepare("SELECT id, wrapped FROM keys WHERE id IN (SELECT value FROM json_each(?))");
  const insert = db.prepare("INSERT INTO keys (id, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const remove = db.prepare("DELETE FROM keys WHERE id = ?");
  const known = db.prepare(`
    WITH RECURSIVE alike (digest) AS (
      SELECT ? UNION
      SELECT other.digest FROM alike
      JOIN known_by AS one ON one.digest = alike.digest
      JOIN known_by AS other ON other.person = one.person)
    SELECT person FROM known_by JOIN alike USING (digest) GROUP BY person ORDER BY max(n) DESC LIMIT ${KNOWN_MAX}`);
  const insertKnown = db.prepare(
    "INSERT INTO known_by (digest, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  const forgetPerson = db.prepare("DELETE FROM known_by WHERE person = ?");
  const isGone = db.prepare("SELECT 1 FROM destroyed WHERE id = ?");
  const remember = db.prepare("INSERT INTO destroyed (id) VALUES (?) ON CONFLICT DO NOTHING");
  const wasDestroyed = (id: string): boolean => isGone.get(id) !== undefined;

  const find = (ids: readonly string[]): ReadonlyMap<string, Uint8Array> =>
    new Map(
      among.all(JSON.stringify(ids)).map(({ id, wrapped }) => {
        if (!(wrapped instanceof Uint8Array)) throw new Error(`key ${String(id)} can't be read`);
        return [String(id), decrypted(wrap, wrapped, String(id))];
      }),
    );

  return {
    find,

    ensure(ids, contacts = []) {
      const found = find(ids);
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      transaction(db, () => {
        for (const id of missing) if (!wasDestroyed(id)) insert.run(id, encrypted(wrap, randomBytes(32), id));
        for (const { person, digests } of contacts)
          if (missing.includes(`${PERSON}${person}`) && !wasDestroyed(`${PERSON}${person}`))
            for (const digest of digests) insertKnown.run(digest, person);
      });
      return find(ids);
    },

    knownPersons: (digest) => known.all(digest).map(({ person }) => String(person)),

    destroy(id) {
      transaction(db, () => {
        remove.run(id);
        remember.run(id);
        if (id.startsWith(PERSON)) forgetPerson.run(id.slice(PERSON.length));
      });
      // The write-ahead log would keep the old page until its next turn.
      db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
  };
};

const transaction = <Result>(db: DatabaseSync, work: () => Result): Result => {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
};
