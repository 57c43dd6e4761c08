import type { DatabaseSync } from "node:sqlite";
import type { Feed } from "@sdc/core/feed";
import type { SqliteEventLog } from "./sqlite.ts";
import { commitFrom } from "./sqlite-schema.ts";

const PAGE = 500;
/** How soon an append by another process is noticed. */
const POLL_MS = 500;
const RETRY_MS = 1000;
/** The checkpoint only says where to start looking, so it may be this old after a crash; watermarks drop the rest. */
const CHECKPOINT_MS = 1000;

/** The feed over a SQLite log: `pos` is in commit order, because SQLite has one writer. */
export const sqliteFeed = (db: DatabaseSync, log: Pick<SqliteEventLog, "onAppended">): Feed => {
  const page = db.prepare(`SELECT * FROM commits WHERE pos > ? ORDER BY pos LIMIT ${PAGE}`);
  const find = db.prepare(`SELECT pos FROM checkpoints WHERE consumer = ?`);
  const begin = db.prepare(
    `INSERT INTO checkpoints (consumer, pos) SELECT ?, coalesce(max(pos), 0) FROM commits WHERE true ON CONFLICT DO NOTHING`,
  );
  const save = db.prepare(
    `INSERT INTO checkpoints (consumer, pos) VALUES (?, ?) ON CONFLICT (consumer) DO UPDATE SET pos = excluded.pos`,
  );

  return {
    keepsMs: Number.POSITIVE_INFINITY,

    subscribe(consumer, deliver, onError, from = "oldest") {
      if (from === "now") begin.run(consumer);
      let stopped = false;
      let rung = false;
      let wakeUp = () => {};
      const waiting: (() => void)[] = [];
      const ring = () => {
        rung = true;
        wakeUp();
      };
      const pause = (ms: number) =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
          if (rung) wakeUp();
          rung = false;
        });

      const run = async () => {
        let pos = Number(find.get(consumer)?.["pos"] ?? 0);
        let saved = pos;
        let savedAt = performance.now();
        while (!stopped) {
          const rows = page.all(pos);
          const last = rows.at(-1);
          if (last === undefined) {
            for (const done of waiting.splice(0)) done();
            await pause(POLL_MS);
          } else {
            try {
              await deliver(rows.map(commitFrom));
              pos = Number(last["pos"]);
            } catch (error) {
              onError(error);
              rung = false;
              await pause(RETRY_MS);
            }
          }
          if (pos !== saved && (stopped || performance.now() - savedAt > CHECKPOINT_MS)) {
            save.run(consumer, pos);
            saved = pos;
            savedAt = performance.now();
          }
        }
        if (pos !== saved) save.run(consumer, pos);
      };

      const unsubscribe = log.onAppended(ring);
      const running = run();
      const caughtUp = () =>
        new Promise<void>((resolve) => {
          waiting.push(resolve);
          ring();
        });
      return {
        caughtUp,
        // The log is read by its own positions: there is nothing nearer to wait for.
        delivered: caughtUp,
        async stop() {
          stopped = true;
          unsubscribe();
          ring();
          await running;
        },
      };
    },
  };
};
