import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standaloneApp } from "./app.ts";
import { configFrom } from "./config.ts";
import { browser } from "./public-testing.ts";
import { ENGINES, open, type Opened } from "./testing.ts";

let sdc: Opened;
beforeAll(async () => {
  sdc = await open();
});
afterAll(() => sdc.stop());

/** Time stands still, and every request comes through one socket. */
const behind = (proxyHops: number) => {
  const pace = { now: () => 0, sleep: () => Promise.resolve() };
  const app = standaloneApp({ ...sdc.standalone, proxyHops }, { request() {}, error() {} }, () => true, pace);
  const by = browser(app, { address: () => "192.0.2.1" });
  return async (forwarded: string) =>
    (await by.ask("/theo-doi", { headers: { "x-forwarded-for": forwarded } })).status;
};

test("how many proxies are trusted is set, none where nothing is said", () => {
  expect(configFrom({}).proxyHops).toBe(0);
  expect(configFrom({ SDC_PROXY_HOPS: "2" }).proxyHops).toBe(2);
  for (const wrong of ["-1", "1.5", "x", "11"])
    expect(() => configFrom({ SDC_PROXY_HOPS: wrong })).toThrow("SDC_PROXY_HOPS");
});

test("without a proxy nobody becomes another client by a header", async () => {
  const ask = behind(0);
  const answers: number[] = [];
  for (let time = 0; time < 7; time++) answers.push(await ask(`203.0.113.${time}`));
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
});

test("behind a proxy its clients are told apart, whatever they write into the header themselves", async () => {
  const ask = behind(1);
  const answers: number[] = [];
  for (let time = 0; time < 7; time++) answers.push(await ask(`198.51.100.${time}, 203.0.113.1`));
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(await ask("203.0.113.1, 203.0.113.2")).toBe(200);
});

describe.each(ENGINES)("over several processes on %s", (engine) => {
  test("what a client asked of one of them counts in the others, and its address stands nowhere", async () => {
    const shared = await open(engine);
    const pace = { now: () => 0, sleep: () => Promise.resolve() };
    const processes = Array.from({ length: 3 }, () =>
      browser(
        standaloneApp(shared.standalone, { request() {}, error() {} }, () => true, pace),
        {
          address: () => "198.51.100.77",
        },
      ),
    );
    const answers: number[] = [];
    for (let round = 0; round < 3; round++)
      for (const by of processes) answers.push((await by.ask("/theo-doi")).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429, 429, 429]);
    const holding = readdirSync(shared.folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .filter((file) => readFileSync(file).includes("198.51.100.77"));
    expect(holding).toEqual([]);
    expect(shared.errors).toEqual([]);
    await shared.stop();
  });
});
