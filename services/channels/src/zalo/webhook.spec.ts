import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serve, type ServerType } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { assert, asyncProperty, jsonValue, uint8Array } from "fast-check";
import { shell } from "@sdc/http/shell";
import { channelTesting, type Testing, UNIT } from "../channel-testing.ts";
import { mediaServer } from "../platform/media-testing.ts";
import { ZALO_MEDIA, type ZaloSettings, zaloWebhook } from "./webhook.ts";

const APP = "431256789012345678";
const OA = "1365410903334518373";
const SECRET = "uZr2oC0MTnPPcKW0";
const SENDER = "7655909298596854389";
const MEDIA = "f20-zpc.zdn.vn";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

let register: Testing;
let server: ServerType;
let media: Awaited<ReturnType<typeof mediaServer>>;
let fetches = 0;
let errors: unknown[];

beforeAll(async () => {
  media = await mediaServer(MEDIA, (request, response) => {
    fetches++;
    // Never the same twice, as a platform that draws its pictures anew.
    if (request.url === "/a.pdf")
      return response.end(Buffer.concat([PDF.subarray(0, -1), Buffer.from(`${" ".repeat(fetches)}\n`)]));
    return response.writeHead(404).end();
  });
});
afterAll(() => media.close());
beforeEach(async () => {
  register = await channelTesting();
  fetches = 0;
  const settings: ZaloSettings = {
    appId: APP,
    secret: SECRET,
    account: OA,
    unit: UNIT,
    quietDaysMax: 30,
    media: { domains: ZALO_MEDIA, ...(media.testing && { testing: media.testing }) },
  };
  errors = [];
  const app = shell({ request() {}, error: (error) => errors.push(error) });
  app.route("/", zaloWebhook(register.ports, settings));
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
});
afterEach(() => {
  server.close();
  register.close();
});

const event = (more: object = {}, message: object = {}) => ({
  app_id: APP,
  user_id_by_app: "552177279717587730",
  event_name: "user_send_text",
  timestamp: String(Date.parse(register.ports.now())),
  sender: { id: SENDER },
  recipient: { id: OA },
  message: { msg_id: "96d3cdf3af150460909", text: "Đường thôn 3 hỏng.", ...message },
  ...more,
});
const macOf = (body: string, timestamp: string, secret = SECRET) =>
  `mac=${createHash("sha256").update(`${APP}${body}${timestamp}${secret}`).digest("hex")}`;
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/channels/zalo`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
const send = (told: { timestamp: string }, secret = SECRET) => {
  const body = JSON.stringify(told);
  return post(body, { "x-zevent-signature": macOf(body, told.timestamp, secret) });
};
const types = async () => (await register.told()).map(({ type }) => type);

describe("a message", () => {
  test("is a report, its sender known to the vault alone; five deliveries at once and one an hour later are one", async () => {
    const told = event();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(told)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    register.pass(3_600_000);
    expect((await send(told)).status).toBe(200);
    expect(await register.told()).toMatchObject([
      {
        type: "report-received",
        unit: UNIT,
        channel: "zalo",
        text: "Đường thôn 3 hỏng.",
        original: JSON.stringify(told),
        receivedAt: "2026-11-23T02:00:00.000Z",
        reporter: { zalo: SENDER },
      },
    ]);
    const bytes = register.commits.map(
      ({ stream, command, body }) => `${stream} ${command} ${Buffer.from(body).toString()}`,
    );
    expect(bytes.join("\n")).not.toMatch(new RegExp(`${SENDER}|96d3cdf3af150460909`));
    expect(bytes.join("\n")).toContain("message-placed");
  });

  test("signed as the known vector says is taken, over the bytes as they came", async () => {
    const timestamp = String(Date.parse("2026-11-23T02:00:00.000Z"));
    const body = `{ "app_id":"${APP}","event_name":"user_send_text","timestamp":"${timestamp}","sender":{"id":"1"},"recipient":{"id":"${OA}"},"message":{"msg_id":"m","text":"\\u0110\\u1ea5t"}}`;
    const mac = "mac=6780aa6e53cd5040f77e0a04c5eacc872effe2d6fe73eb64c40fd28885126e03";
    expect((await post(body, { "x-zevent-signature": mac })).status).toBe(200);
    expect((await post(body.replace("{ ", "{"), { "x-zevent-signature": mac })).status).toBe(401);
    expect(await register.reports()).toMatchObject([{ text: "Đất" }]);
  });

  test("goes on in its sender's open report, and begins anew once that is closed; another sender's never joins", async () => {
    const next = (id: string, more: object = {}) => event(more, { msg_id: id, text: id });
    await send(next("một"));
    await send(next("hai"));
    const [{ stream }] = (await register.told()) as [{ stream: string }];
    await register.officer(stream, "classify", { kind: "question" });
    await register.officer(stream, "reply", { text: "Đã rõ." });
    await send(next("ba"));
    await register.officer(stream, "close");
    await send(next("bốn"));
    await send(next("hai"));
    await send(next("năm", { sender: { id: "99" } }));
    register.pass(31 * 86_400_000);
    await send(next("sáu"));
    const said = (await register.told()).filter(({ text }) => text !== "Đã rõ." && text !== undefined);
    expect(said.map(({ type, text }) => [type, text])).toEqual([
      ["report-received", "một"],
      ["reporter-wrote", "hai"],
      ["reporter-wrote", "ba"],
      ["report-received", "bốn"],
      ["report-received", "năm"],
      ["report-received", "sáu"],
    ]);
    expect(new Set(said.slice(0, 3).map((one) => one["stream"]))).toEqual(new Set([stream]));
  });

  test("with files has them fetched from the platform once; what can't be fetched is noted", async () => {
    const attachments = [
      { type: "file", payload: { url: `https://${MEDIA}/a.pdf`, name: "đơn.pdf" } },
      { type: "image", payload: { url: "https://127.0.0.1/a.jpg" } },
      { type: "image", payload: { url: `https://${MEDIA}/gone.jpg` } },
    ];
    const told = event({ event_name: "user_send_file" }, { text: undefined, attachments });
    await Promise.all([send(told), send(told), send(told)]);
    const before = fetches;
    await send(told);
    expect(fetches).toBe(before);
    expect(await register.told()).toMatchObject([
      { type: "report-received", text: "(Tin nhắn không có chữ / A message without words)" },
      { type: "attachment-added", name: "đơn.pdf" },
      { type: "attachment-refused", name: "image", code: "not-fetched" },
      { type: "attachment-refused", name: "image", code: "not-fetched" },
    ]);
    expect(register.objects()).toHaveLength(1);
    const more = event({ event_name: "user_send_file" }, { msg_id: "m2", attachments });
    await Promise.all([send(more), send(more)]);
    await send(more);
    expect((await types()).slice(4)).toEqual([
      "attachment-added",
      "attachment-refused",
      "attachment-refused",
      "reporter-wrote",
    ]);
    expect(register.objects()).toHaveLength(2);
  });

  const oneMore = () =>
    event(
      { event_name: "user_send_file" },
      {
        msg_id: "m2",
        text: "Thêm ảnh.",
        attachments: [{ type: "file", payload: { url: `https://${MEDIA}/a.pdf` } }],
      },
    );

  test("is kept with its files in a report that is handled within another one", async () => {
    await send(event());
    const [{ stream }] = (await register.told()) as [{ stream: string }];
    await register.officer(stream, "classify", { kind: "reflection" });
    const other = await register.officer(`hotline-report/${"z".repeat(26)}`, "receive", {
      unit: UNIT,
      channel: "phone",
      receivedAt: register.ports.now(),
      field: "other",
      text: "Cùng việc.",
    });
    await register.officer(stream, "merge-into", { report: other.stream.replace("hotline-report/", "") });
    await send(oneMore());
    await send(oneMore());
    expect((await register.told()).slice(-2)).toMatchObject([
      { type: "attachment-added", stream },
      { type: "reporter-wrote", stream, text: "Thêm ảnh." },
    ]);
    expect(register.objects()).toHaveLength(1);
  });

  test("keeps its words where the case takes no more files, and says that there were some", async () => {
    await send(event());
    const [{ stream }] = (await register.told()) as [{ stream: string }];
    for (let ten = 0; ten < 10; ten++)
      await register.officer(stream, "attach", {
        attachments: Array.from({ length: 10 }, (_, n) => ({
          key: `${ten}${n}`.repeat(16),
          name: "a.pdf",
          mediaType: "application/pdf",
          bytes: 1,
          sha256: "a".repeat(64),
        })),
        from: "officer",
      });
    await send(oneMore());
    await send(oneMore());
    expect((await register.told()).at(-1)).toMatchObject({
      type: "reporter-wrote",
      stream,
      text: expect.stringMatching(/^Thêm ảnh\.\n\n\[Có tệp kèm theo/),
    });
    expect((await types()).filter((type) => type === "reporter-wrote")).toHaveLength(1);
    expect(register.objects()).toEqual([]);
  });

  test("whose storing broke off is taken whole when Zalo sends it again", async () => {
    const { append } = register.ports.log;
    let left = 1;
    register.ports.log.append = (head, draft) =>
      left-- > 0 ? append(head, draft) : Promise.reject(new Error("no disk"));
    expect((await send(event())).status).toBe(500);
    expect(errors).toEqual([new Error("no disk")]);
    expect(await types()).toEqual([]);
    register.ports.log.append = append;
    expect((await send(event())).status).toBe(200);
    expect(await types()).toEqual(["report-received"]);
  });
});

test("a message whose report was sealed to a body before it was stored begins one of its own, once", async () => {
  await send(event());
  const [{ stream }] = (await register.told()) as [{ stream: string }];
  const { append } = register.ports.log;
  let left = 1;
  register.ports.log.append = (head, draft) =>
    left-- > 0 ? append(head, draft) : Promise.reject(new Error("no disk"));
  const late = event({}, { msg_id: "hai", text: "Còn nữa." });
  expect((await send(late)).status).toBe(500);
  errors.length = 0;
  register.ports.log.append = append;
  await register.sealAway(stream);
  for (let time = 0; time < 2; time++) expect((await send(late)).status).toBe(200);
  expect(await register.reports()).toMatchObject([{ text: { erased: true } }, { text: "Còn nữa." }]);
});

describe("nothing is taken", () => {
  test("with a wrong signature, or none, or another's secret, or of another app", async () => {
    const told = event();
    expect((await send(told, "another")).status).toBe(401);
    expect((await post(JSON.stringify(told), {})).status).toBe(401);
    for (const signature of ["mac=", "mac=zz", `mac=${"0".repeat(64)}`, "0".repeat(64)])
      expect((await post(JSON.stringify(told), { "x-zevent-signature": signature })).status).toBe(401);
    expect((await send(event({ app_id: "1" }))).status).toBe(401);
    expect(register.commits).toHaveLength(2);
  });

  test("from outside of the window, in both directions", async () => {
    const at = (ms: number) => event({ timestamp: String(Date.parse(register.ports.now()) + ms) });
    expect((await send(at(-13 * 3_600_000 - 1))).status).toBe(403);
    expect((await send(at(5 * 60_000 + 1))).status).toBe(403);
    expect(register.commits).toHaveLength(2);
    expect((await send(at(-12 * 3_600_000))).status).toBe(200);
  });

  test.each([
    ["follow", {}],
    ["unfollow", {}],
    ["user_send_sticker", {}],
    ["user_seen_message", {}],
    ["oa_send_text", { sender: { id: OA }, recipient: { id: SENDER } }],
    ["user_send_text", { sender: { id: OA } }],
    ["user_send_text", { recipient: { id: "1" } }],
    ["user_send_text", { message: null }],
  ])("of %s %j, and Zalo is told that all is well", async (name, more) => {
    expect((await send(event({ event_name: name, ...more }))).status).toBe(200);
    expect(register.commits).toHaveLength(2);
  });

  test("of garbage, signed or not, and it is never a 5xx", async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await post(new Uint8Array(bytes), {})).status).toBe(400);
      }),
      { numRuns: 50 },
    );
    await assert(
      asyncProperty(jsonValue(), jsonValue(), async (sender, message) => {
        const { status } = await send({ ...event(), sender, message } as unknown as { timestamp: string });
        expect(status).toBe(200);
      }),
      { numRuns: 100 },
    );
    expect((await send(event({}, { text: "a\u0000\ud800".repeat(10_000) }))).status).toBe(200);
    expect((await post("x".repeat(300_000), {})).status).toBe(413);
    expect(await register.reports()).toMatchObject([{ text: expect.stringMatching(/^a/) }]);
  });
});

test("an id too long for a number is kept digit by digit", async () => {
  const body = JSON.stringify(event()).replace(`"id":"${SENDER}"`, `"id":${SENDER}`);
  await post(body, { "x-zevent-signature": macOf(body, event().timestamp) });
  expect(await register.reports()).toMatchObject([{ reporter: { zalo: SENDER } }]);
});
