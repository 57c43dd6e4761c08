import { describe, expect, test } from "vitest";
import { type Commit, commitOf, emptyHead, headAfter } from "@sdc/core/commit";
import { itemOf } from "@sdc/event-store/dynamodb-item";
import { messageFrom } from "./message.ts";
import { relay, type RelayPorts } from "./relay.ts";
import type { LambdaRecord } from "./stream-record.ts";

const TENANT = "quang-nam";
const noted = (note: string): { readonly type: string; readonly note: string } => ({ type: "noted", note });
const chain = (stream: string, ...notes: readonly string[]): readonly Commit[] => {
  let head = emptyHead(TENANT, stream);
  return notes.map((note, index) => {
    const commit = commitOf(TENANT, head, {
      command: `c${index}.`,
      at: 0,
      events: [noted(note)],
    });
    head = headAfter(commit);
    return commit;
  });
};
/** As Lambda hands it over: JSON, bytes as base64. */
const record = (
  commit: Commit,
  eventName: LambdaRecord["eventName"] = "INSERT",
  tenant = TENANT,
): LambdaRecord => {
  const { p, v, n, c, t, e, y, h } = itemOf(tenant, commit);
  const base64 = (bytes: Uint8Array | undefined) => ({ B: Buffer.from(bytes ?? []).toString("base64") });
  const Keys = { p: { S: p?.S ?? "" }, v: { N: v?.N ?? "" } };
  const NewImage = {
    ...Keys,
    n: { N: n?.N ?? "" },
    c: { S: c?.S ?? "" },
    t: { N: t?.N ?? "" },
    e: base64(e?.B),
    y: { SS: y?.SS ?? [] },
    h: base64(h?.B),
  };
  return {
    eventName,
    dynamodb: {
      Keys,
      SequenceNumber: `s${commit.stream}@${commit.version}`,
      ...(eventName === "REMOVE" ? {} : { NewImage }),
    },
  };
};

const start = (refuse: (body: string) => boolean = () => false) => {
  const sent: string[][][] = [[], []];
  const alarms: unknown[] = [];
  const ports: RelayPorts = {
    tenant: TENANT,
    queues: sent.map((batches) => ({
      send: async (bodies) => {
        batches.push([...bodies]);
        return bodies.flatMap((body, index) => (refuse(body) ? [index] : []));
      },
    })),
    alarm: async (tampered) => void alarms.push(tampered),
  };
  return { sent, alarms, run: relay(ports) };
};

describe("the relay", () => {
  test("passes every inserted commit whole to every consumer", async () => {
    const commits = [...chain("thing/a", "1", "2"), ...chain("thing/b", "1")];
    const { sent, run } = start();
    expect(await run({ Records: commits.map((commit) => record(commit)) })).toEqual({
      batchItemFailures: [],
    });
    for (const batches of sent) expect(batches.flat().map(messageFrom)).toEqual(commits);
  });

  test("sends at most ten messages and 256 KB at a time, and a pointer for what is over 64 KB", async () => {
    const small = chain("thing/a", ...Array.from({ length: 23 }, (_, n) => `${n}`));
    const middle = chain("thing/b", ...Array.from({ length: 9 }, () => "x".repeat(60_000)));
    const large = chain("thing/c", "y".repeat(70_000));
    const { sent, run } = start();
    await run({ Records: [...small, ...middle, ...large].map((commit) => record(commit)) });
    const [batches = []] = sent;
    expect(batches.flat()).toHaveLength(33);
    for (const batch of batches) {
      expect(batch.length).toBeLessThanOrEqual(10);
      expect(batch.reduce((bytes, body) => bytes + Buffer.byteLength(body), 0)).toBeLessThanOrEqual(
        256 * 1024,
      );
    }
    expect(messageFrom(batches.flat().at(-1) ?? "")).toEqual({ stream: "thing/c", version: 1, count: 1 });
  });

  test("reports the records that a queue did not take, so that they come again", async () => {
    const commits = chain("thing/a", "good", "bad", "fine");
    const { run } = start((body) => body.includes("bad"));
    expect(await run({ Records: commits.map((commit) => record(commit)) })).toEqual({
      batchItemFailures: [{ itemIdentifier: "sthing/a@2" }],
    });
  });

  test("raises an alarm when a commit was changed or removed, and passes none of it on", async () => {
    const [first, second] = chain("thing/a", "1", "2");
    if (first === undefined || second === undefined) throw new Error("two commits");
    const { sent, alarms, run } = start();
    await run({ Records: [record(first, "MODIFY"), record(second, "REMOVE")] });
    expect(alarms).toEqual([
      { stream: "thing/a", version: 1, what: "MODIFY" },
      { stream: "thing/a", version: 2, what: "REMOVE" },
    ]);
    expect(sent.flat()).toEqual([]);
  });

  test("leaves snapshots and other tenants alone", async () => {
    const [commit] = chain("thing/a", "1");
    if (commit === undefined) throw new Error("one commit");
    const { sent, alarms, run } = start();
    await run({
      Records: [
        record({ ...commit, version: 0 }),
        record({ ...commit, version: 0 }, "MODIFY"),
        record(commit, "INSERT", "quang-tri"),
      ],
    });
    expect([sent.flat(), alarms]).toEqual([[], []]);
  });
});
