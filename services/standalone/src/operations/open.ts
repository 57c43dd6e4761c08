import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Engine } from "../engines/engine.ts";
import { engineOf } from "../engines/open.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * The log and the read models of the settings, without feed, issuer or vault: a standalone may run on them meanwhile.
 * Throws WrongUsage where there is no log, unless `create` says that one may begin here.
 */
export const openLog = async (config: Config, { create = false } = {}): Promise<Engine> => {
  if (!create && !hasLog(config))
    throw new WrongUsage(`no log in ${config.folder}: start the register once, or set SDC_DATA`);
  return engineOf(config);
};

/** Whether the settings name a log that has begun; of tables, only opening them tells. */
export const hasLog = ({ dynamoDb, folder }: Pick<Config, "dynamoDb" | "folder">): boolean =>
  dynamoDb !== undefined || existsSync(join(folder, "sdc.sqlite"));
