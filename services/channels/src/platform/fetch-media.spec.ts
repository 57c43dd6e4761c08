import { lookup } from "node:dns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchMedia, type MediaDoor, NOT_FETCHED, publicLookup } from "./fetch-media.ts";
import { mediaServer } from "./media-testing.ts";
import { isPublicAddress } from "./public-address.ts";

const HOST = "f20.zdn.vn";
let media: Awaited<ReturnType<typeof mediaServer>>;
let door: MediaDoor;
let asked: string[] = [];

beforeAll(async () => {
  media = await mediaServer(HOST, (request, response) => {
    asked.push(request.url ?? "");
    const { pathname } = new URL(request.url ?? "", "https://x");
    if (pathname === "/redirect") return response.writeHead(302, { location: `https://${HOST}/ok` }).end();
    if (pathname === "/ok") return response.end("bytes");
    if (pathname === "/large")
      return response.writeHead(200, { "content-length": "1000" }).end("x".repeat(1000));
    if (pathname === "/endless") {
      const more = () => response.write("x".repeat(500)) && setImmediate(() => response.destroyed || more());
      return more();
    }
    if (pathname === "/half") {
      response.writeHead(200, { "content-length": "100" }).write("half");
      return response.destroy();
    }
    return response.writeHead(404).end();
  });
  door = { domains: ["zdn.vn"], ...(media.testing && { testing: media.testing }) };
});
afterAll(() => media.close());

const fetched = (url: string, bytesMax = 100) => fetchMedia(door, url, bytesMax);

test("a file of the platform is fetched", async () => {
  expect(await fetched(`https://${HOST}/ok`)).toEqual(Buffer.from("bytes"));
});

describe("nothing is fetched", () => {
  test.each([
    `http://${HOST}/ok`,
    `https://${HOST}:8443/ok`,
    `https://user:word@${HOST}/ok`,
    "https://zdn.vn.example.com/ok",
    "https://evilzdn.vn/ok",
    "https://127.0.0.1/ok",
    "https://[::1]/ok",
    "https://localhost/ok",
    "file:///etc/passwd",
    "https://169.254.169.254/latest",
    "not an address",
  ])("from %s", async (url) => {
    asked = [];
    expect(await fetched(url)).toBe(NOT_FETCHED);
    expect(asked).toEqual([]);
  });

  test.each(["redirect", "large", "endless", "half", "missing"])("that is %s", async (what) => {
    asked = [];
    expect(await fetched(`https://${HOST}/${what}`)).toBe(NOT_FETCHED);
    expect(asked).toEqual([`/${what}`]);
  });

  test("from a name that leads to this machine or its neighbours", async () => {
    const error = await new Promise((resolve) => publicLookup("localhost", {}, (failed) => resolve(failed)));
    expect(error).toEqual(new Error("no public address"));
    expect(
      await new Promise((resolve) => lookup("localhost", (_, address) => resolve(address))),
    ).toBeTruthy();
    for (const address of [
      "10.1.2.3",
      "127.9.9.9",
      "169.254.169.254",
      "172.31.0.1",
      "192.168.1.1",
      "100.64.0.1",
      "0.0.0.0",
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
      "64:ff9b::a00:1",
      "2002:a00:1::",
      "x",
    ])
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
    for (const address of ["8.8.8.8", "172.32.0.1", "2606:4700::1111"])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
  });
});
