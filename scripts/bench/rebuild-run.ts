import { DatabaseSync } from "node:sqlite";
import { liveKey } from "@sdc/core/live";
import { ownFeed, rebuild } from "@sdc/core/rebuild";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { sqliteFeed } from "@sdc/event-store/sqlite-feed";
import { projections } from "@sdc/projections/projections";
import { sqliteReadStore } from "@sdc/read-store/sqlite";

/** `node rebuild-run.ts FILE PROJECTION`: rebuilds it there, prints how long it took and how much memory it had. */
const [file = "", name = ""] = process.argv.slice(2);
const projection = projections.find((one) => one.name === name);
if (projection === undefined) throw new Error(`there is no read model ${name}`);
const db = new DatabaseSync(file);
const log = sqliteEventLog(db, "bench");
const store = sqliteReadStore(db);
const feed = sqliteFeed(db, log);
const raise = (error: unknown): never => {
  throw error;
};
const start = performance.now();
const { commits } = await rebuild(
  {
    log,
    store,
    follow: ownFeed({ log, store, feed }, projection, raise),
    keepsMs: feed.keepsMs,
    now: Date.now,
  },
  projection,
  { parts: 1, tick: () => {} },
);
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1000;
console.log(
  `rebuild of ${(await liveKey(store, projection)) ?? "nothing"} from ${commits.toLocaleString("en")} events: ${seconds.toFixed(1)} s (asked: ≤ 30), ${Math.round(megabytes)} MB at most (asked: ≤ 400)`,
);
db.close();
