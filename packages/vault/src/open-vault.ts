import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { masterKeysFrom } from "./master-key.ts";
import { holdsNoKeys, prepareKeysFile, sqliteKeys } from "./sqlite-keys.ts";
import { type Vault, vaultOf } from "./vault.ts";

/**
 * The vault of one machine: `keys.sqlite` and `master.key` in a folder of their own (0700), apart from the log.
 * Throws in words when the master key of existing keys is missing.
 */
export const openVault = (folder: string): { readonly vault: Vault; close(): void } => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, "keys.sqlite"));
  prepareKeysFile(db);
  const master = masterKeysFrom(join(folder, "master.key"), holdsNoKeys(db));
  return { vault: vaultOf(sqliteKeys(db, master.wrap), master), close: () => db.close() };
};
