import { beforeEach, describe, expect, test } from "vitest";
import { emptyHead, headOfSnapshot } from "@sdc/core/commit";
import type { Snapshots, StoredSnapshot } from "@sdc/core/snapshots";

/** Snapshots under test; `settled` resolves when everything given to `keep` has been tried. */
export type OpenSnapshots = { readonly snapshots: Snapshots; settled(): Promise<void> };

/** A snapshot of a stream before its version `next`. */
export const snapshotAt = (stream: string, next: number, fold = "thing@1"): StoredSnapshot => ({
  fold,
  head: headOfSnapshot(stream, next, emptyHead("t", `${stream}@${next}`).h),
  state: { seen: next, name: "Ngõ Quỳnh", none: null },
  done: [
    {
      command: `c${next}.body`,
      accepted: { stream, version: next - 1, events: [{ type: "opened", version: next - 1 }] },
    },
  ],
});

/** What every engine's snapshots promise. */
export const snapshotsContract = (name: string, open: () => Promise<OpenSnapshots>): void => {
  describe(`the snapshots' contract: ${name}`, () => {
    let opened: OpenSnapshots;
    beforeEach(async () => {
      opened = await open();
    });
    const keep = async (...given: readonly StoredSnapshot[]) => {
      for (const snapshot of given) {
        opened.snapshots.keep(snapshot);
        await opened.settled();
      }
    };
    const find = (stream: string, fold = "thing@1") => opened.snapshots.find(stream, fold);

    test("what was kept is found as it was, each stream's for itself; otherwise there is none", async () => {
      await keep(snapshotAt("thing/a", 51), snapshotAt("thing/b", 60));
      for (const [stream, next] of [
        ["thing/a", 51],
        ["thing/b", 60],
      ] as const) {
        const { head, state, done } = snapshotAt(stream, next);
        expect(await find(stream)).toMatchObject({ head, state, done });
      }
      expect(await find("thing/c")).toBeUndefined();
      const scanned = (await Array.fromAsync(opened.snapshots.scan())).flat();
      expect(new Set(scanned.map(({ head }) => head.next))).toEqual(new Set([51, 60]));
    });

    test("it only grows: an older one does not replace a later one", async () => {
      await keep(snapshotAt("thing/a", 100), snapshotAt("thing/a", 50));
      expect((await find("thing/a"))?.head.next).toBe(100);
      await keep(snapshotAt("thing/a", 150));
      expect((await find("thing/a"))?.head.next).toBe(150);
    });

    test("another fold's is not found, and is replaced", async () => {
      await keep(snapshotAt("thing/a", 100));
      expect(await find("thing/a", "thing@2")).toBeUndefined();
      await keep(snapshotAt("thing/a", 80, "thing@2"));
      expect((await find("thing/a", "thing@2"))?.head.next).toBe(80);
      expect(await find("thing/a", "thing@1")).toBeUndefined();
    });
  });
};
