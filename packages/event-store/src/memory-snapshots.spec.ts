import { memorySnapshots } from "./memory-snapshots.ts";
import { snapshotsContract } from "./snapshots-contract.ts";

snapshotsContract("memory", async () => ({ snapshots: memorySnapshots(), settled: async () => {} }));
