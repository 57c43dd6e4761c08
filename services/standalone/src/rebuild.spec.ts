import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "@sdc/core/build";
import { keyOf } from "@sdc/core/projection";
import { projections } from "@sdc/projections/projections";
import { memoryReadStore } from "@sdc/read-store/memory";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { playDemo } from "./play-demo.ts";
import { open, type Opened } from "./testing.ts";

let sdc: Opened;
beforeAll(async () => {
  sdc = await open();
  const { log, vault, now } = sdc.standalone;
  await playDemo({ log, sealer: vault, now }, sdc.folder, true);
  await sdc.standalone.caughtUp();
}, 60_000);
afterAll(() => sdc.stop());

test.each([
  ["sqlite", () => sqliteReadStore(new DatabaseSync(":memory:"))],
  ["memory", () => memoryReadStore()],
])(
  "every read model rebuilt from the log on %s has the same bytes as the live one",
  async (_, fresh) => {
    const { log, store } = sdc.standalone;
    const rebuilt = fresh();
    expect(await build({ log, store: rebuilt }, projections)).toEqual(projections.map(keyOf));
    for (const projection of projections) {
      const live = await Array.fromAsync(store.dump(keyOf(projection)));
      expect(live.length).toBeGreaterThan(100);
      expect(await Array.fromAsync(rebuilt.dump(keyOf(projection)))).toEqual(live);
    }
  },
  60_000,
);
