import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { react, resend, type Reaction } from "@sdc/core/effects/react";
import type { Reactor } from "@sdc/core/effects/reactor";
import { channelTesting, type Testing, UNIT } from "../channel-testing.ts";
import { takeInMail } from "../mail/take-in-mail.ts";
import { takeInMessage } from "../platform/take-in-message.ts";
import { httpServer } from "../platform/media-testing.ts";
import { facebookOut } from "./facebook-out.ts";
import { mailOut, type MailOutSettings } from "./mail-out.ts";
import { outgoing } from "./outgoing.ts";
import { OCCASIONS, templates } from "./templates.ts";
import { zaloOut } from "./zalo-out.ts";
import { zaloToken } from "./zalo-token.ts";

const DESK = "hotline@xa-a.example";
const PAGE = "https://dan.example/";
const SINCE = "2026-01-01T00:00:00Z";
const SENDER = "7655909298596854389";

let register: Testing;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  register = await channelTesting();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  register.close();
});

const reactPorts = () => {
  let n = 0;
  return {
    log: register.ports.log,
    now: register.ports.now,
    id: () => `id-${register.commits.length}-${++n}`,
  };
};
const told = (reactor: Reactor, stream: string) => react(reactPorts(), reactor, stream);
const statuses = (reactions: readonly Reaction[]) => reactions.map(({ status }) => status);
/** Everything in the log but the reports themselves: what was tried, for whom it may never say. */
const ledgers = () =>
  register.commits
    .filter(({ stream }) => stream.startsWith("effect/"))
    .map(({ stream, body }) => `${stream} ${Buffer.from(body).toString()}`)
    .join("\n");

/** A mail in, by its raw bytes; its report's stream. */
const mailIn = async (...lines: string[]): Promise<string> => {
  const raw = Buffer.from(["From: Trần B <b@dan.example>", `To: ${DESK}`, ...lines].join("\r\n"));
  const envelope = { returnPath: "b@dan.example", recipients: [DESK] };
  const taken = await takeInMail(register.ports, { desks: { [DESK]: UNIT } }, raw, envelope);
  if (!("taken" in taken)) throw new Error(JSON.stringify(taken));
  return `hotline-report/${taken.taken[0]}`;
};
const chatIn = async (channel: "zalo" | "facebook", text: string, id = text): Promise<string> => {
  const settings = { channel, account: "1", unit: UNIT, quietDaysMax: 30, media: { domains: [] } };
  const at = Date.parse(register.ports.now());
  await takeInMessage(register.ports, settings, { sender: SENDER, id, at, text, media: [], original: "{}" });
  return String((await register.reports()).at(-1)?.["stream"]);
};
/** Whatever stream a chain of commands needs until a report may be answered. */
const answered = async (stream: string, text: string): Promise<void> => {
  await register.officer(stream, "classify", { kind: "question" });
  await register.officer(stream, "reply", { text });
};

describe("by mail", () => {
  let mails: Email[];
  let relay: MailOutSettings;

  const sink = async (more: SMTPServerOptions = {}) => {
    mails = [];
    const server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      authOptional: true,
      logger: false,
      onData(stream, _session, callback) {
        void Array.fromAsync(stream as AsyncIterable<Buffer>).then(async (parts) => {
          mails.push(await PostalMime.parse(Buffer.concat(parts)));
          callback(null, "2.0.0 queued");
        });
      },
      ...more,
    });
    server.listen(0, "127.0.0.1");
    await once(server.server, "listening");
    closing.push(() => new Promise((done) => server.close(() => done(null))));
    relay = {
      host: "127.0.0.1",
      port: (server.server.address() as AddressInfo).port,
      secure: false,
      requireTls: false,
      from: DESK,
      since: SINCE,
      page: PAGE,
    };
  };
  const reactor = (more: Partial<MailOutSettings> = {}) =>
    outgoing(register.ports, mailOut(register.ports, { ...relay, ...more }));

  test("whoever wrote gets the code, once, in a mail that no machine answers and an answer to which finds its report", async () => {
    await sink();
    const stream = await mailIn("Message-ID: <one@dan.example>", "Subject: a", "", "Đường hỏng.");
    expect(statuses(await told(reactor(), stream))).toEqual(["done"]);
    expect(statuses(await told(reactor(), stream))).toEqual(["done"]);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    const code = /Mã tra cứu: ((?:\d{4} ){3}\d{4})/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(await register.ports.codes.lookupOf(code)).toBe((await register.reports())[0]?.["code"]);
    expect(mail).toMatchObject({
      from: { address: DESK },
      to: [{ address: "b@dan.example" }],
      subject: "Đã tiếp nhận tin của quý vị / Your message was received",
      inReplyTo: "<one@dan.example>",
      headers: expect.arrayContaining([
        expect.objectContaining({ key: "auto-submitted", value: "auto-replied" }),
        expect.objectContaining({ key: "x-loop", value: DESK }),
      ]),
    });
    expect(mail?.text).not.toMatch(/Đường hỏng/);
    await mailIn("Message-ID: <two@dan.example>", `In-Reply-To: ${mail?.messageId}`, "", "Thêm ảnh.");
    expect((await register.told()).map(({ type, stream: of }) => [type, of])).toEqual([
      ["report-received", stream],
      ["reporter-wrote", stream],
    ]);
    expect(ledgers()).not.toMatch(/dan\.example/);
  });

  test("that there is a message, a question or an answer is told, and nothing of what it says", async () => {
    await sink();
    const stream = await mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
    await register.officer(stream, "write-to-reporter", { text: "MARKER" });
    await register.officer(stream, "ask-information", { text: "MARKER" });
    await answered(stream, "MARKER");
    expect(statuses(await told(reactor(), stream))).toEqual(["done", "done", "done", "done"]);
    expect(mails.map(({ subject }) => subject)).toEqual(
      OCCASIONS.map((occasion) => `${templates[occasion].subject.vi} / ${templates[occasion].subject.en}`),
    );
    for (const { text, html } of mails) expect(`${text}${html ?? ""}`).not.toMatch(/MARKER|Hỏi\./);
    expect(mails.at(-1)?.text).toContain(PAGE);
  });

  test("what an officer wrote is told to whoever asked for that, until they take it back or the report is protected", async () => {
    await sink();
    const stream = await mailIn("Message-ID: <one@dan.example>", "", "Hỏi.", "Tra loi qua day.");
    const say = async (text: string) => {
      await register.officer(stream, "write-to-reporter", { text });
      await told(reactor(), stream);
      return mails.at(-1)?.text ?? "";
    };
    expect(await say("Một MARKER")).toContain("Một MARKER");
    const id = mails.at(-1)?.messageId ?? "";
    await mailIn("Message-ID: <two@dan.example>", `References: ${id}`, "", "KHÔNG TRẢ LỜI QUA ĐÂY");
    expect(await say("Hai MARKER")).not.toContain("MARKER");
    await mailIn("Message-ID: <three@dan.example>", `References: ${id}`, "", "answer here", "", "> cũ");
    expect(await say("Ba MARKER")).toContain("MARKER");
    await register.officer(stream, "flag");
    expect(await say("Bốn MARKER")).not.toContain("MARKER");
    expect(mails).toHaveLength(5);
  });

  test("a report whose protection came between the answer and its sending tells nothing", async () => {
    await sink();
    const stream = await mailIn("Message-ID: <one@dan.example>", "", "TRẢ LỜI QUA ĐÂY");
    await register.officer(stream, "write-to-reporter", { text: "MARKER" });
    await register.officer(stream, "flag");
    await told(reactor(), stream);
    expect(mails).toHaveLength(2);
    for (const { text } of mails) expect(text).not.toContain("MARKER");
  });

  test("a person whose key was destroyed is nobody to write to", async () => {
    await sink();
    const stream = await mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
    const persons = (await register.reports()).map(({ reporter }) => reporter as { readonly person: string });
    for (const { person } of persons) await register.ports.vault.destroy(`person:${person}`);
    expect(await told(reactor(), stream)).toMatchObject([{ status: "not-done", again: true }]);
    expect(mails).toEqual([]);
  });

  test("a relay that refuses has surely not sent; nobody's address stands in what is kept of that", async () => {
    await sink({
      onRcptTo: (_, __, callback) =>
        callback(Object.assign(new Error("no <b@dan.example>"), { responseCode: 550 })),
    });
    const stream = await mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
    expect(await told(reactor(), stream)).toMatchObject([{ status: "not-done", again: true }]);
    expect(await told(reactor({ port: 1 }), stream)).toMatchObject([{ status: "not-done", again: true }]);
    expect(await told(reactor({ requireTls: true }), stream)).toMatchObject([{ status: "not-done" }]);
    expect(ledgers()).toMatch(/answered 550/);
    expect(ledgers()).not.toMatch(/dan\.example/);
    await sink();
    expect(await told(reactor(), stream)).toMatchObject([{ status: "done" }]);
  });

  test("a relay that hangs up after it has the mail leaves it unknown: shown, and only a person sends it again", async () => {
    const rude = createTcpServer((socket) => {
      socket.write("220 rude\r\n");
      let isData = false;
      socket.on("data", (data) => {
        const said = data.toString();
        if (isData) return said.includes("\r\n.\r\n") ? socket.destroy() : undefined;
        isData = /^DATA/m.test(said);
        return socket.write(isData ? "354 go on\r\n" : "250 fine\r\n");
      });
      socket.on("error", () => {});
    });
    rude.listen(0, "127.0.0.1");
    await once(rude, "listening");
    closing.push(() => rude.close());
    await sink();
    const stream = await mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
    const broken = reactor({ port: (rude.address() as AddressInfo).port });
    expect(await told(broken, stream)).toMatchObject([{ status: "unknown", again: false }]);
    expect(await told(reactor(), stream)).toMatchObject([{ status: "unknown", again: false }]);
    expect(mails).toEqual([]);
    expect(await resend(reactPorts(), reactor() as Reactor, { stream, version: 1 }, "lan")).toMatchObject({
      status: "done",
    });
    expect(mails).toHaveLength(1);
    expect(ledgers()).toContain('"by":"lan"');
  });

  test("reports that an operator entered from a mail are told of answers, by no code; others by other channels by no mail", async () => {
    await sink();
    const body = {
      unit: UNIT,
      receivedAt: register.ports.now(),
      field: "other",
      text: "x",
      reporter: { email: "b@dan.example" },
    };
    for (const [id, channel] of [
      ["a", "email"],
      ["b", "phone"],
    ] as const) {
      const { stream } = await register.officer(`hotline-report/${id.repeat(26)}`, "receive", {
        ...body,
        channel,
      });
      await register.officer(stream, "write-to-reporter", { text: "MARKER" }).catch(() => undefined);
      await told(reactor(), stream);
    }
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Có tin nhắn mới cho quý vị / There is a new message for you",
    ]);
  });

  test("whoever wrote a letter that was split is told of each part, and an answer goes on in that part", async () => {
    await sink();
    const letter = await mailIn("Message-ID: <one@dan.example>", "", "Hai việc.", "", "Trả lời qua đây");
    const id = letter.replace("hotline-report/", "");
    const part = `${letter}-1`;
    const begun = { unit: UNIT, channel: "email", receivedAt: register.ports.now(), field: "land" };
    await register.officer(part, "begin-part", { ...begun, of: id, n: 1, text: "Một việc." });
    await answered(part, "Đã rõ.");
    expect(statuses(await told(reactor(), part))).toEqual(["done"]);
    expect(mails[0]).toMatchObject({
      to: [{ address: "b@dan.example" }],
      text: expect.stringContaining("Đã rõ."),
    });
    await mailIn("Message-ID: <two@dan.example>", `In-Reply-To: ${mails[0]?.messageId}`, "", "Cảm ơn.");
    expect((await register.told()).at(-1)).toMatchObject({ type: "reporter-wrote", stream: part });
    await register.officer(letter, "flag");
    await register.officer(part, "write-to-reporter", { text: "MARKER" });
    await told(reactor(), part);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).not.toContain("MARKER");
  });

  test("a part of a letter that came with no address is nobody's to be told, and nothing stays open", async () => {
    await sink();
    const entered = {
      unit: UNIT,
      channel: "email",
      receivedAt: register.ports.now(),
      field: "other",
      text: "x",
    };
    const { stream } = await register.officer(`hotline-report/${"d".repeat(26)}`, "receive", entered);
    const { text: _, ...begun } = entered;
    await register.officer(`${stream}-1`, "begin-part", { ...begun, of: "d".repeat(26), n: 1, text: "Một." });
    await answered(`${stream}-1`, "Đã rõ.");
    expect(statuses(await told(reactor(), `${stream}-1`))).toEqual(["done"]);
    expect(mails).toEqual([]);
  });

  test("a machine that answers our mail without saying what it is gets no second one, and its mail is kept", async () => {
    await sink();
    const subject = `=?UTF-8?B?${Buffer.from(`Re: ${templates.received.subject.vi} / …`).toString("base64")}?=`;
    const stream = await mailIn(
      "Message-ID: <x@dan.example>",
      `Subject: ${subject}`,
      "",
      "Tôi đang nghỉ phép.",
    );
    expect(statuses(await told(reactor(), stream))).toEqual(["done"]);
    expect(mails).toEqual([]);
    expect(await register.reports()).toHaveLength(1);
  });

  test("what came before the register began to send is not told", async () => {
    await sink();
    const stream = await mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
    expect(await told(reactor({ since: "2027-01-01T00:00:00Z" }), stream)).toEqual([]);
  });
});

type Call = { readonly url: string; readonly headers: Record<string, unknown>; readonly body: string };

/** A platform's API on loopback: keeps what it was asked, answers what it is told to. */
const api = async (answer: (response: ServerResponse, call: Call) => void) => {
  const calls: Call[] = [];
  const listener: RequestListener = (request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      const call = { url: request.url ?? "", headers: request.headers, body };
      calls.push(call);
      answer(response, call);
    });
  };
  const server = await httpServer(listener);
  closing.push(server.close);
  return { calls, url: server.url };
};
const json = (status: number, body: unknown) => (response: ServerResponse) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

describe("by Zalo", () => {
  const reactor = (url: string, token = async () => "TOKEN") =>
    outgoing(register.ports, zaloOut({ api: url, token, since: SINCE, page: PAGE }));

  test("the account's message goes to who wrote, with the account's token", async () => {
    const { calls, url } = await api(json(200, { error: 0, message: "Success", data: { message_id: "m" } }));
    const stream = await chatIn("zalo", "Hỏi.");
    expect(statuses(await told(reactor(url), stream))).toEqual(["done"]);
    expect(calls).toMatchObject([{ url: "/v3.0/oa/message/cs", headers: { access_token: "TOKEN" } }]);
    const sent = JSON.parse(calls[0]?.body ?? "") as { recipient: object; message: { text: string } };
    expect(sent.recipient).toEqual({ user_id: SENDER });
    expect(sent.message.text).toMatch(/Mã tra cứu: \d{4} /);
    expect(ledgers()).not.toContain(SENDER);
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
    const stream = await chatIn("zalo", "Hỏi.");
    expect(statuses(await told(reactor(url), stream))).toEqual([status]);
    expect(statuses(await told(reactor(url), stream))).toEqual([status]);
    expect(calls).toHaveLength(status === "unknown" ? 1 : 2);
  });

  test("a long answer that was asked for is cut to what a chat takes, and the rest is read by the code", async () => {
    const { calls, url } = await api(json(200, { error: 0 }));
    const stream = await chatIn("zalo", "Trả lời qua đây");
    await register.officer(stream, "write-to-reporter", { text: "dài ".repeat(4000) });
    await told(reactor(url), stream);
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
    expect(await told(reactor(url), stream)).toEqual([]);
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
    const stream = await chatIn("zalo", "Hỏi.");
    expect(statuses(await told(reactor(url, token), stream))).toEqual(["not-done"]);
    expect(ledgers()).toMatch(/authorize the app/);
    expect(ledgers()).not.toContain("SECRET");
  });
});

describe("by Facebook", () => {
  const reactor = (url: string) =>
    outgoing(
      register.ports,
      facebookOut({ api: url, account: "106", token: () => "TOKEN", since: SINCE, page: PAGE }),
    );

  test("the page's reply goes to who wrote, with the page's token", async () => {
    const { calls, url } = await api(json(200, { recipient_id: SENDER, message_id: "m" }));
    const stream = await chatIn("facebook", "Hỏi.");
    expect(statuses(await told(reactor(url), stream))).toEqual(["done"]);
    expect(calls.map((one) => one.url)).toEqual(["/106/messages"]);
    const sent = new URLSearchParams(calls[0]?.body);
    expect([sent.get("recipient"), sent.get("messaging_type"), sent.get("access_token")]).toEqual([
      `{"id":"${SENDER}"}`,
      "RESPONSE",
      "TOKEN",
    ]);
    expect(sent.get("message")).toMatch(/Mã tra cứu: \d{4} /);
    expect(ledgers()).not.toMatch(/TOKEN|7655909298596854389/);
  });

  test.each([
    ["its day is over", json(400, { error: { code: 10, error_subcode: 2018278 } }), "not-done"],
    ["it says that it does not know", json(400, { error: { code: 2 } }), "unknown"],
    ["it breaks", json(500, { error: { code: 190 } }), "unknown"],
    ["it names no message", json(200, {}), "unknown"],
  ] as const)("when %s", async (_, answer, status) => {
    const { url } = await api((response) => void answer(response));
    const stream = await chatIn("facebook", "Hỏi.");
    expect(statuses(await told(reactor(url), stream))).toEqual([status]);
  });
});

test("every template has its words in both languages", () => {
  for (const { subject, notice } of Object.values(templates))
    for (const { vi, en } of [subject, notice]) {
      expect(vi.length).toBeGreaterThan(10);
      expect(en.length).toBeGreaterThan(10);
      expect(vi).not.toBe(en);
    }
});
