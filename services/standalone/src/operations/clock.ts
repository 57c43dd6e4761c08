import { join } from "node:path";
import { newKey } from "@sdc/attachments/keys";
import { tick, type Ticked } from "@sdc/clock/tick";
import type { Day } from "@sdc/law/local-day";
import { readModels } from "@sdc/reading/read-models";
import { openVault } from "@sdc/vault/open-vault";
import type { Config } from "../config.ts";
import { filesHere } from "../files-here.ts";
import type { Engine } from "../engines/engine.ts";

/**
 * Runs the clock once, as the register does by itself every hour. Both may run at the same time: nothing is said twice.
 */
export const clockOnce = async (
  { log, store }: Pick<Engine, "log" | "store">,
  config: Pick<Config, "folder" | "files">,
  today: Day,
): Promise<Ticked> => {
  const { vault, close } = openVault(join(config.folder, "vault"));
  const now = () => new Date().toISOString();
  const files = await filesHere(config, vault.fingerprint);
  const resealing = { files: files.store, vault, newKey };
  try {
    return await tick(
      { log, sealer: vault, opener: vault, models: readModels(store), now, resealing },
      today,
    );
  } finally {
    files.close();
    close();
  }
};
