import { describe, expect, test } from "vitest";
import type { Commit } from "@sdc/core/commit";
import { keyOf } from "@sdc/core/projection";
import { memoryEventLog } from "@sdc/event-store/memory";
import { memoryReadStore } from "@sdc/read-store/memory";
import { bodyOf } from "./message.ts";
import { projector } from "./projector.ts";
import type { QueueRecord } from "./queue-record.ts";
import { type NoteEvent, notes } from "./spec-notes.ts";

const start = () => {
  const commits: Commit[] = [];
  const log = memoryEventLog("t", commits);
  const store = memoryReadStore();
  const run = projector({ log, store, projections: [notes] });
  const append = async (stream: string, ...events: readonly NoteEvent[]) => {
    const { head } = await log.read(stream);
    const appended = await log.append(head, { command: `${stream}@${head.next}.`, at: 0, events });
    if (appended.outcome !== "appended") throw new Error(appended.outcome);
    return appended.commit;
  };
  return { store, run, append, commits, sum: () => store.get(keyOf(notes), "sum", "all") };
};
const message = (commit: Commit, receives = 1): QueueRecord => ({
  messageId: `${commit.stream}@${commit.version}`,
  body: bodyOf(commit),
  attributes: { ApproximateReceiveCount: String(receives) },
});
const noted: NoteEvent = { type: "noted" };

describe("the projector", () => {
  test("folds what it hears, once, however often and in whatever order", async () => {
    const { run, append, sum } = start();
    const commits = [
      await append("thing/a", noted),
      await append("thing/a", noted, noted),
      await append("thing/b", noted),
    ];
    for (const Records of [[...commits].toReversed(), commits, commits.slice(1)])
      expect(await run({ Records: Records.map((commit) => message(commit)) })).toEqual({
        batchItemFailures: [],
      });
    expect(await sum()).toBe(4);
  });

  test("reads the log where a message is only a pointer", async () => {
    const { run, append, sum } = start();
    await append("thing/a", noted);
    const large = await append(
      "thing/a",
      ...Array.from({ length: 3000 }, () => ({ ...noted, note: "x".repeat(20) })),
    );
    expect(bodyOf(large)).toContain("pointer");
    await run({ Records: [message(large)] });
    expect(await sum()).toBe(3001);
  });

  test("reports the message of a stream that breaks, folds the others, and parks it at the third time", async () => {
    const { store, run, append, sum } = start();
    const bad = await append("thing/bad", { type: "poison" });
    const good = await append("thing/good", noted);
    for (const receives of [1, 2])
      expect(await run({ Records: [message(bad, receives), message(good, receives)] })).toEqual({
        batchItemFailures: [{ itemIdentifier: "thing/bad@1" }],
      });
    expect(await store.parked()).toEqual([]);
    expect(await run({ Records: [message(bad, 3)] })).toEqual({ batchItemFailures: [] });
    expect(await store.parked()).toMatchObject([{ projection: "notes@1", stream: "thing/bad" }]);
    expect(await run({ Records: [message(await append("thing/bad", noted))] })).toEqual({
      batchItemFailures: [],
    });
    expect(await sum()).toBe(1);
  });

  test("parks a stream that is broken in the log behind a pointer, and folds the others", async () => {
    const { store, run, append, commits, sum } = start();
    const large = Array.from({ length: 3000 }, () => ({ ...noted, note: "x".repeat(20) }));
    const pointed = await append("thing/a", ...large);
    const good = await append("thing/good", noted);
    commits[0] = { ...pointed, h: "0".repeat(64) };
    const receives = (n: number) => ({ Records: [message(pointed, n), message(good, n)] });
    expect(await run(receives(1))).toEqual({ batchItemFailures: [{ itemIdentifier: "thing/a@1" }] });
    expect(await run(receives(3))).toEqual({ batchItemFailures: [] });
    expect(await store.parked()).toMatchObject([{ projection: "notes@1", stream: "thing/a" }]);
    expect((await store.parked())[0]?.error).toContain("thing/a@1: hash");
    expect(await sum()).toBe(1);
  });

  test("reports a message that is none of ours each time, until its queue sets it aside, and folds the others", async () => {
    const { run, append, sum } = start();
    const good = message(await append("thing/good", noted));
    const strange = ["no JSON", "{}", "null", '{"pointer":{"stream":"thing/a"}}', '{"pointer":'];
    const attributes = { ApproximateReceiveCount: "9" };
    const Records = strange.map((body) => ({ messageId: body, body, attributes }));
    expect(await run({ Records: [...Records, good] })).toEqual({
      batchItemFailures: strange.map((itemIdentifier) => ({ itemIdentifier })),
    });
    expect(await sum()).toBe(1);
  });

  test("fails the whole batch when the read store is in trouble: nothing is lost", async () => {
    const { store, append } = start();
    const commit = await append("thing/a", noted);
    const broken = { ...store, save: async () => Promise.reject(new Error("throttled")) };
    const run = projector({ log: memoryEventLog("t"), store: broken, projections: [notes] });
    await expect(run({ Records: [message(commit)] })).rejects.toThrow("throttled");
  });
});
