import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type Json, type ReadStore, RowTaken, type SliceChange } from "@sdc/core/read-store";
import { prepareTables } from "./sqlite-schema.ts";

const WATERMARKS_PAGE = 1000;

/** Read models in the log's own SQLite file, on its one writer connection. A batch of changes is one transaction. */
export const sqliteReadStore = (db: DatabaseSync): ReadStore => {
  prepareTables(db);
  const getRow = db.prepare(`SELECT value FROM rows WHERE projection = ? AND partition = ? AND sort = ?`);
  const getSlice = db.prepare(`SELECT watermark, state FROM slices WHERE projection = ? AND stream = ?`);
  const putSlice = db.prepare(
    `INSERT INTO slices (projection, stream, watermark, state, own) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET watermark = excluded.watermark, state = excluded.state, own = excluded.own`,
  );
  const getOwn = db.prepare(
    `SELECT iif(own = '', state, own) AS value FROM slices WHERE projection = ? AND stream = ?`,
  );
  const dropRow = db.prepare(`DELETE FROM rows WHERE projection = ? AND partition = ? AND sort = ?`);
  const putRow = db.prepare(
    `INSERT INTO rows (projection, partition, sort, owner, value) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value WHERE owner = excluded.owner`,
  );
  const addCount = db.prepare(
    `INSERT INTO rows (projection, partition, sort, owner, value) VALUES (?, ?, ?, '', ?)
     ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + CAST(excluded.value AS INTEGER)`,
  );
  const dropZero = db.prepare(
    `DELETE FROM rows WHERE projection = ? AND partition = ? AND sort = ? AND owner = '' AND value = '0'`,
  );
  const setParked = db.prepare(
    `INSERT INTO parked (projection, stream, error) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET error = excluded.error`,
  );
  const dropParked = db.prepare(`DELETE FROM parked WHERE projection = ? AND stream = ?`);
  const findParked = db.prepare(`SELECT 1 FROM parked WHERE projection = ? AND stream = ?`);
  const allParked = db.prepare(`SELECT projection, stream, error FROM parked ORDER BY projection, stream`);
  const pageOfSlices = db.prepare(
    `SELECT projection, stream, watermark FROM slices WHERE (projection, stream) > (?, ?) ORDER BY projection, stream LIMIT ${WATERMARKS_PAGE}`,
  );
  const findMemo = db.prepare(`SELECT text FROM memos WHERE name = ?`);
  const putMemo = db.prepare(
    `INSERT INTO memos (name, text) VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text`,
  );
  const dropMemo = db.prepare(`DELETE FROM memos WHERE name = ?`);
  const dropAll = ["slices", "rows", "parked"].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE projection = ?`),
  );
  const ranges = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const prepared = (sql: string) => {
    const found = ranges.get(sql) ?? db.prepare(sql);
    ranges.set(sql, found);
    return found;
  };

  const apply = (change: SliceChange): boolean => {
    const { projection, stream } = change;
    const watermark = Number(getSlice.get(projection, stream)?.["watermark"] ?? 0);
    if (watermark !== change.from) return false;
    const state = JSON.stringify(change.state);
    putSlice.run(projection, stream, change.to, state, ownText(change.own, state));
    for (const { partition, sort } of change.drops) dropRow.run(projection, partition, sort);
    for (const { partition, sort, value } of change.puts) {
      const { changes } = putRow.run(projection, partition, sort, stream, JSON.stringify(value));
      if (changes === 0) throw new RowTaken(projection, partition, sort, stream);
    }
    for (const { partition, sort, n } of change.counts) {
      addCount.run(projection, partition, sort, String(n));
      dropZero.run(projection, partition, sort);
    }
    return true;
  };

  return {
    async get(projection, partition, sort) {
      const row =
        sort === undefined ? getOwn.get(projection, partition) : getRow.get(projection, partition, sort);
      return row === undefined || row["value"] === null ? undefined : parsed(row["value"]);
    },

    async range(projection, partition, { from, to, after, order, limit }) {
      const descending = order === "descending";
      const bounds: [string, SQLInputValue | undefined][] = [
        ["sort >= ?", from],
        ["sort < ?", to],
        [descending ? "sort < ?" : "sort > ?", after],
      ];
      const given = bounds.filter(([, value]) => value !== undefined);
      const sql = `SELECT sort, value FROM rows WHERE projection = ? AND partition = ? ${given
        .map(([condition]) => `AND ${condition}`)
        .join(" ")} ORDER BY sort ${descending ? "DESC" : "ASC"} LIMIT ?`;
      const values = given.map(([, value]) => value ?? null);
      const rows = prepared(sql).all(projection, partition, ...values, limit + 1);
      const items = rows
        .slice(0, limit)
        .map((row) => ({ sort: String(row["sort"]), value: parsed(row["value"]) }));
      const last = items.at(-1);
      return rows.length > limit && last !== undefined ? { items, next: last.sort } : { items };
    },

    async slice(projection, stream) {
      const row = getSlice.get(projection, stream);
      const isParked = findParked.get(projection, stream) !== undefined;
      if (row === undefined) return isParked ? { watermark: 0, state: undefined, parked: true } : undefined;
      const slice = { watermark: Number(row["watermark"]), state: parsed(row["state"]) };
      return isParked ? { ...slice, parked: true } : slice;
    },

    async save(changes) {
      if (changes.length === 0) return [];
      db.exec("BEGIN IMMEDIATE");
      try {
        const applied = changes.map(apply);
        db.exec("COMMIT");
        return applied;
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw error;
      }
    },

    async park({ projection, stream, error }) {
      setParked.run(projection, stream, error);
    },

    async unpark(projection, stream) {
      dropParked.run(projection, stream);
    },

    async isParked(projection, stream) {
      return findParked.get(projection, stream) !== undefined;
    },

    async parked() {
      return allParked.all().map(({ projection, stream, error }) => ({
        projection: String(projection),
        stream: String(stream),
        error: String(error),
      }));
    },

    async *watermarks() {
      let [projection, stream] = ["", ""];
      for (;;) {
        const page = pageOfSlices.all(projection, stream).map((row) => ({
          projection: String(row["projection"]),
          stream: String(row["stream"]),
          watermark: Number(row["watermark"]),
        }));
        const last = page.at(-1);
        if (last === undefined) return;
        ({ projection, stream } = last);
        yield page;
      }
    },

    async memo(name) {
      const text = findMemo.get(name)?.["text"];
      return text === undefined ? undefined : String(text);
    },

    async setMemo(name, text) {
      if (text === undefined) dropMemo.run(name);
      else putMemo.run(name, text);
    },

    async drop(projection) {
      db.exec("BEGIN IMMEDIATE");
      try {
        for (const statement of dropAll) statement.run(projection);
        db.exec("COMMIT");
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw error;
      }
    },

    async *dump(projection) {
      const slices = db.prepare(
        `SELECT stream, watermark, state, iif(own = '', state, own) AS own FROM slices WHERE projection = ? ORDER BY stream`,
      );
      for (const { stream, watermark, state, own } of slices.iterate(projection))
        yield JSON.stringify([
          "slice",
          stream,
          watermark,
          parsed(state),
          ...(own === null ? [] : [parsed(own)]),
        ]);
      const rows = db.prepare(
        `SELECT partition, sort, owner, value FROM rows WHERE projection = ? ORDER BY partition, sort`,
      );
      for (const { partition, sort, owner, value } of rows.iterate(projection))
        yield JSON.stringify(["row", partition, sort, owner, parsed(value)]);
    },
  };
};

/** The own row as the column holds it: null for none, empty where it is the state itself. */
const ownText = (own: Json | undefined, state: string): string | null => {
  if (own === undefined) return null;
  const text = JSON.stringify(own);
  return text === state ? "" : text;
};

/** What this file wrote with `JSON.stringify`. */
const parsed = (text: unknown): Json => JSON.parse(String(text)) as Json;
