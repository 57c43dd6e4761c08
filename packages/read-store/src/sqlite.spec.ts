import { DatabaseSync } from "node:sqlite";
import { readStoreContract } from "./contract.ts";
import { sqliteReadStore } from "./sqlite.ts";

readStoreContract("sqlite", async () => {
  const db = new DatabaseSync(":memory:");
  return { store: sqliteReadStore(db), close: async () => db.close() };
});
