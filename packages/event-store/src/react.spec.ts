import { describe, expect, test } from "vitest";
import { foldLedger, ledgerStream } from "@sdc/core/effects/ledger";
import { react, resend } from "@sdc/core/effects/react";
import { NotDone, type Reactor } from "@sdc/core/effects/reactor";
import type { EventLog } from "@sdc/core/event-log";
import { memoryEventLog } from "./memory.ts";

type Event = { readonly type: "asked" | "heard"; readonly what: string };
type Outcome = "done" | "not-done" | "unknown" | "done, answer lost";

/** A receiver outside that remembers keys or does not, and behaves as it is told, then well. */
const receiver = (honoursKey: boolean, behaviour: Outcome[] = []) => {
  const did: string[] = [];
  const reactor: Reactor<Event> = {
    name: "mail",
    categories: ["thing"],
    triggers: ["asked"],
    since: 1000,
    honoursKey,
    effectsOf: (history) =>
      history
        .filter(({ event }) => event.type === "asked")
        .map(({ event, version }) => ({ version, what: event.what })),
    async perform(what, key) {
      const outcome = behaviour.shift() ?? "done";
      if (outcome === "not-done") throw new NotDone("no such address");
      if (outcome === "unknown") throw new Error("timed out");
      if (!(honoursKey && did.some((line) => line.startsWith(`${key} `))))
        did.push(`${key} ${JSON.stringify(what)}`);
      if (outcome === "done, answer lost") throw new Error("timed out");
    },
  };
  return { did, reactor: reactor as Reactor };
};

const start = () => {
  const log = memoryEventLog("t");
  let ids = 0;
  const ports = (on: EventLog = log) => ({
    log: on,
    now: () => "2026-11-23T00:00:00.000Z",
    id: () => `id${++ids}`,
  });
  const append = async (type: Event["type"], at = 2000) => {
    const { head } = await log.read("thing/a");
    const event: Event = { type, what: `n${head.next}` };
    await log.append(head, { command: `c${head.next}.`, at, events: [event] });
  };
  const ledger = async () => foldLedger((await log.read(ledgerStream("mail", "thing/a"))).commits);
  return { log, ports, append, ledger };
};

describe("a reactor", () => {
  test("does what an event asks for, once, however often and however late it hears of it", async () => {
    const { ports, append, ledger } = start();
    const { did, reactor } = receiver(false);
    for (const type of ["asked", "heard", "asked"] as const) await append(type);
    for (let n = 0; n < 3; n++) await react(ports(), reactor, "thing/a");
    expect(did).toEqual(['mail:thing/a@1 "n1"', 'mail:thing/a@3 "n3"']);
    expect(await ledger()).toMatchObject({
      1: { status: "done", attempts: 1 },
      3: { status: "done", attempts: 1 },
    });
  });

  test("does nothing about what was there before it", async () => {
    const { ports, append } = start();
    const { did, reactor } = receiver(false);
    await append("asked", 999);
    await append("asked", 1000);
    await react(ports(), reactor, "thing/a");
    expect(did).toEqual(['mail:thing/a@2 "n2"']);
  });

  test("of ten that hear of it at once, one does it", async () => {
    const { ports, append } = start();
    const { did, reactor } = receiver(false);
    await append("asked");
    await Promise.all(Array.from({ length: 10 }, () => react(ports(), reactor, "thing/a")));
    expect(did).toEqual(['mail:thing/a@1 "n1"']);
  });

  test("tries again what surely was not done", async () => {
    const { ports, append, ledger } = start();
    const { did, reactor } = receiver(false, ["not-done"]);
    await append("asked");
    expect(await react(ports(), reactor, "thing/a")).toMatchObject([{ status: "not-done", again: true }]);
    expect(await ledger()).toMatchObject({ 1: { status: "not-done", why: "no such address" } });
    expect(await react(ports(), reactor, "thing/a")).toMatchObject([{ status: "done", again: false }]);
    expect(did).toHaveLength(1);
    expect(await ledger()).toMatchObject({ 1: { status: "done", attempts: 2 } });
  });

  test("repeats what has no known outcome where the receiver honours the key: it is done once", async () => {
    const { ports, append } = start();
    const { did, reactor } = receiver(true, ["done, answer lost"]);
    await append("asked");
    expect(await react(ports(), reactor, "thing/a")).toMatchObject([{ status: "unknown", again: true }]);
    expect(await react(ports(), reactor, "thing/a")).toMatchObject([{ status: "done" }]);
    expect(did).toEqual(['mail:thing/a@1 "n1"']);
  });

  test("does not say of a later refusal that it was never done: an earlier attempt may have got through", async () => {
    const { ports, append, ledger } = start();
    const { did, reactor } = receiver(true, ["done, answer lost", "not-done", "not-done"]);
    await append("asked");
    for (let n = 0; n < 3; n++) await react(ports(), reactor, "thing/a");
    expect(await ledger()).toMatchObject({ 1: { status: "unknown", attempts: 3, why: "no such address" } });
    await react(ports(), reactor, "thing/a");
    expect(await ledger()).toMatchObject({ 1: { status: "done", attempts: 4 } });
    expect(did).toHaveLength(1);
  });

  test("elsewhere leaves it unknown, until a person sends it again", async () => {
    const { ports, append, ledger, log } = start();
    const { did, reactor } = receiver(false, ["unknown"]);
    await append("asked");
    expect(await react(ports(), reactor, "thing/a")).toMatchObject([{ status: "unknown", again: false }]);
    await react(ports(), reactor, "thing/a");
    expect([did, await ledger()]).toMatchObject([[], { 1: { status: "unknown", attempts: 1 } }]);
    const at = { stream: "thing/a", version: 1 };
    expect(await resend(ports(), reactor, at, "lan")).toMatchObject({ status: "done" });
    expect(await resend(ports(), reactor, at, "lan")).toBeUndefined();
    expect(await resend(ports(), reactor, { ...at, version: 2 }, "lan")).toBeUndefined();
    expect(did).toEqual(['mail:thing/a@1 "n1"']);
    const { commits } = await log.read(ledgerStream("mail", "thing/a"));
    expect(commits.map(({ body }) => Buffer.from(body).toString()).join("")).toContain('"by":"lan"');
  });

  test.each([
    ["before the claim", 1, { done: 1, status: "done" }],
    ["between claim and deed", 2, { done: 0, status: "unknown" }],
    ["between deed and its note", 3, { done: 1, status: "unknown" }],
  ])("a process killed %s leaves nothing done twice", async (_, dies, expected) => {
    const { log, ports, append, ledger } = start();
    const { did, reactor } = receiver(false);
    await append("asked");
    let step = 0;
    const killedAt = <Result>(work: () => Promise<Result>): Promise<Result> =>
      ++step >= dies ? Promise.reject(new Error("killed")) : work();
    const dying: EventLog = { ...log, append: (...given) => killedAt(() => log.append(...given)) };
    const dyingReactor: Reactor = {
      ...reactor,
      perform: (...given) => killedAt(() => reactor.perform(...given)),
    };
    await Promise.allSettled([react(ports(dying), dyingReactor, "thing/a")]);
    expect(step).toBe(dies);
    await react(ports(), reactor, "thing/a");
    expect(did).toHaveLength(expected.done);
    expect((await ledger())[1]?.status).toBe(expected.status);
  });
});
