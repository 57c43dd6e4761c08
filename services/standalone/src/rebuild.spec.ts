import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "@sdc/core/build";
import { liveKey } from "@sdc/core/live";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { hotlineQueue } from "@sdc/projections/hotline-queue";
import { projections } from "@sdc/projections/projections";
import { memoryReadStore } from "@sdc/read-store/memory";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { engineOf } from "./engines/open.ts";
import { dropOne, rebuildOne } from "./operations/rebuild.ts";
import { playDemo } from "./play-demo.ts";
import { listedUnits } from "./import-units.ts";
import { ENGINES, open, type Opened, report, newFolder } from "./testing.ts";

const quiet = () => {};

describe("a demo month", () => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open("sqlite", newFolder(), { units: listedUnits() });
    const { log, vault, now } = sdc.standalone;
    await playDemo({ log, sealer: vault, now }, sdc.folder, true);
    await sdc.standalone.caughtUp();
  }, 60_000);
  afterAll(() => sdc.stop());

  test.each<[string, () => ReadStore]>([
    ["sqlite", () => sqliteReadStore(new DatabaseSync(":memory:"))],
    ["memory", () => memoryReadStore()],
  ])(
    "every read model rebuilt from the log on %s has the same bytes as the live one",
    async (_, fresh) => {
      const { log, store, finder } = sdc.standalone;
      const rebuilt = fresh();
      await build({ log, store: rebuilt, finder }, projections);
      let lines = 0;
      for (const projection of projections) {
        const live = await Array.fromAsync(store.dump(keyOf(projection)));
        lines += live.length;
        expect(await Array.fromAsync(rebuilt.dump(keyOf(projection)))).toEqual(live);
      }
      expect(lines).toBeGreaterThan(1000);
    },
    60_000,
  );
});

describe.each(ENGINES)("a new version on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  }, 60_000);
  afterAll(() => sdc.stop());

  const next: Projection = { ...hotlineQueue, version: hotlineQueue.version + 1 };
  const both = [...projections, next];

  test("is built beside a register that runs and answers, then read; the old one can be dropped, once it is", async () => {
    for (let n = 0; n < 5; n++) await sdc.post("/v1/hotline-report", report());
    await sdc.standalone.caughtUp();
    const other = await engineOf(sdc.config);
    const page = await sdc.get<{ next: string }>("/v1/hotline-queue?limit=2");
    const [rebuilt] = await Promise.all([
      rebuildOne(other, both, next.name, quiet),
      (async () => {
        for (let n = 0; n < 5; n++) expect((await sdc.get("/v1/hotline-queue")).status).toBe(200);
      })(),
    ]);
    expect(rebuilt).toMatchObject({ projection: keyOf(next), parked: [] });
    expect(await liveKey(other.store, next)).toBe(keyOf(next));
    await expect(rebuildOne(other, both, "hotline-queue", quiet)).rejects.toThrow("is built and read");
    await expect(rebuildOne(other, both, "nothing", quiet)).rejects.toThrow("there is no read model nothing");

    // Within the seconds that a reader remembers.
    await expect
      .poll(async () => (await sdc.get(`/v1/hotline-queue?limit=2&after=${page.body.next}`)).status, {
        timeout: 20_000,
      })
      .toBe(410);
    expect((await sdc.get<{ items: object[] }>("/v1/hotline-queue")).body.items).toHaveLength(5);

    await expect(dropOne(other.store, both, keyOf(hotlineQueue))).rejects.toThrow("is fed by this program");
    await expect(dropOne(other.store, projections, keyOf(next))).rejects.toThrow("what queries read");
    await expect(dropOne(other.store, projections, "hotline-queue")).rejects.toThrow("names no version");
    await dropOne(other.store, [next], keyOf(hotlineQueue));
    expect(await Array.fromAsync(other.store.dump(keyOf(hotlineQueue)))).toEqual([]);
    await other.close();
  }, 60_000);
});
