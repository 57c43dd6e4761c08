import { describe, expect, test } from "vitest";
import { type Commit, eventsOf, headOfSnapshot, LogCorrupted } from "@sdc/core/commit";
import type { Decider } from "@sdc/core/decider";
import type { EventLog } from "@sdc/core/event-log";
import { handle } from "@sdc/core/handle";
import type { Sealer } from "@sdc/core/sealing";
import { memoryEventLog } from "./memory.ts";
import { memorySnapshots } from "./memory-snapshots.ts";

type Command = { readonly note: string; readonly at: string };
type Event = { readonly type: "noted"; readonly note: string };

const diary: Decider<{ readonly notes: number }, Command, Event> = {
  initial: { notes: 0 },
  decide: ({ note }, { notes }) => [{ type: "noted", note: `${notes}: ${note}` }],
  evolve: ({ notes }) => ({ notes: notes + 1 }),
};
const plain: Sealer = { seal: async (_, event) => event, fingerprint: async (text) => text };

/** A cold process each time, its reads written down. */
const start = () => {
  const commits: Commit[] = [];
  const log = memoryEventLog("t", commits);
  const snapshots = memorySnapshots();
  const reads: string[] = [];
  const counted: EventLog = {
    ...log,
    read: (stream) => (reads.push("read"), log.read(stream)),
    readAfter: (head) => (reads.push(`after ${head.next - 1}`), log.readAfter(head)),
  };
  const note = (key: string, { text = key, fold = "diary@1" } = {}) =>
    handle(
      { log: counted, sealer: plain, snapshots },
      { fold, decider: diary, secrets: {} },
      {
        stream: "diary/1",
        command: { note: text, at: "2026-11-23T00:00:00Z" },
        id: { key, body: text },
        creates: true,
      },
    );
  const fill = async (from: number, to: number) => {
    for (let n = from; n <= to; n++) await note(`${n}`);
    reads.length = 0;
  };
  const kept = async () => (await Array.fromAsync(snapshots.scan())).flat();
  return { commits, log, snapshots, reads, note, fill, kept };
};

describe("handling commands with snapshots", () => {
  test("fifty events leave one that stands before the last commit; the next load reads only what is behind it", async () => {
    const { note, fill, reads, kept } = start();
    await fill(1, 50);
    expect(await kept()).toEqual([]);
    await fill(51, 51);
    expect(await kept()).toMatchObject([{ fold: "diary@1", head: { next: 51 }, state: { notes: 50 } }]);
    expect(await note("52")).toMatchObject({ version: 52 });
    expect(reads).toEqual(["after 50"]);
  });

  test("large events leave one sooner: at 16 KB", async () => {
    const { note, kept } = start();
    for (let n = 1; n <= 4; n++) await note(`${n}`, { text: "x".repeat(6000) });
    expect(await kept()).toMatchObject([{ head: { next: 4 } }]);
  });

  test("a retry is known behind it, and through the last 64 commands before it", async () => {
    const { note, fill, log } = start();
    await fill(1, 101);
    expect(await note("101")).toMatchObject({ version: 101 });
    expect(await note("40")).toEqual({
      stream: "diary/1",
      version: 40,
      events: [{ type: "noted", version: 40 }],
    });
    expect(await note("40", { text: "other" })).toMatchObject({ refused: "idempotency-key-reused" });
    expect((await log.read("diary/1")).head.next).toBe(102);
  });

  test("one of another fold is not used", async () => {
    const { note, fill, reads } = start();
    await fill(1, 51);
    expect(await note("52", { fold: "diary@2" })).toMatchObject({ version: 52 });
    expect(reads).toEqual(["read"]);
  });

  test("one that stands on another hash, or on more than the stream holds, is not used", async () => {
    const { note, fill, reads, snapshots, kept, log } = start();
    await fill(1, 51);
    const [snapshot] = await kept();
    if (snapshot === undefined) throw new Error("one was kept");
    for (const [next, h] of [
      [52, "0".repeat(64)],
      [99, snapshot.head.h],
    ] as const) {
      reads.length = 0;
      snapshots.keep({ ...snapshot, state: { notes: 999 }, head: headOfSnapshot("diary/1", next, h) });
      await note(`on ${next}`);
      expect(reads).toEqual([`after ${next - 1}`, "read"]);
    }
    const texts = (await log.read("diary/1")).commits.flatMap((commit) =>
      eventsOf<Event>(commit).map(({ event }) => event.note),
    );
    expect(texts.slice(-2)).toEqual(["51: on 52", "52: on 99"]);
  });

  test("a broken stream stays broken: its snapshot does not hide it from the commits behind", async () => {
    const { note, fill, commits } = start();
    await fill(1, 52);
    const last = commits.at(-1);
    if (last === undefined) throw new Error("there are some");
    commits[commits.length - 1] = { ...last, h: "0".repeat(64) };
    await expect(note("53")).rejects.toThrow(LogCorrupted);
  });
});
