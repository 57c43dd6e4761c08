import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finder } from "@sdc/core/finding";
import { openVault } from "@sdc/vault/open-vault";
import type { Config } from "../config.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * Opens the vault for what folds read models. Throws WrongUsage where there is none: with an empty one every text would
 * read as erased, and nothing would be found any more.
 */
export const withFinder = async <Result>(
  { folder }: Pick<Config, "folder">,
  work: (finder: Finder) => Promise<Result>,
): Promise<Result> => {
  const vaultFolder = join(folder, "vault");
  if (!existsSync(join(vaultFolder, "keys.sqlite")))
    throw new WrongUsage(`no vault in ${folder}: read models by words are folded with it`);
  const { vault, close } = openVault(vaultFolder);
  try {
    return await work(vault);
  } finally {
    close();
  }
};
