import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import {
  type Commit,
  checkedHead,
  checkFollows,
  commitOf,
  emptyHead,
  type Head,
  headAfter,
} from "@sdc/core/commit";
import type { Appended, EventLog } from "@sdc/core/event-log";
import { COMMIT_COLUMNS, commitFrom, commitFromColumns, prepareFile } from "./sqlite-schema.ts";

type Waiting = {
  /** Made when its turn comes, so that what is too large fails alone. */
  readonly commit: () => Commit;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
};

export type SqliteEventLog = EventLog & {
  /** Calls back after each transaction that wrote something; returns how to stop. */
  onAppended(wake: () => void): () => void;
};

const SCAN_PAGE = 1000;
/** SQLite's extended result code for a row that stands already: here, somebody else's commit. */
const CONSTRAINT_UNIQUE = 2067;

/**
 * The log in one SQLite file: one writer connection a process, WAL, `synchronous=FULL`. Appends that arrive in one
 * turn of the event loop share a transaction, a savepoint for each, so one conflict doesn't fail its neighbours.
 */
export const sqliteEventLog = (db: DatabaseSync, tenant: string): SqliteEventLog => {
  prepareFile(db, tenant);
  const insert = db.prepare(
    `INSERT INTO commits (stream, version, count, command, at, types, events, h) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const one = db.prepare(`SELECT * FROM commits WHERE stream = ? AND version = ?`);
  const tail = db.prepare(
    `SELECT ${COMMIT_COLUMNS} FROM commits WHERE stream = ? AND version >= ? ORDER BY version`,
  );
  tail.setReturnArrays(true);
  const page = db.prepare(
    `SELECT * FROM commits WHERE (stream, version) > (?, ?) ORDER BY stream, version LIMIT ${SCAN_PAGE}`,
  );
  const wakes = new Set<() => void>();
  let waiting: Waiting[] = [];

  const write = ({ commit: made }: Waiting): Appended => {
    const commit = made();
    db.exec("SAVEPOINT one");
    try {
      insert.run(
        commit.stream,
        commit.version,
        commit.count,
        commit.command,
        commit.at,
        JSON.stringify(commit.types),
        commit.body,
        Buffer.from(commit.h, "hex"),
      );
      return { outcome: "appended", commit, head: headAfter(commit) };
    } catch (error) {
      db.exec("ROLLBACK TO one");
      if (!isTaken(error)) throw error;
      const winner = commitFrom(one.get(commit.stream, commit.version));
      return winner.command === commit.command
        ? { outcome: "repeated", commit: winner, head: headAfter(winner) }
        : { outcome: "conflict", winner };
    } finally {
      db.exec("RELEASE one");
    }
  };

  const flush = () => {
    const batch = waiting;
    waiting = [];
    const settle: (() => void)[] = [];
    try {
      db.exec("BEGIN IMMEDIATE");
      for (const append of batch) {
        try {
          const appended = write(append);
          settle.push(() => append.resolve(appended));
        } catch (error) {
          settle.push(() => append.reject(error));
        }
      }
      db.exec("COMMIT");
    } catch (error) {
      // Nothing of this batch is durable, so nobody in it may hear anything else.
      if (db.isTransaction) db.exec("ROLLBACK");
      for (const append of batch) append.reject(error);
      return;
    }
    for (const tell of settle) tell();
    for (const wake of wakes) wake();
  };

  const put = (commit: () => Commit): Promise<Appended> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ commit, resolve, reject });
    });

  const readFrom = (head: Head) => {
    // Its type doesn't know of setReturnArrays.
    const rows = tail.all(head.stream, head.next) as unknown as readonly SQLOutputValue[][];
    const commits = rows.map(commitFromColumns);
    return { commits, head: checkedHead(tenant, head, commits) };
  };

  return {
    tenant,
    read: async (stream) => readFrom(emptyHead(tenant, stream)),
    readAfter: async (head) => readFrom(head),

    append: (head, draft) => put(() => commitOf(tenant, head, draft)),

    adopt: (head, commit) =>
      put(() => {
        checkFollows(tenant, head, commit);
        return commit;
      }),

    async *scan({ part, after } = {}) {
      // One file is read by one reader: the first part is everything.
      if (part !== undefined && part.index > 0) return;
      let [stream, version] = after === undefined ? ["", 0] : placeFrom(after);
      for (;;) {
        const commits = page.all(stream, version).map(commitFrom);
        const last = commits.at(-1);
        if (last === undefined) return;
        ({ stream, version } = last);
        yield { commits, place: JSON.stringify([stream, version]) };
      }
    },

    onAppended(wake) {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
  };
};

/** Written by `scan`. */
const placeFrom = (place: string): readonly [string, number] => JSON.parse(place) as [string, number];

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && error.errcode === CONSTRAINT_UNIQUE;
