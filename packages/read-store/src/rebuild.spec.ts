import { DatabaseSync } from "node:sqlite";
import { describe, expect, inject, test } from "vitest";
import { build } from "@sdc/core/build";
import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Feed } from "@sdc/core/feed";
import { liveKey } from "@sdc/core/live";
import { project } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { ownFeed, rebuild, type RebuildOptions } from "@sdc/core/rebuild";
import { memoryEventLog } from "@sdc/event-store/memory";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { dynamoReadStore } from "./dynamodb.ts";
import { TABLE, withTable } from "./dynamodb-spec-kit.ts";
import { memoryReadStore } from "./memory.ts";
import { sqliteReadStore } from "./sqlite.ts";

type Event = { readonly type: "noted" | "poison" };

/** How much was noted of each thing? Its second version counts double. */
const notes = (version: number): Projection<number, Event> => ({
  name: "notes",
  version,
  categories: ["thing"],
  evolve(n = 0, event) {
    if (event.type === "poison" && version === 2) throw new Error("can't be folded");
    return n + version;
  },
  own: (n) => n,
  rows: (n, stream) => [{ partition: "things", sort: stream, value: n }],
  counts: (n) => [{ partition: "sum", sort: "all", n }],
});

const raise = (error: unknown): never => {
  throw error;
};
const portsOf = (log: EventLog & Feed, store: ReadStore, projection: Projection) => ({
  log,
  store,
  follow: ownFeed({ log, store, feed: log }, projection, raise),
  keepsMs: Number.POSITIVE_INFINITY,
  now: () => 0,
});

describe.each<[string, () => ReadStore | Promise<ReadStore>]>([
  ["memory", () => memoryReadStore()],
  ["sqlite", () => sqliteReadStore(new DatabaseSync(":memory:"))],
  [
    "dynamodb",
    async () => dynamoReadStore(await withTable(dynamoDbClients(inject("dynamoDbEndpoint")).dynamo), TABLE),
  ],
])("rebuilding on %s", (_, open) => {
  const start = async () => {
    const commits: Commit[] = [];
    const log = memoryEventLog("t", commits);
    const store = await open();
    const append = async (stream: string, type: Event["type"] = "noted") => {
      const { head } = await log.read(stream);
      await log.append(head, { command: `${stream}@${head.next}.`, at: 0, events: [{ type }] });
    };
    for (let n = 0; n < 250; n++) await append(`thing/${String(n % 50).padStart(2, "0")}`);
    const run = (projection: Projection, options: Partial<RebuildOptions> = {}) =>
      rebuild(portsOf(log, store, projection), projection, { parts: 1, tick: () => {}, ...options });
    /** What a fold of the log gives, and nothing else. */
    const folded = async (projection: Projection) => {
      const fresh = memoryReadStore();
      await build({ log, store: fresh }, [projection]);
      return Array.fromAsync(fresh.dump(keyOf(projection)));
    };
    const dumped = (projection: Projection) => Array.fromAsync(store.dump(keyOf(projection)));
    return { commits, log, store, append, run, folded, dumped };
  };

  test("a first version is built and then read; a second is built beside it and then read instead", async () => {
    const { log, store, append, run, folded, dumped } = await start();
    expect(await liveKey(store, notes(1))).toBeUndefined();
    expect(await run(notes(1))).toEqual({ projection: "notes@1", resumed: false, commits: 250, parked: [] });
    expect(await liveKey(store, notes(1))).toBe("notes@1");
    const before = await dumped(notes(1));

    const appending = (async () => {
      for (let n = 0; n < 30; n++) await append(`thing/${n}x`);
    })();
    const feeding = log.subscribe(
      "projector",
      async (batch) => void (await project({ log, store }, [notes(2)], batch)),
      (error) => {
        throw error;
      },
    );
    await Promise.all([run(notes(2)), appending]);
    await feeding.caughtUp();
    await feeding.stop();
    expect(await liveKey(store, notes(2))).toBe("notes@2");
    expect(await dumped(notes(2))).toEqual(await folded(notes(2)));
    expect(await dumped(notes(1))).toEqual(before);
    expect(await store.get("notes@2", "sum", "all")).toBe(2 * 280);
  });

  test("broken off, it goes on where it was; what was appended meanwhile is not lost", async () => {
    const { log, store, append, run, folded, dumped } = await start();
    let pages = 0;
    const dying = run(notes(1), {
      tick: () => {
        if (++pages === 2) throw new Error("killed");
      },
    });
    await expect(dying).rejects.toThrow("killed");
    expect(await liveKey(store, notes(1))).toBeUndefined();
    // To a stream that had been read, while nobody was listening.
    await append("thing/00");
    let gone = 0;
    const { resumed, commits } = await run(notes(1), { tick: (count) => (gone += count) });
    expect([resumed, commits, gone]).toEqual([true, 150, 150]);
    expect(await liveKey(store, notes(1))).toBe("notes@1");
    expect(await dumped(notes(1))).toEqual(await folded(notes(1)));
    expect((await log.read("thing/00")).head.next).toBe(7);
  });

  test("broken off for longer than the feed keeps commits, it reads all of the log again", async () => {
    const { log, store } = await start();
    const day = 24 * 60 * 60 * 1000;
    let clock = 0;
    const ports = { ...portsOf(log, store, notes(1)), keepsMs: day, now: () => clock };
    const run = (tick: () => void) => rebuild(ports, notes(1), { parts: 1, tick });
    await expect(
      run(() => {
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    clock = day;
    expect(await run(() => {})).toMatchObject({ resumed: false, commits: 250 });
  });

  test("while something can't be folded, queries stay with the version before", async () => {
    const { store, append, run } = await start();
    await run(notes(1));
    await append("thing/bad", "poison");
    const { parked } = await run(notes(2));
    expect(parked).toMatchObject([{ projection: "notes@2", stream: "thing/bad" }]);
    expect(await liveKey(store, notes(2))).toBe("notes@1");
    await store.unpark("notes@2", "thing/bad");
    const mended = { ...notes(2), evolve: (n: unknown = 0) => Number(n) + 2 };
    expect(await run(mended)).toMatchObject({ resumed: true, commits: 0, parked: [] });
    expect(await store.get("notes@2", "thing/bad")).toBe(2);
    expect(await liveKey(store, notes(2))).toBe("notes@2");
  });

  test("a stream whose chain is broken is parked and never folded; the others are", async () => {
    const { commits, store, run } = await start();
    const at = commits.findIndex(({ stream, version }) => stream === "thing/03" && version === 4);
    const altered = commits[at];
    if (altered === undefined) throw new Error("it is there");
    commits[at] = { ...altered, body: Buffer.from('[{"type":"forged"}]') };
    const gap = commits.findIndex(({ stream, version }) => stream === "thing/07" && version === 2);
    commits.splice(gap, 1);
    const { parked } = await run(notes(1));
    expect(
      parked.map(({ stream, error }) => [stream, error.replace(/^LogCorrupted: /, "").slice(0, 14)]),
    ).toEqual([
      ["thing/03", "thing/03@4: ha"],
      ["thing/07", "thing/07@2: mi"],
    ]);
    expect((await store.slice("notes@1", "thing/03"))?.watermark).toBe(0);
    expect(await store.get("notes@1", "sum", "all")).toBe(240);
  });
});
