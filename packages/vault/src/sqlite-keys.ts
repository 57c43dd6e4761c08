import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { decrypted, encrypted } from "./cipher.ts";

/** Data keys by id, each wrapped by the master key; ids of persons by a keyed digest of their phone number or address. */
export type Keys = {
  /** The keys of these ids, made where there is none yet and durable before this returns. */
  ensure(ids: readonly string[]): ReadonlyMap<string, Uint8Array>;
  /** The keys that exist, with one read. */
  find(ids: readonly string[]): ReadonlyMap<string, Uint8Array>;
  /**
   * The person known under these digests, by the first of them that is known; the first asker decides the id. From then on
   * they are known under all of them that were nobody's.
   */
  personBehind(digests: readonly string[]): string;
  /** The same without making anybody known. */
  knownPerson(digest: string): string | undefined;
  /** Removes a key, and the person's look-up with it, so that nothing sealed with it opens again. */
  destroy(id: string): void;
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS persons (digest TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Prepares the keys' own SQLite file: what is deleted in it is overwritten. */
export const prepareKeysFile = (db: DatabaseSync): void =>
  db.exec(
    `PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; ${SCHEMA}`,
  );

/** Whether no key was made yet, so that losing the master key would lose nothing. */
export const holdsNoKeys = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM keys LIMIT 1").get() === undefined;

export const sqliteKeys = (db: DatabaseSync, wrap: Uint8Array): Keys => {
  const among = db.prepare("SELECT id, wrapped FROM keys WHERE id IN (SELECT value FROM json_each(?))");
  const insert = db.prepare("INSERT INTO keys (id, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const remove = db.prepare("DELETE FROM keys WHERE id = ?");
  const findPerson = db.prepare("SELECT person FROM persons WHERE digest = ?");
  const insertPerson = db.prepare(
    "INSERT INTO persons (digest, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  const forgetPerson = db.prepare("DELETE FROM persons WHERE person = ?");

  const find = (ids: readonly string[]): ReadonlyMap<string, Uint8Array> =>
    new Map(
      among.all(JSON.stringify(ids)).map(({ id, wrapped }) => {
        if (!(wrapped instanceof Uint8Array)) throw new Error(`key ${String(id)} can't be read`);
        return [String(id), decrypted(wrap, wrapped, String(id))];
      }),
    );

  const knownPerson = (digest: string): string | undefined => {
    const person = findPerson.get(digest)?.["person"];
    return person === undefined ? undefined : String(person);
  };

  return {
    find,

    ensure(ids) {
      const found = find(ids);
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      transaction(db, () => {
        for (const id of missing) insert.run(id, encrypted(wrap, randomBytes(32), id));
      });
      return find(ids);
    },

    knownPerson,

    personBehind(digests) {
      const known = digests.map(knownPerson);
      const one = known.find((person) => person !== undefined);
      if (one !== undefined && !known.includes(undefined)) return one;
      return transaction(db, () => {
        // Somebody else may have been faster.
        const person =
          digests.map(knownPerson).find((found) => found !== undefined) ??
          randomBytes(16).toString("base64url");
        for (const digest of digests) insertPerson.run(digest, person);
        return person;
      });
    },

    destroy(id) {
      transaction(db, () => {
        remove.run(id);
        forgetPerson.run(id.replace(/^person:/, ""));
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
