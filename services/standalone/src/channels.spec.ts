import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Reactor } from "@sdc/core/effects/reactor";
import { type ChannelsConfig, channelsFrom } from "./channels-config.ts";
import { channelReactors } from "./channels-out-here.ts";
import { type Doors, openDoors } from "./channels-here.ts";
import { listEffects, resendOne, sweepEffects } from "./operations/effects.ts";
import { quiet } from "./operations/testing.ts";
import { withReactors } from "./operations/with-reactors.ts";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

const DESK = "hotline@ban-thach.example";
const MARKS = /marker|dan\.example|7655909298596854389/i;

let sdc: Opened | undefined;
let doors: Doors | undefined;
let folder: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdc secrets "));
});
afterEach(async () => {
  await doors?.close();
  await sdc?.stop();
  doors = sdc = undefined;
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true });
});

const secret = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
};

const started = async (engine: (typeof ENGINES)[number], channels: ChannelsConfig): Promise<Opened> => {
  const opened = await open(engine, undefined, { channels });
  sdc = opened;
  doors = await openDoors(opened.standalone, opened.config, {
    request: (line) => opened.lines.push(JSON.stringify(line)),
    error: (error) => opened.errors.push(error),
  });
  return opened;
};

/** A relay that keeps what it was given. */
const relay = async () => {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    logger: false,
    onData(stream, _session, callback) {
      void Array.fromAsync(stream as AsyncIterable<Buffer>).then((parts) => {
        mails.push(Buffer.concat(parts).toString());
        callback();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  closing.push(() => new Promise((done) => server.close(() => done(null))));
  const { port } = server.server.address() as AddressInfo;
  return { mails, mail: { host: "127.0.0.1", port, secure: false, requireTls: false, from: DESK } };
};
/** A platform's API that answers as it is told to. */
const platform = async (answer: () => { readonly status: number; readonly body: object }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    request.resume();
    const { status, body } = answer();
    response.writeHead(status, { connection: "close" }).end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return { asked, api: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
const sendMail = async (mail: object) => {
  const transport = createTransport({ host: "127.0.0.1", port: doors?.smtpPort ?? 0 });
  try {
    return await transport.sendMail({
      from: "MARKER <marker@dan.example>",
      to: DESK,
      date: new Date(0),
      ...mail,
    });
  } finally {
    transport.close();
  }
};

/** Log lines, every commit and, with SQLite, every byte of the data folder. */
const inClear = async ({ standalone, lines, folder: data }: Opened): Promise<string> => {
  const bodies: string[] = [...lines];
  for (const entry of readdirSync(data, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bodies.push(readFileSync(join(entry.parentPath, entry.name), "latin1"));
  for await (const { commits } of standalone.log.scan())
    for (const { stream, body } of commits) bodies.push(`${stream} ${Buffer.from(body).toString()}`);
  return bodies.join("\n");
};

describe.each(ENGINES)("on %s", (engine) => {
  test("a mail stands in its desk's queue once, its sender gets a code and can go on by answering, and stands nowhere in the clear", async () => {
    const { mails, mail } = await relay();
    const mailIn = { host: "127.0.0.1", port: 0, name: "mail.example", desks: { [DESK]: COMMUNE } };
    const sending = { since: "2026-01-01T00:00:00Z", page: "https://dan.example.org/", mail };
    const here = await started(engine, { mailIn, sending });
    const one = { subject: "MARKER", text: "MARKER-TEXT", messageId: "<a@dan.example>" };
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => sendMail(one)));
    expect(sent.map(({ response }) => response)).toEqual(Array(5).fill("250 2.0.0 Stored"));
    await here.standalone.caughtUp();
    const { body } = await here.get<{ items: { id: string }[] }>("/v1/hotline-queue");
    expect(body.items).toMatchObject([{ channel: "email", unit: COMMUNE, status: "received" }]);

    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1);
    const own = /^Message-ID:\s+(<[^>]+>)/m.exec(mails[0] ?? "")?.[1];
    await sendMail({ text: "MARKER-MORE", messageId: "<b@dan.example>", inReplyTo: own });
    const stream = `hotline-report/${body.items[0]?.id ?? ""}`;
    await here.post(`/v1/${stream}/write-to-reporter`, { text: "MARKER-ANSWER" });
    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(2);
    expect(mails.join()).not.toMatch(/MARKER-(?:TEXT|MORE|ANSWER)/);
    const { commits } = await here.standalone.log.read(stream);
    expect(commits.flatMap(({ types }) => types)).toEqual([
      "report-received",
      "reporter-wrote",
      "reporter-written-to",
    ]);
    expect(await inClear(here)).not.toMatch(MARKS);
    expect(here.errors).toEqual([]);
  });

  test("Zalo and Facebook are taken at their addresses; what Zalo did not surely get stands open until a person sends it again", async () => {
    let isBroken = true;
    const { asked, api } = await platform(() =>
      isBroken ? { status: 502, body: {} } : { status: 200, body: { error: 0 } },
    );
    const expiresAt = "2099-01-01T00:00:00.000Z";
    const here = await started(engine, {
      zalo: {
        appId: "42",
        account: "136",
        secretFile: secret("zalo", "ZALO-SECRET\n"),
        unit: COMMUNE,
        quietDaysMax: 30,
      },
      facebook: {
        account: "106",
        secretFile: secret("facebook", "FB-SECRET"),
        verifyFile: secret("verify", "hoa"),
        unit: COMMUNE,
        quietDaysMax: 30,
      },
      sending: {
        since: "2026-01-01T00:00:00Z",
        page: "https://so.example/",
        zalo: {
          api,
          issuer: api,
          appId: "42",
          appSecretFile: secret("app", "APP-SECRET"),
          tokenFile: secret("token", JSON.stringify({ refreshToken: "r", accessToken: "a", expiresAt })),
        },
      },
    });
    const post = async (path: string, body: string, headers: Record<string, string>) =>
      here.app.request(path, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...headers },
      });
    const timestamp = String(Date.now());
    const zalo = JSON.stringify({
      app_id: "42",
      event_name: "user_send_text",
      timestamp,
      sender: { id: "7655909298596854389" },
      recipient: { id: "136" },
      message: { msg_id: "m", text: "MARKER" },
    });
    const mac = createHash("sha256").update(`42${zalo}${timestamp}ZALO-SECRET`).digest("hex");
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => post("/channels/zalo", zalo, { "x-zevent-signature": `mac=${mac}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const facebook = JSON.stringify({
      object: "page",
      entry: [
        {
          messaging: [
            {
              sender: { id: "7655909298596854389" },
              recipient: { id: "106" },
              timestamp: Date.now(),
              message: { mid: "m", text: "MARKER" },
            },
          ],
        },
      ],
    });
    const signature = `sha256=${createHmac("sha256", "FB-SECRET").update(facebook).digest("hex")}`;
    expect((await post("/channels/facebook", facebook, { "x-hub-signature-256": signature })).status).toBe(
      200,
    );
    expect((await post("/channels/facebook", facebook, {})).status).toBe(401);
    const asking = "/channels/facebook?hub.mode=subscribe&hub.verify_token=hoa&hub.challenge=7";
    expect(await (await here.app.request(asking)).text()).toBe("7");
    await here.standalone.caughtUp();
    const { body } = await here.get<{ items: { channel: string }[] }>("/v1/hotline-queue");
    expect(body.items.map(({ channel }) => channel).toSorted()).toEqual(["facebook", "zalo"]);

    const { log, store } = here.standalone;
    await expect
      .poll(() => listEffects(store), { timeout: 20_000 })
      .toMatchObject([{ reactor: "zalo-out", version: 1, status: "unknown", attempts: 1 }]);
    const [shown] = await listEffects(store);
    isBroken = false;
    const work = <Result>(with_: (reactors: readonly Reactor[]) => Promise<Result>) =>
      withReactors(here.config, log, with_);
    expect(await work((reactors) => sweepEffects(log, reactors, quiet))).toEqual([]);
    expect(asked).toHaveLength(1);
    const at = `${shown?.stream}@1`;
    expect(
      await work((reactors) => resendOne(log, reactors, { reactor: "zalo-out", at, by: "lan" })),
    ).toMatchObject({ status: "done" });
    expect(asked).toHaveLength(2);
    await expect.poll(() => listEffects(store), { timeout: 20_000 }).toEqual([]);
    expect(await inClear(here)).not.toMatch(MARKS);
    expect([await inClear(here), String(here.errors)].join()).not.toMatch(/-SECRET/);
  });
});

test("without settings there is no door: nothing answers at the platforms' addresses, nothing is sent", async () => {
  const here = await started("sqlite", {});
  for (const path of ["/channels/zalo", "/channels/facebook"])
    expect((await here.app.request(path, { method: "POST", body: "{}" })).status).toBe(401);
  expect(doors?.smtpPort).toBeUndefined();
  expect(
    channelReactors(here.config, () => {
      throw new Error("the vault is not asked for");
    }),
  ).toEqual([]);
});

test("a port that is taken and a secret that can't be read are told at the start, without a word of any secret", async () => {
  const { mail } = await relay();
  const mailIn = { host: "127.0.0.1", port: mail.port, name: "mail.example", desks: { [DESK]: COMMUNE } };
  await expect(started("sqlite", { mailIn })).rejects.toThrow("EADDRINUSE");
  await sdc?.stop();
  const platformOf = { account: "1", unit: COMMUNE, quietDaysMax: 30, appId: "42" };
  const missing = { ...platformOf, secretFile: join(folder, "nowhere") };
  await expect(open("sqlite", undefined, { channels: { zalo: missing } })).rejects.toThrow(
    "nowhere can't be read",
  );
  const empty = { ...platformOf, secretFile: secret("empty", " \n") };
  await expect(open("sqlite", undefined, { channels: { zalo: empty } })).rejects.toThrow("it is empty");
  sdc = undefined;
});

describe("settings", () => {
  const mail = { SDC_SMTP_PORT: "25", SDC_SMTP_NAME: "mail.example", SDC_SMTP_DESKS: `${DESK}=${COMMUNE}` };

  const zalo = {
    SDC_ZALO_APP_ID: "1",
    SDC_ZALO_OA_ID: "2",
    SDC_ZALO_SECRET_FILE: "s",
    SDC_ZALO_UNIT: "xa-a",
  };
  const out = { SDC_SENDING_SINCE: "2026-12-01T00:00:00+07:00", SDC_PUBLIC_URL: "https://so.example" };
  const relayed = { ...out, SDC_SMTP_RELAY: "smtp://relay.example", SDC_SMTP_FROM: DESK };

  test("a channel is off unless it is set", () => {
    expect(channelsFrom({})).toEqual({});
    expect(channelsFrom({ ...mail, SDC_SMTP_DESKS: `${DESK.toUpperCase()}=xa-a, b@c=xa-b` })).toMatchObject({
      mailIn: { host: "127.0.0.1", port: 25, desks: { [DESK]: "xa-a", "b@c": "xa-b" } },
    });
    expect(
      channelsFrom({ ...mail, SDC_SMTP_SENDER_PER_HOUR: "5", SDC_SMTP_HOST_PER_HOUR: "50" }),
    ).toMatchObject({ mailIn: { perHourMax: { sender: 5, host: 50 } } });
    // It says where the pages are: nothing goes out by it alone.
    expect(channelsFrom({ SDC_PUBLIC_URL: "https://so.example" })).toEqual({});
    expect(channelsFrom(zalo)).toMatchObject({ zalo: { account: "2", unit: "xa-a", quietDaysMax: 30 } });
    expect(channelsFrom(relayed)).toMatchObject({
      sending: { page: "https://so.example/", mail: { host: "relay.example", port: 587, requireTls: true } },
    });
  });

  test.each([
    [{ SDC_SMTP_PORT: "25" }, "belong together"],
    [{ ...mail, SDC_SMTP_KEY_FILE: "k" }, "belong together"],
    [{ ...mail, SDC_SMTP_PORT: "smtp" }, "SDC_SMTP_PORT"],
    [{ ...mail, SDC_SMTP_DESKS: "hotline" }, "SDC_SMTP_DESKS"],
    [{ ...mail, SDC_SMTP_SENDER_PER_HOUR: "0" }, "SDC_SMTP_SENDER_PER_HOUR"],
    [{ ...mail, SDC_SMTP_HOST_PER_HOUR: "many" }, "SDC_SMTP_HOST_PER_HOUR"],
    [{ SDC_SENDING_SINCE: out.SDC_SENDING_SINCE }, "SDC_PUBLIC_URL"],
    [{ ...relayed, SDC_PUBLIC_URL: "https://so.example/so" }, "SDC_PUBLIC_URL"],
    [{ SDC_ZALO_APP_ID: "1" }, "belong together"],
    [{ ...zalo, SDC_ZALO_QUIET_DAYS: "0" }, "SDC_ZALO_QUIET_DAYS"],
    [{ SDC_SMTP_RELAY: "smtp://a", SDC_SMTP_FROM: DESK }, "SDC_SENDING_SINCE"],
    [{ ...out, SDC_ZALO_TOKEN_FILE: "t", SDC_ZALO_APP_SECRET_FILE: "a" }, "does nothing without"],
    [{ ...relayed, SDC_SMTP_RELAY: "relay.example" }, "SDC_SMTP_RELAY"],
    [{ ...relayed, SDC_SMTP_FROM: "hotline" }, "SDC_SMTP_FROM"],
    [{ ...relayed, SDC_SMTP_RELAY_TLS: "no" }, "SDC_SMTP_RELAY_TLS"],
    [{ ...relayed, SDC_SENDING_SINCE: "today" }, "SDC_SENDING_SINCE"],
  ])("%j is told in words", (env, words) => {
    expect(() => channelsFrom(env)).toThrow(words);
  });
});
