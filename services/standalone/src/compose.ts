import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createRemoteJWKSet } from "jose";
import { build, project } from "@sdc/core/project";
import type { Trust } from "@sdc/http/session";
import type { Report } from "@sdc/http/shell";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { sqliteFeed } from "@sdc/event-store/sqlite-feed";
import { projections } from "@sdc/projections/projections";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { openVault } from "@sdc/vault/open-vault";
import type { Config } from "./config.ts";
import { localIssuer } from "./local-issuer.ts";

export type Standalone = Awaited<ReturnType<typeof compose>>;

/** Opens a data folder and starts its feed: everything a province needs, in one process, on one folder. */
export const compose = async (config: Config, report: Pick<Report, "error">) => {
  mkdirSync(config.folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(config.folder, "sdc.sqlite"));
  const log = sqliteEventLog(db, config.tenant);
  const store = sqliteReadStore(db);
  const { vault, close: closeVault } = openVault(join(config.folder, "vault"));
  const issuer = config.issuer === undefined ? await localIssuer(config.folder) : undefined;

  await build({ log, store }, projections);
  const projector = sqliteFeed(db, log).subscribe(
    "projector",
    (commits) => project({ log, store }, projections, commits),
    report.error,
  );

  return {
    log,
    store,
    vault,
    issuer,
    trust: issuer?.trust ?? outsideTrust(config),
    now: () => new Date().toISOString(),
    isEmpty: () => db.prepare("SELECT 1 FROM commits LIMIT 1").get() === undefined,
    /** Resolves when the read models show everything appended so far. */
    caughtUp: () => projector.caughtUp(),
    async close() {
      await projector.stop();
      db.close();
      closeVault();
    },
  };
};

const outsideTrust = ({ issuer }: Config): Trust => {
  if (issuer === undefined) throw new Error("there is no issuer to trust");
  return {
    issuer: issuer.issuer,
    audience: issuer.audience,
    keys: createRemoteJWKSet(new URL(issuer.jwksUrl)),
  };
};
