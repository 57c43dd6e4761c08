import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Commit, CommitTooLarge, eventsOf, LogCorrupted } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Feed } from "@sdc/core/feed";

/** An engine under test, with the back doors that a fault would use. */
export type Engine = {
  readonly log: EventLog;
  readonly feed: Feed;
  /** Removes a commit behind the engine's back. */
  remove(stream: string, version: number): Promise<void>;
  /** Changes the bytes of a commit behind the engine's back. */
  alter(stream: string, version: number, body: Uint8Array): Promise<void>;
  close(): Promise<void>;
};

/** An engine whose storage outlives the process. */
export type DurableEngine = Engine & {
  /** Closes and opens the same storage again. */
  reopen(): Promise<DurableEngine>;
};

const event = (type: string, more: object = {}) => ({ type, ...more });
const draft = (command: string, ...events: { type: string }[]) => ({
  command,
  at: 1_700_000_000_000,
  events,
});
const fillLog = async (log: EventLog, stream: string, count: number) => {
  let { head } = await log.read(stream);
  for (let index = 0; index < count; index++) {
    const appended = await log.append(head, draft(`${stream}-${head.next}.`, event(`e${head.next}`)));
    if (appended.outcome === "conflict") throw new Error("nobody else writes here");
    head = appended.head;
  }
  return head;
};
const types = (commits: readonly Commit[]) =>
  commits.flatMap((commit) => eventsOf<{ type: string }>(commit).map((recorded) => recorded.event.type));

/** At least once: a repeat is allowed, a loss is not. */
const once = (heard: readonly Commit[]): readonly Commit[] => [
  ...new Map(heard.map((commit) => [`${commit.stream}@${commit.version}`, commit])).values(),
];

/** What every log promises, whatever it runs on. */
export const eventLogContract = (name: string, open: () => Promise<Engine>): void => {
  describe(`the log's contract: ${name}`, () => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await open();
    });
    afterEach(() => engine.close());

    const fill = (stream: string, count: number) => fillLog(engine.log, stream, count);

    test("an unknown stream is empty and its first event is version 1", async () => {
      const { commits, head } = await engine.log.read("thing/a");
      expect(commits).toEqual([]);
      expect(head.next).toBe(1);
    });

    test("what is appended at the head is read back in order, byte for byte", async () => {
      const { head } = await engine.log.read("thing/a");
      const first = await engine.log.append(
        head,
        draft("c1.", event("opened", { name: "Ngõ Quỳnh, đường Ỷ Lan" })),
      );
      if (first.outcome !== "appended") throw new Error(first.outcome);
      await engine.log.append(first.head, draft("c2.", event("closed")));
      const loaded = await engine.log.read("thing/a");
      expect(types(loaded.commits)).toEqual(["opened", "closed"]);
      expect(loaded.commits[0]).toEqual(first.commit);
      expect(loaded.commits[0]?.body).toEqual(
        new TextEncoder().encode('[{"type":"opened","name":"Ngõ Quỳnh, đường Ỷ Lan"}]'),
      );
      expect(loaded.head.next).toBe(3);
    });

    test("a stale head conflicts, writes nothing and brings the winner", async () => {
      const { head } = await engine.log.read("thing/a");
      await engine.log.append(head, draft("c1.", event("opened")));
      const second = await engine.log.append(head, draft("c2.", event("opened-too")));
      expect(second.outcome).toBe("conflict");
      expect(second.outcome === "conflict" && types([second.winner])).toEqual(["opened"]);
      expect(types((await engine.log.read("thing/a")).commits)).toEqual(["opened"]);
    });

    test("the same command at the same head returns the first result", async () => {
      const { head } = await engine.log.read("thing/a");
      const first = await engine.log.append(head, draft("c1.", event("opened")));
      const again = await engine.log.append(head, draft("c1.", event("opened")));
      expect(again).toEqual({ ...first, outcome: "repeated" });
      expect((await engine.log.read("thing/a")).commits).toHaveLength(1);
    });

    test("of many racers at one head exactly one wins, and its neighbours on other streams are not disturbed", async () => {
      const heads = await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const { head } = await engine.log.read(index % 2 === 0 ? "thing/contested" : `thing/own-${index}`);
          return head;
        }),
      );
      const racers = await Promise.all(
        heads.map((head, index) => engine.log.append(head, draft(`c${index}.`, event("opened")))),
      );
      const outcomes = racers.map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "appended")).toHaveLength(11);
      expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(9);
    });

    test("a commit of another log is adopted as it is, bytes and hash, and once", async () => {
      await fill("thing/a", 2);
      const { commits } = await engine.log.read("thing/a");
      const other = await open();
      let { head } = await other.log.read("thing/a");
      for (const commit of commits) {
        const adopted = await other.log.adopt(head, commit);
        expect(adopted).toMatchObject({ outcome: "appended", commit });
        expect(await other.log.adopt(head, commit)).toMatchObject({ outcome: "repeated", commit });
        if (adopted.outcome === "appended") head = adopted.head;
      }
      expect((await other.log.read("thing/a")).commits).toEqual(commits);
      await other.close();
    });

    test("a commit that does not follow is not adopted", async () => {
      await fill("thing/a", 2);
      const [first, second] = (await engine.log.read("thing/a")).commits;
      if (first === undefined || second === undefined) throw new Error("two were appended");
      const other = await open();
      const { head } = await other.log.read("thing/a");
      await expect(other.log.adopt(head, second)).rejects.toThrow(LogCorrupted);
      await expect(other.log.adopt(head, { ...first, at: 1 })).rejects.toThrow(LogCorrupted);
      await expect(other.log.adopt((await other.log.read("thing/b")).head, first)).rejects.toThrow(
        LogCorrupted,
      );
      expect((await other.log.read("thing/a")).commits).toEqual([]);
      await other.close();
    });

    test("a commit of several events is one: the next version follows its last event", async () => {
      const { head } = await engine.log.read("thing/a");
      const first = await engine.log.append(head, draft("c1.", event("a"), event("b"), event("c")));
      if (first.outcome !== "appended") throw new Error(first.outcome);
      expect(first.commit.version).toBe(1);
      expect(first.commit.count).toBe(3);
      expect(first.head.next).toBe(4);
      expect(types((await engine.log.readAfter(head)).commits)).toEqual(["a", "b", "c"]);
      expect((await engine.log.readAfter(first.head)).commits).toEqual([]);
    });

    test("a commit over 256 KB is refused whole", async () => {
      const { head } = await engine.log.read("thing/a");
      const large = draft("c1.", event("small"), event("large", { text: "x".repeat(256 * 1024) }));
      await expect(engine.log.append(head, large)).rejects.toThrow(CommitTooLarge);
      expect((await engine.log.read("thing/a")).commits).toEqual([]);
    });

    test("one commit that is too large does not fail the others of its turn", async () => {
      const [a, b] = await Promise.all([engine.log.read("thing/a"), engine.log.read("thing/b")]);
      const results = await Promise.allSettled([
        engine.log.append(a.head, draft("c1.", event("large", { text: "x".repeat(256 * 1024) }))),
        engine.log.append(b.head, draft("c2.", event("small"))),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
      expect(types((await engine.log.read("thing/b")).commits)).toEqual(["small"]);
    });

    test("a stream with a gap is refused, naming the stream and the version", async () => {
      await fill("thing/a", 3);
      await engine.remove("thing/a", 2);
      await expect(engine.log.read("thing/a")).rejects.toThrow(LogCorrupted);
      await expect(engine.log.read("thing/a")).rejects.toThrow("thing/a@2");
    });

    test("an altered commit is refused: the hash chain shows it", async () => {
      await fill("thing/a", 3);
      await engine.alter("thing/a", 2, new TextEncoder().encode('[{"type":"forged"}]'));
      await expect(engine.log.read("thing/a")).rejects.toThrow("thing/a@2: hash");
    });

    test("each commit's hash stands on its predecessor's, streams apart", async () => {
      await fill("thing/a", 3);
      await fill("thing/b", 3);
      const [a, b] = await Promise.all([engine.log.read("thing/a"), engine.log.read("thing/b")]);
      const hashes = [...a.commits, ...b.commits].map((commit) => commit.h);
      expect(new Set(hashes).size).toBe(6);
      expect(hashes.every((h) => /^[0-9a-f]{64}$/.test(h))).toBe(true);
    });

    test("a scan gives every commit, those of a stream one after another in order", async () => {
      await Promise.all(["thing/a", "thing/b", "other/c"].map((stream) => fill(stream, 5)));
      const scanned = (await Array.fromAsync(engine.log.scan())).flatMap(({ commits }) => commits);
      expect(scanned).toHaveLength(15);
      const turns = scanned.filter(({ stream }, index) => stream !== scanned[index - 1]?.stream);
      expect(turns).toHaveLength(3);
      for (const stream of ["thing/a", "thing/b", "other/c"])
        expect(types(scanned.filter((commit) => commit.stream === stream))).toEqual([
          "e1",
          "e2",
          "e3",
          "e4",
          "e5",
        ]);
    });

    test("a scan in parts gives every commit once, a stream in one part; it goes on behind any of its places", async () => {
      for (let n = 0; n < 30; n++) await fill(`thing/${n}`, 4);
      const placeOf = ({ stream, version }: Commit) => `${stream}@${version}`;
      const parts = await Promise.all(
        [0, 1, 2].map(async (index) => {
          const pages = await Array.fromAsync(engine.log.scan({ part: { index, of: 3 }, reads: "cheap" }));
          for (const [at, { place }] of pages.entries()) {
            const rest = await Array.fromAsync(engine.log.scan({ part: { index, of: 3 }, after: place }));
            expect(rest.flatMap(({ commits }) => commits.map(placeOf))).toEqual(
              pages.slice(at + 1).flatMap(({ commits }) => commits.map(placeOf)),
            );
          }
          return pages.flatMap(({ commits }) => commits);
        }),
      );
      expect(new Set(parts.flat().map(placeOf)).size).toBe(120);
      expect(parts.flat()).toHaveLength(120);
      const streams = parts.map((part) => new Set(part.map(({ stream }) => stream)));
      expect(streams.reduce((sum, { size }) => sum + size, 0)).toBe(30);
    });

    test("the feed delivers what was there before and what comes after, each stream in order", async () => {
      await fill("thing/a", 3);
      const heard: Commit[] = [];
      const subscription = engine.feed.subscribe(
        "listener",
        async (commits) => void heard.push(...commits),
        (error) => {
          throw error;
        },
      );
      await fill("thing/a", 2);
      await fill("thing/b", 2);
      await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(7), 20_000);
      await subscription.stop();
      expect(types(once(heard).filter((commit) => commit.stream === "thing/a"))).toEqual([
        "e1",
        "e2",
        "e3",
        "e4",
        "e5",
      ]);
      expect(types(once(heard).filter((commit) => commit.stream === "thing/b"))).toEqual(["e1", "e2"]);
    });

    test("who listens from now on hears what comes, not what was; and knows when all was heard", async () => {
      await fill("thing/a", 3);
      const heard: Commit[] = [];
      const subscription = engine.feed.subscribe(
        "late listener",
        async (commits) => void heard.push(...commits),
        (error) => {
          throw error;
        },
        "now",
      );
      await subscription.caughtUp();
      expect(heard).toEqual([]);
      await fill("thing/a", 2);
      await subscription.caughtUp();
      await subscription.stop();
      expect(types(once(heard))).toEqual(["e4", "e5"]);
    });

    test("what was appended here is known to be delivered while more and more comes", async () => {
      const heard: Commit[] = [];
      const subscription = engine.feed.subscribe(
        "listener",
        async (commits) => void heard.push(...commits),
        (error) => {
          throw error;
        },
      );
      await subscription.caughtUp();
      let more = true;
      const traffic = (async () => {
        for (let thing = 0; more; thing++) {
          await fill(`thing/busy-${thing}`, 1);
          // One engine answers at once: the others of this process get their turn.
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
      await fill("thing/a", 2);
      await subscription.delivered();
      const { commits } = await engine.log.read("thing/a");
      const known = heard.filter((commit) => commit.stream === "thing/a");
      await subscription.delivered(commits);
      more = false;
      await traffic;
      await subscription.stop();
      expect(types(once(known))).toEqual(["e1", "e2"]);
    });

    test("a batch whose delivery fails is delivered again, and the failure is told", async () => {
      await fill("thing/a", 1);
      const errors: unknown[] = [];
      const heard: Commit[] = [];
      const subscription = engine.feed.subscribe(
        "listener",
        async (commits) => {
          if (errors.length === 0) throw new Error("not yet");
          heard.push(...commits);
        },
        (error) => errors.push(error),
      );
      await vi.waitFor(() => expect(types(heard)).toEqual(["e1"]), 20_000);
      await subscription.stop();
      expect(errors).toEqual([new Error("not yet")]);
    });
  });
};

/** What a log promises besides when its storage outlives the process. */
export const durableEventLogContract = (name: string, open: () => Promise<DurableEngine>): void => {
  describe(`the durable log's contract: ${name}`, () => {
    let engine: DurableEngine;
    beforeEach(async () => {
      engine = await open();
    });
    afterEach(() => engine.close());

    test("opening the storage again loses nothing, and a consumer goes on where it was", async () => {
      const head = await fillLog(engine.log, "thing/a", 3);
      const heard: Commit[] = [];
      const listen = (on: DurableEngine) =>
        on.feed.subscribe(
          "listener",
          async (commits) => void heard.push(...commits),
          (error) => {
            throw error;
          },
        );
      const before = listen(engine);
      await vi.waitFor(() => expect(types(once(heard))).toEqual(["e1", "e2", "e3"]), 20_000);
      await before.stop();
      const loaded = await engine.log.read("thing/a");
      engine = await engine.reopen();
      expect(await engine.log.read("thing/a")).toEqual(loaded);
      const appended = await engine.log.append(head, draft("c4.", event("after")));
      expect(appended.outcome).toBe("appended");
      const after = listen(engine);
      await vi.waitFor(() => expect(types(once(heard))).toEqual(["e1", "e2", "e3", "after"]), 20_000);
      await after.stop();
    });
  });
};
