import { afterEach, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { configFrom } from "./config.ts";
import { COMMUNE, newFolder, open, type Opened } from "./testing.ts";

let sdc: Opened | undefined;
afterEach(async () => {
  expect(sdc?.errors ?? []).toEqual([]);
  await sdc?.stop();
  sdc = undefined;
});

/** What others keep of these pages, as somebody asks for it who makes hosts up. */
const kept = async (publicUrl?: string) => {
  const settings = { proxyHops: 0, ...(publicUrl === undefined ? {} : { publicUrl }) };
  const opened = await open("sqlite", newFolder(), settings);
  sdc = opened;
  const { body } = await opened.post<{ stream: string }>("/v1/poster", { unit: COMMUNE, place: "Tổ 3" });
  await opened.standalone.caughtUp();
  const asked = async (path: string, host = "evil.example") =>
    (await opened.app.request(`http://${host}${path}`)).text();
  const poster = `/qr/${idOf(body.stream)}.svg`;
  return {
    feed: await asked("/cong-khai/nguon-tin.atom"),
    discovery: await asked("/open311/v2/discovery.json"),
    posters: new Set([await asked(poster), await asked(poster, "other.example")]),
  };
};

test("with an address of its own the site names itself by that, whatever host was asked for", async () => {
  const { feed, discovery, posters } = await kept("https://so.example");
  expect(feed).toContain('rel="self" type="application/atom+xml" href="https://so.example/cong-khai');
  expect(discovery).toContain("https://so.example/open311/v2");
  expect(`${feed}${discovery}`).not.toContain("evil.example");
  expect(posters.size).toBe(1);
  expect([...posters][0]).toMatch(/^<svg /);
});

test("without one it names itself as it was asked", async () => {
  const { feed, discovery, posters } = await kept();
  expect(feed).toContain('href="http://evil.example/cong-khai');
  expect(discovery).toContain("http://evil.example/open311/v2");
  expect(posters.size).toBe(2);
});

test("the address is checked at the start, in words", () => {
  expect(configFrom({ SDC_PUBLIC_URL: "https://so.example/" }).publicUrl).toBe("https://so.example");
  expect(configFrom({ SDC_PUBLIC_URL: "http://127.0.0.1:3000" }).publicUrl).toBe("http://127.0.0.1:3000");
  expect(configFrom({}).publicUrl).toBeUndefined();
  for (const wrong of [
    "so.example",
    "ftp://so.example",
    "https://so.example/pages",
    "https://so.example/?a",
    "https://so.example/#a",
    "https://u:p@so.example",
    "",
  ])
    expect(() => configFrom({ SDC_PUBLIC_URL: wrong })).toThrow("SDC_PUBLIC_URL");
});
