import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { beginningWith, type ReadStore, RowTaken, type SliceChange } from "@sdc/core/read-store";

export type Engine = { readonly store: ReadStore; close(): Promise<void> };

const change = (stream: string, from: number, to: number, more: Partial<SliceChange> = {}): SliceChange => ({
  projection: "board@1",
  stream,
  from,
  to,
  state: { at: to },
  puts: [],
  drops: [],
  counts: [],
  ...more,
});

const lines = async (store: ReadStore, projection = "board@1"): Promise<readonly string[]> =>
  Array.fromAsync(store.dump(projection));

/** What every read store promises, whatever it runs on. */
export const readStoreContract = (name: string, open: () => Promise<Engine>): void => {
  describe(`the read store's contract: ${name}`, () => {
    let engine: Engine;
    let store: ReadStore;
    beforeEach(async () => {
      engine = await open();
      store = engine.store;
    });
    afterEach(() => engine.close());

    test("what was never written reads as absent", async () => {
      expect(await store.get("board@1", "p", "s")).toBeUndefined();
      expect(await store.range("board@1", "p", { limit: 10 })).toEqual({ items: [] });
      expect(await store.slice("board@1", "thing/a")).toBeUndefined();
      expect(await store.get("board@1", "thing/a")).toBeUndefined();
      expect(await store.memo("live board")).toBeUndefined();
    });

    test("a slice, its rows and its watermark change together", async () => {
      const puts = [
        { partition: "p", sort: "s", value: { title: "Họp thôn", open: true, n: 1, none: null } },
      ];
      expect(await store.save([change("thing/a", 0, 2, { puts })])).toEqual([true]);
      expect(await store.get("board@1", "p", "s")).toEqual({
        title: "Họp thôn",
        open: true,
        n: 1,
        none: null,
      });
      expect(await store.slice("board@1", "thing/a")).toEqual({ watermark: 2, state: { at: 2 } });
      const drops = [{ partition: "p", sort: "s" }];
      expect(await store.save([change("thing/a", 2, 3, { drops })])).toEqual([true]);
      expect(await store.get("board@1", "p", "s")).toBeUndefined();
    });

    test("a stream's own row is kept with its slice: each change says it anew, and no range shows it", async () => {
      const own = { title: "Họp thôn" };
      await store.save([change("thing/a", 0, 1, { own }), change("thing/b", 0, 1, { own: { at: 1 } })]);
      expect(await store.get("board@1", "thing/a")).toEqual(own);
      // The same as its state.
      expect(await store.get("board@1", "thing/b")).toEqual({ at: 1 });
      expect(await store.slice("board@1", "thing/b")).toEqual({ watermark: 1, state: { at: 1 } });
      expect(await store.range("board@1", "thing/a", { limit: 9 })).toEqual({ items: [] });
      expect(await lines(store)).toEqual([
        '["slice","thing/a",1,{"at":1},{"title":"Họp thôn"}]',
        '["slice","thing/b",1,{"at":1},{"at":1}]',
      ]);
      const puts = [{ partition: "thing/a", sort: "", value: 1 }];
      await store.save([change("thing/a", 1, 2, { own: { at: 2 }, puts })]);
      expect(await store.get("board@1", "thing/a")).toEqual({ at: 2 });
      expect(await store.get("board@1", "thing/a", "")).toBe(1);
      await store.save([change("thing/a", 2, 3)]);
      expect(await store.get("board@1", "thing/a")).toBeUndefined();
    });

    test("the watermarks of all slices are told, and nothing else", async () => {
      const puts = [{ partition: "p", sort: "s", value: 1 }];
      await store.save([
        change("thing/a", 0, 3, { puts }),
        change("thing/b|s|c", 0, 1),
        change("thing/a", 0, 2, { projection: "board@2", own: 1 }),
      ]);
      await store.setMemo("live board", "board@1");
      const told = (await Array.fromAsync(store.watermarks())).flat();
      const inOrder = told.map((one) => JSON.stringify(one)).toSorted((a, b) => (a < b ? -1 : 1));
      expect(inOrder.map((text): unknown => JSON.parse(text))).toEqual([
        { projection: "board@1", stream: "thing/a", watermark: 3 },
        { projection: "board@1", stream: "thing/b|s|c", watermark: 1 },
        { projection: "board@2", stream: "thing/a", watermark: 2 },
      ]);
    });

    test("a memo is kept under its name until it is taken away", async () => {
      await store.setMemo("live board", "board@1");
      await store.setMemo("live board 2", "x");
      await store.setMemo("live board", "board@2");
      expect(await store.memo("live board")).toBe("board@2");
      await store.setMemo("live board");
      expect([await store.memo("live board"), await store.memo("live board 2")]).toEqual([undefined, "x"]);
    });

    test("a projection that is dropped is gone, and no other", async () => {
      const of = (projection: string, stream: string) =>
        change(stream, 0, 1, {
          projection,
          own: 1,
          puts: [{ partition: "p", sort: stream, value: 1 }],
          counts: [{ partition: "c", sort: "n", n: 1 }],
        });
      for (const projection of ["board@1", "board@10", "board@2"]) {
        await store.save([of(projection, "thing/a"), of(projection, "thing/b")]);
        await store.park({ projection, stream: "thing/c", error: "" });
      }
      const before = await lines(store, "board@10");
      await store.drop("board@1");
      expect(await lines(store)).toEqual([]);
      expect(await lines(store, "board@10")).toEqual(before);
      expect((await store.parked()).map(({ projection }) => projection)).toEqual(["board@10", "board@2"]);
      await store.save([of("board@1", "thing/a")]);
      expect(await store.get("board@1", "c", "n")).toBe(1);
    });

    test("twice is once: a change from a watermark that has moved is told and not applied", async () => {
      const once = change("thing/a", 0, 1, { counts: [{ partition: "c", sort: "n", n: 1 }] });
      expect(await store.save([once])).toEqual([true]);
      expect(await store.save([once])).toEqual([false]);
      expect(await store.save([once, change("thing/b", 0, 1)])).toEqual([false, true]);
      expect(await store.get("board@1", "c", "n")).toBe(1);
    });

    test("changes to slices of different streams give the same bytes in any order", async () => {
      const changes = Array.from({ length: 30 }, (_, index) =>
        change(`thing/${index}`, 0, 1, {
          puts: [{ partition: `p${index % 3}`, sort: `s${index}`, value: { index } }],
          counts: [{ partition: "c", sort: `n${index % 2}`, n: (index % 5) - 1 }],
        }),
      );
      await store.save(changes);
      const other = await open();
      for (const one of changes.toReversed()) await other.store.save([one]);
      expect(await lines(other.store)).toEqual(await lines(store));
      expect((await lines(store)).length).toBeGreaterThan(60);
      await other.close();
    });

    test("counters add over streams, and zero is the same as absent", async () => {
      const counts = (n: number) => ({ counts: [{ partition: "c", sort: "open", n }] });
      await store.save([change("thing/a", 0, 1, counts(2)), change("thing/b", 0, 1, counts(1))]);
      expect(await store.get("board@1", "c", "open")).toBe(3);
      await store.save([change("thing/a", 1, 2, counts(-2)), change("thing/b", 1, 2, counts(-1))]);
      expect(await store.get("board@1", "c", "open")).toBeUndefined();
      expect(await store.range("board@1", "c", { limit: 10 })).toEqual({ items: [] });
      expect((await lines(store)).filter((line) => line.startsWith('["row"'))).toEqual([]);
    });

    test("a row belongs to one stream: another one's claim is refused, and nothing of that change stays", async () => {
      const puts = [{ partition: "p", sort: "s", value: 1 }];
      await store.save([change("thing/a", 0, 1, { puts })]);
      const claim = change("thing/b", 0, 1, {
        puts: [{ partition: "p", sort: "own", value: 2 }, ...puts],
        counts: [{ partition: "c", sort: "n", n: 1 }],
      });
      await expect(store.save([change("thing/c", 0, 1), claim])).rejects.toThrow(RowTaken);
      await expect(store.save([claim])).rejects.toThrow(RowTaken);
      expect(await store.slice("board@1", "thing/b")).toBeUndefined();
      expect(await store.range("board@1", "p", { limit: 9 })).toEqual({ items: [{ sort: "s", value: 1 }] });
      expect(await store.get("board@1", "c", "n")).toBeUndefined();
    });

    test("changes of one slice in one call are applied in their order, each touching a key as often as it likes", async () => {
      const count = { partition: "c", sort: "n", n: 1 };
      const row = { partition: "p", sort: "s" };
      const first = change("thing/a", 0, 1, { puts: [{ ...row, value: 1 }], counts: [count, count] });
      const second = change("thing/a", 1, 2, { drops: [row], puts: [{ ...row, value: 2 }], counts: [count] });
      expect(await store.save([first, second])).toEqual([true, true]);
      expect([await store.get("board@1", "p", "s"), await store.get("board@1", "c", "n")]).toEqual([2, 3]);
    });

    test("a range pages by key in both directions and misses nothing", async () => {
      const sorts = ["a1", "a2", "b1", "b2", "b3", "đ1", "😀"];
      const puts = sorts.map((sort) => ({ partition: "p", sort, value: sort }));
      await store.save([change("thing/a", 0, 1, { puts: puts.toReversed() })]);
      const walk = async (order: "ascending" | "descending") => {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.range("board@1", "p", {
            limit: 2,
            order,
            ...(after === undefined ? {} : { after }),
          });
          expect(page.items.length).toBeLessThanOrEqual(2);
          seen.push(...page.items.map(({ sort }) => sort));
          after = page.next;
        } while (after !== undefined);
        return seen;
      };
      expect(await walk("ascending")).toEqual(sorts);
      expect(await walk("descending")).toEqual(sorts.toReversed());
      const b = await store.range("board@1", "p", { ...beginningWith("b"), limit: 9 });
      expect(b).toEqual({ items: ["b1", "b2", "b3"].map((sort) => ({ sort, value: sort })) });
      const from = await store.range("board@1", "p", { from: "a2", to: "b2", limit: 9 });
      expect(from.items.map(({ sort }) => sort)).toEqual(["a2", "b1"]);
    });

    test("every mix of bounds, order and page size finds what lies between, the empty key too", async () => {
      const sorts = ["", "a", "a1", "b"];
      const puts = sorts.map((sort) => ({ partition: "p", sort, value: sort }));
      await store.save([change("thing/a", 0, 1, { puts })]);
      const bounds = [undefined, "", "a", "a0", "b", "c"];
      for (const order of ["ascending", "descending"] as const)
        for (const from of bounds)
          for (const to of bounds)
            for (const after of bounds) {
              const between = sorts.filter(
                (sort) =>
                  (from === undefined || sort >= from) &&
                  (to === undefined || sort < to) &&
                  (after === undefined || (order === "ascending" ? sort > after : sort < after)),
              );
              const expected = order === "ascending" ? between : between.toReversed();
              const limit = 2;
              const range = {
                order,
                limit,
                ...(from === undefined ? {} : { from }),
                ...(to === undefined ? {} : { to }),
                ...(after === undefined ? {} : { after }),
              };
              const page = await store.range("board@1", "p", range);
              expect([range, page.items.map(({ sort }) => sort)]).toEqual([range, expected.slice(0, limit)]);
              expect([range, page.next]).toEqual([
                range,
                expected.length > limit ? expected[limit - 1] : undefined,
              ]);
            }
    });

    test("a slice is set aside with its error, and taken up again", async () => {
      expect(await store.parked()).toEqual([]);
      await store.park({ projection: "board@1", stream: "thing/b", error: "first" });
      await store.park({ projection: "board@1", stream: "thing/a", error: "broken" });
      await store.park({ projection: "board@1", stream: "thing/b", error: "second" });
      expect(await store.parked()).toEqual([
        { projection: "board@1", stream: "thing/a", error: "broken" },
        { projection: "board@1", stream: "thing/b", error: "second" },
      ]);
      expect(await store.isParked("board@1", "thing/a")).toBe(true);
      expect(await store.isParked("board@2", "thing/a")).toBe(false);
      expect(await store.slice("board@1", "thing/a")).toMatchObject({ watermark: 0, parked: true });
      expect(await lines(store)).toEqual([]);
      await store.save([change("thing/c", 0, 1)]);
      await store.park({ projection: "board@1", stream: "thing/c", error: "later" });
      expect(await store.slice("board@1", "thing/c")).toEqual({
        watermark: 1,
        state: { at: 1 },
        parked: true,
      });
      await store.unpark("board@1", "thing/c");
      expect(await store.slice("board@1", "thing/c")).toEqual({ watermark: 1, state: { at: 1 } });
      await store.unpark("board@1", "thing/a");
      await store.unpark("board@1", "thing/never");
      expect(await store.slice("board@1", "thing/a")).toBeUndefined();
      expect(await store.slice("board@1", "thing/never")).toBeUndefined();
      expect(await store.isParked("board@1", "thing/a")).toBe(false);
      expect(await store.parked()).toHaveLength(1);
    });

    test("projections and their versions do not see each other", async () => {
      const puts = [{ partition: "p", sort: "s", value: 1 }];
      await store.save([change("thing/a", 0, 1, { puts })]);
      await store.save([change("thing/b", 0, 1, { puts, projection: "board@2" })]);
      expect(await store.slice("board@2", "thing/a")).toBeUndefined();
      expect(await store.get("board@2", "p", "s")).toBe(1);
    });
  });
};
