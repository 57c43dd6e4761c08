import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { emptyHead, eventsOf } from "@sdc/core/commit";
import { type Decider, refuse, UnknownEvent } from "@sdc/core/decider";
import type { EventLog } from "@sdc/core/event-log";
import { handle, type Request } from "@sdc/core/handle";
import { isRefusal } from "@sdc/core/refusal";
import { KeyDestroyed, type Sealer } from "@sdc/core/sealing";
import { type WarmStates, warmStates } from "@sdc/core/warm-states";
import { memoryEventLog } from "./memory.ts";
import { sqliteEventLog } from "./sqlite.ts";

type State = { readonly seats: readonly string[] };
type Command = { readonly type: "take" | "take-two"; readonly who: string; readonly at: string };
type Event = { readonly type: "seat-taken"; readonly who: string };

const SEATS = 3;

const room: Decider<State, Command, Event> = {
  initial: { seats: [] },
  decide(command, state) {
    if (state.seats.includes(command.who)) return [];
    if (state.seats.length === SEATS) return refuse("full", { seats: SEATS });
    const taken: Event = { type: "seat-taken", who: command.who };
    return command.type === "take" ? [taken] : [taken, { ...taken, who: `${command.who}'s guest` }];
  },
  evolve(state, event) {
    switch (event.type) {
      case "seat-taken":
        return { seats: [...state.seats, event.who] };
    }
  },
};

/** Marks what it seals with the place it was sealed for. */
const marking: Sealer = {
  seal: async ({ stream, version }, event, fields) =>
    fields.length === 0 ? event : { ...event, sealedFor: `${stream}@${version}` },
  fingerprint: async (text) => text,
};

const engines: [string, () => EventLog, () => WarmStates | undefined][] = [
  ["memory", () => memoryEventLog("t"), () => undefined],
  ["sqlite", () => sqliteEventLog(new DatabaseSync(":memory:"), "t"), () => undefined],
  ["memory, warm", () => memoryEventLog("t"), () => warmStates(10)],
];

describe.each(engines)("handling commands on %s", (_, open, openWarm) => {
  const take = (who: string, more: Partial<Request<State, Command>> = {}): Request<State, Command> => ({
    stream: "room/1",
    command: { type: "take", who, at: "2026-11-23T00:00:00.000Z" },
    id: { key: `key-${who}`, body: who },
    creates: true,
    ...more,
  });
  const rules = {
    fold: "room@1",
    decider: room,
    secrets: { "seat-taken": [{ path: ["who"], by: "person" as const }] },
  };
  const start = () => {
    const log = open();
    const warm = openWarm();
    const ports = { log, sealer: marking, ...(warm && { warm }) };
    return { log, run: (request: Request<State, Command>) => handle(ports, rules, request) };
  };
  const seats = async (log: EventLog) =>
    (await log.read("room/1")).commits.flatMap((commit) =>
      eventsOf<Event>(commit).map(({ event }) => event.who),
    );

  test("an accepted command says which events followed and which version the stream has", async () => {
    const { run } = start();
    expect(await run(take("lan"))).toEqual({
      stream: "room/1",
      version: 1,
      events: [{ type: "seat-taken", version: 1 }],
    });
    const two = take("minh", { command: { type: "take-two", who: "minh", at: "2026-11-23T00:00:00.000Z" } });
    expect(await run(two)).toMatchObject({ version: 3, events: [{ version: 2 }, { version: 3 }] });
  });

  test("the same command again returns its first result and writes nothing, however much happened since", async () => {
    const { log, run } = start();
    const first = await run(take("lan"));
    await run(take("minh"));
    expect(await run(take("lan"))).toEqual(first);
    expect(await seats(log)).toEqual(["lan", "minh"]);
  });

  test("the same command five times at once leaves one commit, and all five hear the same", async () => {
    const { log, run } = start();
    const results = await Promise.all(Array.from({ length: 5 }, () => run(take("lan"))));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await seats(log)).toEqual(["lan"]);
  });

  test("the same key with another body is refused", async () => {
    const { run } = start();
    await run(take("lan"));
    expect(await run(take("lan", { id: { key: "key-lan", body: "other" } }))).toEqual({
      refused: "idempotency-key-reused",
    });
  });

  test("different commands at once are all judged on what the others did: nobody sits on a taken seat", async () => {
    const { log, run } = start();
    const results = await Promise.all(["a", "b", "c", "d", "e"].map((who) => run(take(who))));
    expect(results.filter(isRefusal)).toEqual([
      { refused: "full", because: { seats: SEATS } },
      { refused: "full", because: { seats: SEATS } },
    ]);
    expect(await seats(log)).toHaveLength(SEATS);
  });

  test("a refusal writes nothing and is judged anew when it comes again", async () => {
    const { log, run } = start();
    for (const who of ["a", "b", "c"]) await run(take(who));
    const before = await log.read("room/1");
    expect(await run(take("d"))).toMatchObject({ refused: "full" });
    expect(await log.read("room/1")).toEqual(before);
  });

  test("a command that changes nothing writes nothing", async () => {
    const { run } = start();
    await run(take("lan"));
    expect(await run(take("lan", { id: { key: "another", body: "lan" } }))).toEqual({
      stream: "room/1",
      version: 1,
      events: [],
    });
  });

  test("a stream that is not there is begun only by a command that may", async () => {
    const { run } = start();
    expect(await run(take("lan", { creates: false }))).toEqual({ refused: "not-found" });
  });

  test("a caller who has seen another version is refused, but not the retry of what was accepted", async () => {
    const { run } = start();
    const first = await run(take("lan", { ifVersion: 0 }));
    expect(await run(take("minh", { ifVersion: 0 }))).toEqual({
      refused: "version-mismatch",
      because: { version: 1 },
    });
    expect(await run(take("lan", { ifVersion: 0 }))).toEqual(first);
  });

  test("who may not is refused before the rule is asked", async () => {
    const { log, run } = start();
    const refused = await run(
      take("lan", {
        authorize: async (state) => (state.seats.length === 0 ? refuse("forbidden") : undefined),
      }),
    );
    expect(refused).toEqual({ refused: "forbidden" });
    expect(await seats(log)).toEqual([]);
  });

  test("each event is sealed for the very version it gets, also after a lost race", async () => {
    const { log, run } = start();
    await Promise.all(["a", "b", "c"].map((who) => run(take(who))));
    const { commits } = await log.read("room/1");
    const sealedFor = commits.map(
      (commit) => eventsOf<Event & { sealedFor: string }>(commit)[0]?.event.sealedFor,
    );
    expect(sealedFor).toEqual(["room/1@1", "room/1@2", "room/1@3"]);
  });

  test("a command whose events are too large is refused, and nothing is written", async () => {
    const { log, run } = start();
    expect(await run(take("x".repeat(256 * 1024)))).toEqual({ refused: "commit-too-large" });
    expect(await seats(log)).toEqual([]);
  });

  test("a command whose words would be sealed with a destroyed key is refused, and nothing is written", async () => {
    const { log } = start();
    const sealer: Sealer = {
      ...marking,
      async seal() {
        throw new KeyDestroyed("case:room/1");
      },
    };
    const warm = openWarm();
    const ports = { log, sealer, ...(warm && { warm }) };
    for (let time = 0; time < 2; time++)
      expect(await handle(ports, rules, take("lan"))).toEqual({ refused: "case-erased" });
    expect(await seats(log)).toEqual([]);
  });

  test("where the key went with something that happened meanwhile, the rule says why", async () => {
    const { log, run } = start();
    await run(take("a"));
    const sealer: Sealer = {
      ...marking,
      async seal() {
        // Meanwhile the room fills up, and its key goes.
        for (const who of ["b", "c"]) await run(take(who));
        throw new KeyDestroyed("case:room/1");
      },
    };
    const warm = openWarm();
    const ports = { log, sealer, ...(warm && { warm }) };
    expect(await handle(ports, rules, take("late"))).toMatchObject({ refused: "full" });
    expect(await seats(log)).toEqual(["a", "b", "c"]);
  });

  test("an event that this version does not know stops the command, naming stream and version", async () => {
    const { log, run } = start();
    const { head } = await log.read("room/1");
    await log.append(head, { command: "newer.", at: 0, events: [{ type: "seat-heated" }] });
    await expect(run(take("lan"))).rejects.toThrow(UnknownEvent);
    await expect(run(take("lan"))).rejects.toThrow('room/1@1 is "seat-heated"');
  });
});

describe("a warm process", () => {
  const rules = { fold: "room@1", decider: room, secrets: {} };
  const take = (who: string): Request<State, Command> => ({
    stream: "room/1",
    command: { type: "take", who, at: "2026-11-23T00:00:00.000Z" },
    id: { key: `key-${who}`, body: who },
    creates: true,
  });
  /** Two processes on one log, the reads of the first counted. */
  const two = (by = rules) => {
    const log = memoryEventLog("t");
    const reads: string[] = [];
    const counted: EventLog = {
      ...log,
      read: (stream) => (reads.push("read"), log.read(stream)),
      readAfter: (head) => (reads.push("readAfter"), log.readAfter(head)),
    };
    const process = (on: EventLog) => {
      const ports = { log: on, sealer: marking, warm: warmStates(2) };
      return (request: Request<State, Command>) => handle(ports, by, request);
    };
    return { reads, here: process(counted), elsewhere: process(log) };
  };

  test("reads a stream once and then appends without reading", async () => {
    const { reads, here } = two();
    for (const who of ["a", "b", "c"]) expect(await here(take(who))).toMatchObject({ stream: "room/1" });
    expect(reads).toEqual(["read"]);
  });

  test("whose state is stale loses the append, folds the winner and judges again, without reading", async () => {
    const { reads, here, elsewhere } = two();
    await here(take("a"));
    await elsewhere(take("b"));
    expect(await here(take("c"))).toMatchObject({ version: 3 });
    expect(reads).toEqual(["read"]);
  });

  test("whose state is far behind catches up with one read, and is not told that others are busy", async () => {
    const hall: typeof room = {
      ...room,
      decide: ({ who }, { seats }) => (seats.includes(who) ? [] : [{ type: "seat-taken", who }]),
    };
    const { reads, here, elsewhere } = two({ ...rules, decider: hall });
    await here(take("a"));
    for (let n = 0; n < 100; n++) await elsewhere(take(`b${n}`));
    expect(await here(take("c"))).toMatchObject({ version: 102 });
    expect(reads).toEqual(["read", "readAfter"]);
  });

  test("confirms a refusal, and a nothing-to-do, by a read before it says so", async () => {
    const { reads, here, elsewhere } = two();
    await here(take("a"));
    for (const who of ["b", "c"]) await elsewhere(take(who));
    expect(await here(take("d"))).toMatchObject({ refused: "full" });
    expect(await here({ ...take("a"), id: { key: "other", body: "a" } })).toEqual({
      stream: "room/1",
      version: 3,
      events: [],
    });
    expect(reads).toEqual(["read", "readAfter", "readAfter"]);
  });

  test("knows a retry of what it accepted, and of what another process accepted", async () => {
    const { here, elsewhere } = two();
    const first = await here(take("a"));
    const second = await elsewhere(take("b"));
    expect(await here(take("a"))).toEqual(first);
    expect(await here(take("b"))).toEqual(second);
  });

  test("forgets the stream used longest ago", () => {
    const warm = warmStates(2);
    const state = { head: emptyHead("t", "x"), state: {}, done: [], unsaved: { events: 0, bytes: 0 } };
    for (const stream of ["a", "b"]) warm.keep(stream, state);
    warm.find("a");
    warm.keep("c", state);
    expect(["a", "b", "c"].map((stream) => warm.find(stream) !== undefined)).toEqual([true, false, true]);
  });
});
