import type { Config } from "../config.ts";
import type { Engine } from "./engine.ts";
import { sqliteEngine } from "./sqlite.ts";

/** The engine that the settings name. The AWS clients are loaded only where they are needed. */
export const engineOf = async (config: Config): Promise<Engine> => {
  if (config.dynamoDb === undefined) return sqliteEngine(config);
  const { dynamoEngine } = await import("./dynamodb.ts");
  return dynamoEngine(config.dynamoDb, config.tenant);
};
