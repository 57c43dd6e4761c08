import { readStoreContract } from "./contract.ts";
import { memoryReadStore } from "./memory.ts";

readStoreContract("memory", async () => ({ store: memoryReadStore(), close: async () => {} }));
