import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { channelTesting, type Testing, UNIT } from "../channel-testing.ts";
import { outgoing } from "./outgoing.ts";
import { apiTesting, json, PAGE, SENDER, sendingTesting, SINCE, statuses } from "./sending-testing.ts";
import { zaloOut } from "./zalo-out.ts";
import { zaloToken } from "./zalo-token.ts";

let register: Testing;
let on: ReturnType<typeof sendingTesting>;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  register = await channelTesting();
  on = sendingTesting(register);
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  register.close();
});

const api = async (answer: Parameters<typeof apiTesting>[0]) => {
  const opened = await apiTesting(answer);
  closing.push(opened.close);
  return opened;
};

const reactor = (url: string, token = async () => "TOKEN") =>
  outgoing(register.ports, zaloOut({ api: url, token, since: SINCE, page: PAGE }));

test("the account's message goes to who wrote, with the account's token", async () => {
  const { calls, url } = await api(json(200, { error: 0, message: "Success", data: { message_id: "m" } }));
  const stream = await on.chatIn("zalo", "Hỏi.");
  expect(statuses(await on.told(reactor(url), stream))).toEqual(["done"]);
  expect(calls).toMatchObject([{ url: "/v3.0/oa/message/cs", headers: { access_token: "TOKEN" } }]);
  const sent = JSON.parse(calls[0]?.body ?? "") as { recipient: object; message: { text: string } };
  expect(sent.recipient).toEqual({ user_id: SENDER });
  expect(sent.message.text).toMatch(/Mã tra cứu: \d{4} /);
  expect(on.ledgers()).not.toContain(SENDER);
});

test.each([
  ["says no", json(200, { error: -213, message: "not a follower" }), "not-done"],
  ["says no by its status", json(401, { error: -216 }), "not-done"],
  ["breaks", json(502, {}), "unknown"],
  ["says nothing that can be read", json(200, "?"), "unknown"],
  ["hangs up", (response: ServerResponse) => response.destroy(), "unknown"],
  [
    "sends elsewhere",
    (response: ServerResponse) => response.writeHead(302, { location: "/x" }).end(),
    "unknown",
  ],
] as const)("when it %s, nothing is sent twice that may be there", async (_, answer, status) => {
  const { url, calls } = await api((response) => void answer(response));
  const stream = await on.chatIn("zalo", "Hỏi.");
  expect(statuses(await on.told(reactor(url), stream))).toEqual([status]);
  expect(statuses(await on.told(reactor(url), stream))).toEqual([status]);
  expect(calls).toHaveLength(status === "unknown" ? 1 : 2);
});

test("a long answer that was asked for is cut to what a chat takes, and the rest is read by the code", async () => {
  const { calls, url } = await api(json(200, { error: 0 }));
  const stream = await on.chatIn("zalo", "Trả lời qua đây");
  await register.officer(stream, "write-to-reporter", { text: "dài ".repeat(4000) });
  await on.told(reactor(url), stream);
  const { message } = JSON.parse(calls.at(-1)?.body ?? "") as { message: { text: string } };
  expect(message.text.length).toBeLessThanOrEqual(2000);
  expect(message.text).toMatch(/^dài dài [^]* d[ài]*\n\[…\]\n\nhttps:\/\/dan\.example\/$/);
});

test("what an operator entered as Zalo is not written to: nobody knows that it leads back", async () => {
  const { calls, url } = await api(json(200, { error: 0 }));
  const { stream } = await register.officer(`hotline-report/${"c".repeat(26)}`, "receive", {
    unit: UNIT,
    channel: "zalo",
    receivedAt: register.ports.now(),
    field: "other",
    text: "x",
    reporter: { zalo: "Anh Ba" },
  });
  await register.officer(stream, "write-to-reporter", { text: "a" });
  expect(await on.told(reactor(url), stream)).toEqual([]);
  expect(calls).toEqual([]);
});

test("a token that ends is renewed once for all who wait, and the new pair is kept before it is used", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sdc token "));
  closing.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "zalo.json");
  let n = 0;
  const { calls, url } = await api((response) =>
    json(200, { access_token: `access-${++n}`, refresh_token: `refresh-${n}`, expires_in: "90000" })(
      response,
    ),
  );
  const token = zaloToken({ file, appId: "42", appSecret: "S", issuer: url, now: register.ports.now });
  await expect(token()).rejects.toThrow("can't be read as a token");
  writeFileSync(file, '{"refreshToken":"first"}');
  expect(await Promise.all([token(), token(), token()])).toEqual(["access-1", "access-1", "access-1"]);
  expect(await token()).toBe("access-1");
  register.pass(90_000_000);
  expect(await token()).toBe("access-2");
  expect(calls.map(({ headers, body }) => [headers["secret_key"], body])).toEqual([
    ["S", "refresh_token=first&app_id=42&grant_type=refresh_token"],
    ["S", "refresh_token=refresh-1&app_id=42&grant_type=refresh_token"],
  ]);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ refreshToken: "refresh-2" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("without a new token a message is surely not sent", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sdc token "));
  closing.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "zalo.json");
  writeFileSync(file, '{"refreshToken":"SECRET"}');
  const { url } = await api(json(200, { error: -14014, error_name: "Invalid refresh token." }));
  const token = zaloToken({ file, appId: "42", appSecret: "S", issuer: url, now: register.ports.now });
  const stream = await on.chatIn("zalo", "Hỏi.");
  expect(statuses(await on.told(reactor(url, token), stream))).toEqual(["not-done"]);
  expect(on.ledgers()).toMatch(/authorize the app/);
  expect(on.ledgers()).not.toContain("SECRET");
});
