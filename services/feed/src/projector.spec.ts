import { describe, expect, test } from "vitest";
import type { Commit } from "@sdc/core/commit";
import { keyOf } from "@sdc/core/projection";
import { memoryEventLog } from "@sdc/event-store/memory";
import { memoryReadStore } from "@sdc/read-store/memory";
import { bodyOf } from "./message.ts";
import { projector, type QueueRecord } from "./projector.ts";
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
  return { store, run, append, sum: () => store.get(keyOf(notes), "sum", "all") };
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

  test("fails the whole batch when the read store is in trouble: nothing is lost", async () => {
    const { store, append } = start();
    const commit = await append("thing/a", noted);
    const broken = { ...store, save: async () => Promise.reject(new Error("throttled")) };
    const run = projector({ log: memoryEventLog("t"), store: broken, projections: [notes] });
    await expect(run({ Records: [message(commit)] })).rejects.toThrow("throttled");
  });
});
