import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { listEffects, resendOne, sweepEffects } from "./operations/effects.ts";
import { quiet } from "./operations/testing.ts";
import { freePort } from "./process-testing.ts";
import { reactorsOf } from "./reactors.ts";
import { ENGINES, open, type Opened, report } from "./testing.ts";

const since = "2026-01-01T00:00:00Z";
const servers: Server[] = [];
let sdc: Opened | undefined;
afterEach(async () => {
  await sdc?.stop();
  sdc = undefined;
  for (const server of servers.splice(0)) server.close();
});

/** Another system that drops what it has had under the same key. */
const listen = async (port: number): Promise<readonly string[]> => {
  const keys: string[] = [];
  const server = createServer((request, response) => {
    const key = String(request.headers["idempotency-key"]);
    if (!keys.includes(key)) keys.push(key);
    response.writeHead(204, { connection: "close" }).end();
  });
  servers.push(server);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return keys;
};

describe.each(ENGINES)("on %s", (engine) => {
  test("another system is told of each step of a report, once, with a key", async () => {
    const port = await freePort();
    const keys = await listen(port);
    sdc = await open(engine, undefined, { webhook: { url: `http://127.0.0.1:${port}/`, since } });
    const { body } = await sdc.post<{ stream: string }>("/v1/hotline-report", report());
    await sdc.post(`/v1/${body.stream}/classify`, { kind: "reflection" });
    await expect
      .poll(() => keys, { timeout: 20_000 })
      .toEqual([`webhook:${body.stream}@1`, `webhook:${body.stream}@2`]);
    const { log, store } = sdc.standalone;
    await expect.poll(() => listEffects(store), { timeout: 20_000 }).toEqual([]);
    expect(await sweepEffects(log, reactorsOf(sdc.config), quiet)).toEqual([]);
    expect(keys).toHaveLength(2);
  });
});

test("what another system could not be told stays open for all to see, until a person or a sweep tells it", async () => {
  const port = await freePort();
  sdc = await open("sqlite", undefined, { webhook: { url: `http://127.0.0.1:${port}/`, since } });
  const { log, store } = sdc.standalone;
  const streams: string[] = [];
  for (const key of ["a", "b"])
    streams.push((await sdc.post<{ stream: string }>("/v1/hotline-report", report(), { key })).body.stream);
  const [first = "", second = ""] = streams;
  await expect
    .poll(async () => (await listEffects(store)).map(({ attempts }) => attempts), { timeout: 20_000 })
    .toEqual([3, 3]);
  expect(await listEffects(store)).toMatchObject([
    { reactor: "webhook", version: 1, status: "not-done", why: expect.stringContaining("can't be reached") },
    { reactor: "webhook", version: 1, status: "not-done" },
  ]);
  const reactors = reactorsOf(sdc.config);
  expect(await sweepEffects(log, reactors, quiet)).not.toEqual([]);

  const keys = await listen(port);
  const wanted = { reactor: "webhook", at: `${first}@1`, by: "lan" };
  expect(await resendOne(log, reactors, wanted)).toMatchObject({ status: "done" });
  await expect(resendOne(log, reactors, wanted)).rejects.toThrow("or it is done");
  await expect(resendOne(log, reactors, { ...wanted, at: "nothing" })).rejects.toThrow("no effect");
  await expect(resendOne(log, reactors, { ...wanted, reactor: "fax" })).rejects.toThrow("no reactor fax");
  expect(keys).toEqual([`webhook:${first}@1`]);
  expect(await sweepEffects(log, reactors, quiet)).toEqual([]);
  expect(keys).toEqual([`webhook:${first}@1`, `webhook:${second}@1`]);
  await expect.poll(() => listEffects(store), { timeout: 20_000 }).toEqual([]);
});
