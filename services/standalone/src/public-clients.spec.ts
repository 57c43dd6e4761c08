import { afterAll, beforeAll, expect, test } from "vitest";
import { standaloneApp } from "./app.ts";
import { configFrom } from "./config.ts";
import { browser } from "./public-testing.ts";
import { open, type Opened } from "./testing.ts";

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
