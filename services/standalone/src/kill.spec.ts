import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, settingsOf, start, tokenOf } from "./process-testing.ts";
import { COMMUNE, ENGINES, newFolder, report, tablesFor } from "./testing.ts";

const WRITERS = 8;
const ROUNDS = 3;

type Sent = { readonly key: string; readonly stream?: string };

/** Posts until the process is gone; an entry without a stream was never acknowledged. */
const posting = async ({ address }: Running, token: string, writer: string): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  for (let n = 0; ; n++) {
    const key = `${writer}-${n}`;
    try {
      const answer = await post(address, token, key);
      sent.push({ key, stream: answer.stream });
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      return [...sent, { key }];
    }
  }
};

const post = async (address: string, token: string, key: string): Promise<{ stream: string }> => {
  const response = await fetch(`${address}/v1/hotline-report`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(report({ text: `Lần ${key}` })),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { stream: string };
};

const queue = async (address: string, token: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  let after = "";
  for (;;) {
    const response = await fetch(`${address}/v1/hotline-queue?limit=200${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items, next } = (await response.json()) as { items: { id: string }[]; next: string | null };
    ids.push(...items.map(({ id }) => `hotline-report/${id}`));
    if (next === null) return ids;
    after = `&after=${next}`;
  }
};

describe.each(ENGINES)("on %s", (engine) => {
  const folder = newFolder();
  let settings: Readonly<Record<string, string>>;
  beforeAll(async () => {
    settings = settingsOf(await tablesFor(engine));
  });
  afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

  test("kill -9 in a loop of posts: every acknowledged command is there after restart, and none stands twice", async () => {
    let running = await start(folder, ["--empty"], settings);
    const token = tokenOf(folder, "operator", COMMUNE);
    const acknowledged: Sent[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        posting(running, token, `${round}-${writer}`),
      );
      await new Promise((resolve) => setTimeout(resolve, 700));
      await running.kill("SIGKILL");
      const sent = (await Promise.all(writers)).flat();
      running = await start(folder, ["--empty"], settings);
      for (const { key, stream } of sent) {
        // A retry of what was acknowledged returns the first result; of what was not, it is taken once.
        const again = await post(running.address, token, key);
        expect(again.stream).toBe(stream ?? again.stream);
        acknowledged.push({ key, stream: again.stream });
      }
    }
    expect(acknowledged.length).toBeGreaterThan(WRITERS * ROUNDS);
    const streams = acknowledged.map(({ stream }) => stream);
    expect(new Set(streams).size).toBe(streams.length);
    // The read model follows a moment later.
    const listed = () => queue(running.address, token);
    await expect.poll(async () => new Set(await listed()), { timeout: 20_000 }).toEqual(new Set(streams));
    expect(await listed()).toHaveLength(streams.length);
    expect(running.printed()).not.toContain('"error"');
    await running.kill("SIGTERM");
  }, 600_000);

  test("SIGTERM ends it cleanly: what is under way is answered, nothing is half-written, exit code 0", async () => {
    const running = await start(folder, ["--empty"], settings);
    const token = tokenOf(folder, "operator", COMMUNE);
    const under = Array.from({ length: 20 }, (_, n) => post(running.address, token, `last-${n}`));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const code = running.kill("SIGTERM");
    const answered = (await Promise.allSettled(under)).filter(({ status }) => status === "fulfilled").length;
    expect(await code).toBe(0);
    const again = await start(folder, ["--empty"], settings);
    const ids = await queue(again.address, token);
    expect(ids.length).toBeGreaterThanOrEqual(answered);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await again.kill("SIGTERM")).toBe(0);
  }, 300_000);
});
