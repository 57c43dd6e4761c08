import { describe, expect, test } from "vitest";
import type { Commit } from "@sdc/core/commit";
import { NotDone, type Reactor } from "@sdc/core/effects/reactor";
import { memoryEventLog } from "@sdc/event-store/memory";
import { bodyOf } from "./message.ts";
import type { QueueRecord } from "./queue-record.ts";
import { reactor } from "./reactor.ts";

const start = () => {
  const commits: Commit[] = [];
  const log = memoryEventLog("t", commits);
  const did: string[] = [];
  const asked: string[] = [];
  const reports: string[] = [];
  const behaviour = { says: "done" as "done" | "not done" | "nothing", honoursKey: true };
  const mail: Reactor = {
    name: "mail",
    categories: ["thing"],
    triggers: ["asked"],
    since: 0,
    get honoursKey() {
      return behaviour.honoursKey;
    },
    effectsOf: (history) =>
      history
        .filter(({ event }) => (event as { type: string }).type === "asked")
        .map(({ stream, version }) => ({ version, what: stream })),
    async perform(_, key) {
      asked.push(key);
      if (behaviour.says === "not done") throw new NotDone("no such address");
      if (behaviour.says === "nothing") throw new Error("timed out");
      did.push(key);
    },
  };
  let ids = 0;
  const run = reactor({
    log,
    now: () => "2026-11-23T00:00:00.000Z",
    id: () => `id${++ids}`,
    reactor: mail,
    report: (error) => void reports.push(String(error)),
  });
  const append = async (stream: string, type: string, note = "") => {
    const { head } = await log.read(stream);
    const appended = await log.append(head, {
      command: `c${head.next}.`,
      at: 1,
      events: [{ type, ...(note === "" ? {} : { note }) }],
    });
    if (appended.outcome !== "appended") throw new Error(appended.outcome);
    return appended.commit;
  };
  return { commits, run, append, did, asked, reports, behaviour };
};
const message = (commit: Commit, receives = 1): QueueRecord => ({
  messageId: `${commit.stream}@${commit.version}`,
  body: bodyOf(commit),
  attributes: { ApproximateReceiveCount: String(receives) },
});
const none = { batchItemFailures: [] };

describe("the reactor's handler", () => {
  test("does what it hears of, and what it had missed of the same stream, once", async () => {
    const { run, append, did } = start();
    const lost = await append("thing/a", "asked");
    const heard = await append("thing/a", "asked");
    expect(await run({ Records: [message(heard), message(heard)] })).toEqual(none);
    expect(await run({ Records: [message(lost)] })).toEqual(none);
    expect(did).toEqual(["mail:thing/a@1", "mail:thing/a@2"]);
  });

  test("reads where a message is only a pointer, and passes over what asks for nothing", async () => {
    const { run, append, did } = start();
    const large = await append("thing/large", "asked", "x".repeat(70_000));
    const other = await append("thing/other", "seen");
    const foreign = await append("place/a", "asked");
    expect(bodyOf(large)).toContain("pointer");
    expect(await run({ Records: [message(large), message(other), message(foreign)] })).toEqual(none);
    expect(did).toEqual(["mail:thing/large@1"]);
  });

  test("reports a message whose effect was not done, twice; then it stays open and nobody waits for it", async () => {
    const { run, append, behaviour, asked, reports } = start();
    behaviour.says = "not done";
    const commit = await append("thing/a", "asked");
    for (const receives of [1, 2])
      expect(await run({ Records: [message(commit, receives)] })).toEqual({
        batchItemFailures: [{ itemIdentifier: "thing/a@1" }],
      });
    expect(await run({ Records: [message(commit, 3)] })).toEqual(none);
    expect(asked).toHaveLength(3);
    expect(reports).toEqual(Array.from({ length: 3 }, () => "Error: mail:thing/a@1 is not-done"));
  });

  test("asks again with the same key where the receiver honours it, and never where it does not", async () => {
    for (const honoursKey of [true, false]) {
      const { run, append, behaviour, asked, reports } = start();
      Object.assign(behaviour, { says: "nothing", honoursKey });
      const commit = await append("thing/a", "asked");
      const { batchItemFailures } = await run({ Records: [message(commit)] });
      expect(batchItemFailures).toHaveLength(honoursKey ? 1 : 0);
      await run({ Records: [message(commit, 2)] });
      expect(asked).toEqual(honoursKey ? ["mail:thing/a@1", "mail:thing/a@1"] : ["mail:thing/a@1"]);
      expect(reports[0]).toBe("Error: mail:thing/a@1 is unknown");
    }
  });

  test("a broken stream and a message of nobody's hold up no other", async () => {
    const { commits, run, append, did, reports } = start();
    const bad = await append("thing/bad", "asked");
    commits[0] = { ...bad, h: "0".repeat(64) };
    const good = await append("thing/good", "asked");
    const strange = { ...message(good), messageId: "strange", body: "{}" };
    const records = (receives: number) => [message(bad, receives), strange, message(good, receives)];
    expect(await run({ Records: records(1) })).toEqual({
      batchItemFailures: [{ itemIdentifier: "strange" }, { itemIdentifier: "thing/bad@1" }],
    });
    expect(await run({ Records: records(3) })).toEqual({
      batchItemFailures: [{ itemIdentifier: "strange" }],
    });
    expect(did).toEqual(["mail:thing/good@1"]);
    expect(reports[0]).toContain("thing/bad@1: hash");
  });
});
