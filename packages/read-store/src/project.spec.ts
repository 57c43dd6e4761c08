import { DatabaseSync } from "node:sqlite";
import { describe, expect, inject, test } from "vitest";
import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { build } from "@sdc/core/build";
import { projectOrPark, unpark } from "@sdc/core/park";
import type { Finder } from "@sdc/core/finding";
import { project } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { erased, type Sealable, SealBroken } from "@sdc/core/sealing";
import { memoryEventLog } from "@sdc/event-store/memory";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { dynamoReadStore } from "./dynamodb.ts";
import { TABLE, withTable } from "./dynamodb-spec-kit.ts";
import { memoryReadStore } from "./memory.ts";
import { sqliteReadStore } from "./sqlite.ts";

type Event =
  | { readonly type: "opened"; readonly place: string }
  | { readonly type: "moved"; readonly place: string }
  | { readonly type: "closed" };
type Case = { readonly place: string; readonly open: boolean; readonly history: readonly string[] };

/** Which cases are open where, and how many? */
const board: Projection<Case, Event> = {
  name: "board",
  version: 1,
  categories: ["case"],
  evolve(state, event, { version }) {
    const history = [...(state?.history ?? []), `${version}:${event.type}`];
    switch (event.type) {
      case "opened":
      case "moved":
        return { place: event.place, open: true, history };
      case "closed":
        return { place: state?.place ?? "", open: false, history };
    }
  },
  rows: (state, stream) => [
    { partition: state.place, sort: stream, value: { open: state.open, history: state.history } },
  ],
  counts: (state) => (state.open ? [{ partition: "open", sort: state.place, n: 1 }] : []),
};
const all: readonly Projection[] = [board];

const filled = async (): Promise<{ log: EventLog; commits: readonly Commit[] }> => {
  const log = memoryEventLog("t");
  const commits: Commit[] = [];
  for (let index = 0; index < 12; index++) {
    let { head } = await log.read(`case/${index}`);
    const course: Event[][] = [
      [{ type: "opened", place: `p${index % 3}` }],
      [
        { type: "moved", place: `p${index % 2}` },
        { type: "moved", place: `p${index % 4}` },
      ],
      index % 3 === 0 ? [{ type: "closed" }] : [{ type: "moved", place: "last" }],
    ];
    for (const [step, events] of course.entries()) {
      const appended = await log.append(head, { command: `${index}-${step}.`, at: 0, events });
      if (appended.outcome !== "appended") throw new Error(appended.outcome);
      head = appended.head;
      commits.push(appended.commit);
    }
  }
  return { log, commits };
};

const dumped = (store: ReadStore) => Array.fromAsync(store.dump(keyOf(board)));

/** A fixed shuffle, so that a failure can be seen again. */
const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  items
    .map((item, index) => ({ item, rank: Math.imul((index + 1) * 2_654_435_761, seed * 40_503 + 1) >>> 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

describe.each<[string, () => ReadStore | Promise<ReadStore>]>([
  ["memory", () => memoryReadStore()],
  ["sqlite", () => sqliteReadStore(new DatabaseSync(":memory:"))],
  [
    "dynamodb",
    async () => dynamoReadStore(await withTable(dynamoDbClients(inject("dynamoDbEndpoint")).dynamo), TABLE),
  ],
])("the consumer rule on %s", (_, open) => {
  const expected = async () => {
    const { log, commits } = await filled();
    const store = await open();
    for (const commit of commits) await project({ log, store }, all, [commit]);
    return { log, commits, lines: await dumped(store) };
  };

  test("rows and counters follow the events", async () => {
    const { log, commits } = await filled();
    const store = await open();
    await project({ log, store }, all, commits);
    expect(await store.get("board@1", "last", "case/1")).toEqual({
      open: true,
      history: ["1:opened", "2:moved", "3:moved", "4:moved"],
    });
    expect(await store.range("board@1", "open", { limit: 9 })).toEqual({
      items: [{ sort: "last", value: 8 }],
    });
  });

  test("repeated, reordered and lost deliveries end in the same bytes", async () => {
    const { log, commits, lines } = await expected();
    for (let seed = 1; seed <= 20; seed++) {
      const store = await open();
      const twice = shuffled([...commits, ...commits], seed);
      const some = twice.filter((_commit, index) => index % 7 !== seed % 7);
      for (let from = 0; from < some.length; from += seed)
        await project({ log, store }, all, some.slice(from, from + seed));
      const last = commits.filter((commit) => commit.version === 4);
      await project({ log, store }, all, last);
      expect(await dumped(store)).toEqual(lines);
    }
  });

  test("several projectors at once on one store count nothing twice", async () => {
    const { log, commits, lines } = await expected();
    const store = await open();
    await Promise.all([1, 2, 3].map((seed) => project({ log, store }, all, shuffled(commits, seed))));
    expect(await dumped(store)).toEqual(lines);
  });

  test("what is built from the whole log has the same bytes, beside a live feed too", async () => {
    const { log, commits, lines } = await expected();
    const store = await open();
    await Promise.all([build({ log, store }, all), project({ log, store }, all, commits.slice(5, 9))]);
    expect(await dumped(store)).toEqual(lines);
    await build({ log, store }, all);
    expect(await dumped(store)).toEqual(lines);
  });

  const append = async (log: EventLog, stream: string, type: string) => {
    const { head } = await log.read(stream);
    const events: readonly { type: string; place: string }[] = [{ type, place: "p" }];
    const appended = await log.append(head, {
      command: `${stream}-${type}.`,
      at: 0,
      events,
    });
    if (appended.outcome !== "appended") throw new Error(appended.outcome);
    return appended.commit;
  };

  test("an event that the projection does not know is told, naming it; the other streams go on", async () => {
    const log = memoryEventLog("t");
    const commits = [await append(log, "case/x", "vanished"), await append(log, "case/y", "opened")];
    const store = await open();
    const failures = await project({ log, store }, all, commits);
    expect(failures).toMatchObject([
      { stream: "case/x", error: { message: expect.stringContaining('case/x@1 is "vanished"') } },
    ]);
    expect(await store.slice("board@1", "case/x")).toBeUndefined();
    expect(await store.get("board@1", "p", "case/y")).toEqual({ open: true, history: ["1:opened"] });
  });

  test("a row that another stream owns fails its own slice only", async () => {
    const greedy: Projection = {
      ...board,
      rows: (_state, stream) => [{ partition: "p", sort: stream === "case/z" ? "own" : "one", value: 1 }],
    };
    const log = memoryEventLog("t");
    const commits = [
      await append(log, "case/x", "opened"),
      await append(log, "case/y", "opened"),
      await append(log, "case/z", "opened"),
    ];
    const store = await open();
    const failures = await project({ log, store }, [greedy], commits);
    expect(failures.map(({ error }) => (error instanceof Error ? error.name : ""))).toEqual(["RowTaken"]);
    expect((await store.range("board@1", "p", { limit: 9 })).items.map(({ sort }) => sort)).toEqual([
      "one",
      "own",
    ]);
  });

  test("what fails at every try is parked with its error, later events of that stream wait, and unparking reads them", async () => {
    const log = memoryEventLog("t");
    const store = await open();
    const first = await append(log, "case/x", "vanished");
    expect(await projectOrPark({ log, store }, all, [first])).toHaveLength(1);
    expect(await store.parked()).toMatchObject([{ projection: "board@1", stream: "case/x" }]);
    const second = await append(log, "case/x", "opened");
    expect(await projectOrPark({ log, store }, all, [first, second])).toEqual([]);
    expect((await store.slice("board@1", "case/x"))?.watermark).toBe(0);

    expect(await unpark({ log, store }, board, "case/x")).toHaveLength(1);
    expect(await store.parked()).toHaveLength(1);
    // A version that knows the event.
    const newer: Projection = {
      ...board,
      evolve: (state, event, origin) =>
        (event as Event).type === "opened"
          ? board.evolve(state as Case, event as Event, origin)
          : { place: "nowhere", open: false, history: [] },
    };
    expect(await unpark({ log, store }, newer, "case/x")).toEqual([]);
    expect(await store.parked()).toEqual([]);
    expect((await store.slice("board@1", "case/x"))?.watermark).toBe(2);
  });
});

describe("what is sought in sealed texts", () => {
  const sealed = (text: string) => ({ sealed: text, key: "case:note/a", from: "note/a@1#text" });
  type Noted = { readonly type: string; readonly text?: Sealable };
  const words: Projection<readonly (readonly string[])[], Noted> = {
    name: "words",
    version: 1,
    categories: ["note"],
    seeks: {
      texts: ({ text }) => (text === undefined ? [] : [text]),
      terms: (texts) => texts.flatMap((text) => text.split(" ")),
    },
    evolve: (state = [], _event, { found = ["nothing sought"] }) => [...state, found],
    rows: (state, stream) => [{ partition: "all", sort: stream, value: state }],
    counts: () => [],
  };
  const finder: Finder = {
    open: async (values) =>
      values.map(({ sealed: text, from }) => {
        if (text === "ALTERED") throw new SealBroken(from, "tag");
        return text === "DESTROYED" ? erased : text;
      }),
    digestsOf: async (terms) => terms.map((term) => `digest of ${term.length}`),
  };
  const noted = async (...texts: readonly (string | undefined)[]) => {
    const log = memoryEventLog("t");
    const { head } = await log.read("note/a");
    const events = texts.map((text) => ({ type: "noted", ...(text && { text: sealed(text) }) }));
    const appended = await log.append(head, { command: "c.", at: 0, events });
    if (appended.outcome !== "appended") throw new Error(appended.outcome);
    return { log, store: memoryReadStore(), commits: [appended.commit] };
  };

  test("comes to the fold as digests, event by event; the text itself does not", async () => {
    const { commits, ...ports } = await noted("mot hai", undefined, "SECRET");
    expect(await project({ ...ports, finder }, [words], commits)).toEqual([]);
    expect(await ports.store.get("words@1", "all", "note/a")).toEqual([
      ["digest of 3", "digest of 3"],
      ["nothing sought"],
      ["digest of 6"],
    ]);
    expect((await Array.fromAsync(ports.store.dump("words@1"))).join()).not.toContain("SECRET");
  });

  test("of a text whose key was destroyed nothing is found, and that is no error", async () => {
    const { commits, ...ports } = await noted("DESTROYED");
    expect(await project({ ...ports, finder }, [words], commits)).toEqual([]);
    expect(await ports.store.get("words@1", "all", "note/a")).toEqual([[]]);
  });

  test("an altered text is that stream's own failure", async () => {
    const { commits, ...ports } = await noted("ALTERED");
    expect(await project({ ...ports, finder }, [words], commits)).toMatchObject([
      { stream: "note/a", error: { name: "SealBroken" } },
    ]);
  });

  test("feeding it without the vault is a mistake that stops, and parks nothing", async () => {
    const { commits, ...ports } = await noted("mot");
    await expect(projectOrPark(ports, [words], commits)).rejects.toThrow("is fed without the vault");
    await expect(build(ports, [words])).rejects.toThrow("words@1");
    expect(await ports.store.parked()).toEqual([]);
  });

  test("trouble of the vault is nobody's fault, and is thrown", async () => {
    const { commits, ...ports } = await noted("mot");
    const locked = { ...finder, open: () => Promise.reject(new Error("database is locked")) };
    await expect(projectOrPark({ ...ports, finder: locked }, [words], commits)).rejects.toThrow("locked");
    expect(await ports.store.parked()).toEqual([]);
  });
});
