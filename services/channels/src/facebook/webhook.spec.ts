import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { assert, asyncProperty, jsonValue, uint8Array } from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shell } from "@sdc/http/shell";
import { channelTesting, type Testing, UNIT } from "../channel-testing.ts";
import { FACEBOOK_MEDIA, facebookWebhook } from "./webhook.ts";

const PAGE = "1067280970047460";
const SENDER = "7101098373283322";
const SECRET = "a2c1d5b1b8f1c7d0";
const VERIFY = "hoa-phượng đỏ";

let register: Testing;
let server: ServerType;
beforeEach(async () => {
  register = await channelTesting();
  const settings = {
    secret: SECRET,
    verifyToken: VERIFY,
    account: PAGE,
    unit: UNIT,
    quietDaysMax: 30,
    media: { domains: FACEBOOK_MEDIA },
  };
  const app = shell({ request() {}, error() {} });
  app.route("/", facebookWebhook(register.ports, settings));
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
});
afterEach(() => {
  server.close();
  register.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/channels/facebook`;
const said = (mid: string, more: object = {}, message: object = {}) => ({
  sender: { id: SENDER },
  recipient: { id: PAGE },
  timestamp: Date.parse(register.ports.now()),
  message: { mid, text: mid, ...message },
  ...more,
});
const told = (...messaging: unknown[]) => ({ object: "page", entry: [{ id: PAGE, time: 1, messaging }] });
const post = (body: string | Uint8Array<ArrayBuffer>, signature?: string) =>
  fetch(address(), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(signature !== undefined && { "x-hub-signature-256": signature }),
    },
    body,
  });
const signed = (body: string | Uint8Array<ArrayBuffer>, secret = SECRET) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
const send = (what: unknown) => {
  const body = JSON.stringify(what);
  return post(body, signed(body));
};

describe("the page's first question", () => {
  const ask = (more: object) => {
    const asked = { "hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "1158201444" };
    return fetch(`${address()}?${new URLSearchParams({ ...asked, ...more }).toString()}`);
  };

  test("is answered with what it brought", async () => {
    const answer = await ask({});
    expect([answer.status, await answer.text(), answer.headers.get("content-type")]).toEqual([
      200,
      "1158201444",
      "text/plain; charset=UTF-8",
    ]);
  });

  test.each([
    { "hub.verify_token": "đoán" },
    { "hub.mode": "unsubscribe" },
    { "hub.challenge": "<script>alert(1)</script>" },
    { "hub.challenge": "" },
  ])("is not answered with %j", async (more) => {
    expect((await ask(more)).status).toBe(401);
  });
});

test("messages in one delivery are taken in their order, each once, however often and at once it comes", async () => {
  const delivery = told(said("một"), said("hai"), said("khác", { sender: { id: "5" } }));
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(delivery)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await register.told()).toMatchObject([
    { type: "report-received", channel: "facebook", text: "một", reporter: { facebook: SENDER } },
    { type: "reporter-wrote", text: "hai" },
    { type: "report-received", text: "khác", reporter: { facebook: "5" } },
  ]);
  const bytes = register.commits.map(({ stream, body }) => `${stream} ${Buffer.from(body).toString()}`);
  expect(bytes.join("\n")).not.toContain(SENDER);
});

test("the signature is over the bytes as they came, as the known vector has it", async () => {
  const body = '{"object":"page","entry":[{"messaging":[]}],"x":"\\u0111"}';
  const vector = "sha256=cf00139c16045d89857aaf3da462a8595dfe0b5ff42c2fa16dc03cfbb1698c1a";
  expect((await post(body, vector)).status).toBe(200);
  expect((await post(body.replace("\\u0111", "đ"), vector)).status).toBe(401);
});

describe("nothing is taken", () => {
  test("without a right signature", async () => {
    const body = JSON.stringify(told(said("m")));
    const sha1 = createHmac("sha1", SECRET).update(body).digest("hex");
    for (const wrong of [undefined, "", "sha256=", signed(body, "x"), signed(body).slice(7), `sha1=${sha1}`])
      expect((await post(body, wrong)).status).toBe(401);
    expect(register.commits).toHaveLength(2);
  });

  test("from outside of the window", async () => {
    const at = (ms: number) => told(said("m", { timestamp: Date.parse(register.ports.now()) + ms }));
    expect((await send(at(-37 * 3_600_000 - 1))).status).toBe(403);
    expect((await send(at(5 * 60_000 + 1))).status).toBe(403);
    expect((await send(at(-36 * 3_600_000))).status).toBe(200);
    expect(await register.reports()).toHaveLength(1);
  });

  test.each<[string, object, object]>([
    ["an echo of our own", { sender: { id: PAGE }, recipient: { id: SENDER } }, { is_echo: true }],
    ["another page's", { recipient: { id: "1" } }, {}],
    ["a receipt", { message: undefined, delivery: { mids: ["m"] } }, {}],
    ["a reaction", { message: undefined, reaction: { emoji: "👍" } }, {}],
    [
      "a sticker",
      {},
      {
        text: undefined,
        attachments: [{ type: "image", payload: { url: "https://x.fbcdn.net/s", sticker_id: 369 } }],
      },
    ],
  ])("of %s, and the page is told that all is well", async (_, more, message) => {
    expect((await send(told(said("m", more, message)))).status).toBe(200);
    expect(register.commits).toHaveLength(2);
  });

  test("of garbage, signed or not, and it is never a 5xx", async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 200 }), async (bytes) => {
        const body = new Uint8Array(bytes);
        expect([(await post(body)).status, (await post(body, signed(body))).status]).toEqual([401, 400]);
      }),
      { numRuns: 50 },
    );
    await assert(
      asyncProperty(jsonValue(), jsonValue(), async (one, message) => {
        const { status } = await send(told(one, said("m", {}, { attachments: message })));
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 100 },
    );
  });
});
