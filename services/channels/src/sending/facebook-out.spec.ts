import { afterEach, beforeEach, expect, test } from "vitest";
import { channelTesting, type Testing } from "../channel-testing.ts";
import { facebookOut } from "./facebook-out.ts";
import { outgoing } from "./outgoing.ts";
import { apiTesting, json, PAGE, SENDER, sendingTesting, SINCE, statuses } from "./sending-testing.ts";

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

const reactor = (url: string) =>
  outgoing(
    register.ports,
    facebookOut({ api: url, account: "106", token: () => "TOKEN", since: SINCE, page: PAGE }),
  );

test("the page's reply goes to who wrote, with the page's token", async () => {
  const { calls, url } = await api(json(200, { recipient_id: SENDER, message_id: "m" }));
  const stream = await on.chatIn("facebook", "Hỏi.");
  expect(statuses(await on.told(reactor(url), stream))).toEqual(["done"]);
  expect(calls.map((one) => one.url)).toEqual(["/106/messages"]);
  const sent = new URLSearchParams(calls[0]?.body);
  expect([sent.get("recipient"), sent.get("messaging_type"), sent.get("access_token")]).toEqual([
    `{"id":"${SENDER}"}`,
    "RESPONSE",
    "TOKEN",
  ]);
  expect(sent.get("message")).toMatch(/Mã tra cứu: \d{4} /);
  expect(on.ledgers()).not.toMatch(/TOKEN|7655909298596854389/);
});

test.each([
  ["its day is over", json(400, { error: { code: 10, error_subcode: 2018278 } }), "not-done"],
  ["it says that it does not know", json(400, { error: { code: 2 } }), "unknown"],
  ["it breaks", json(500, { error: { code: 190 } }), "unknown"],
  ["it names no message", json(200, {}), "unknown"],
] as const)("when %s", async (_, answer, status) => {
  const { url } = await api((response) => void answer(response));
  const stream = await on.chatIn("facebook", "Hỏi.");
  expect(statuses(await on.told(reactor(url), stream))).toEqual([status]);
});
