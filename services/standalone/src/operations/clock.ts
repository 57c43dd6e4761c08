import { join } from "node:path";
import { tick, type Ticked } from "@sdc/clock/tick";
import type { Day } from "@sdc/law/local-day";
import { readModels } from "@sdc/reading/read-models";
import { openVault } from "@sdc/vault/open-vault";
import type { Config } from "../config.ts";
import type { Engine } from "../engines/engine.ts";

/**
 * Runs the clock once, as the register does by itself every hour. Both may run at the same time: nothing is said twice.
 */
export const clockOnce = async (
  { log, store }: Pick<Engine, "log" | "store">,
  { folder }: Pick<Config, "folder">,
  today: Day,
): Promise<Ticked> => {
  const { vault, close } = openVault(join(folder, "vault"));
  const now = () => new Date().toISOString();
  try {
    return await tick({ log, sealer: vault, opener: vault, models: readModels(store), now }, today);
  } finally {
    close();
  }
};
