import { once } from "node:events";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { channelTesting, type Testing, UNIT } from "../channel-testing.ts";
import { mailOut, type MailOutSettings } from "./mail-out.ts";
import { outgoing } from "./outgoing.ts";
import { DESK, PAGE, sendingTesting, SINCE, statuses } from "./sending-testing.ts";
import { OCCASIONS, templates } from "./templates.ts";

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
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "Subject: a", "", "Đường hỏng.");
  expect(statuses(await on.told(reactor(), stream))).toEqual(["done"]);
  expect(statuses(await on.told(reactor(), stream))).toEqual(["done"]);
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
  await on.mailIn("Message-ID: <two@dan.example>", `In-Reply-To: ${mail?.messageId}`, "", "Thêm ảnh.");
  expect((await register.told()).map(({ type, stream: of }) => [type, of])).toEqual([
    ["report-received", stream],
    ["reporter-wrote", stream],
  ]);
  expect(on.ledgers()).not.toMatch(/dan\.example/);
});

test("that there is a message, a question or an answer is told, and nothing of what it says", async () => {
  await sink();
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
  await register.officer(stream, "write-to-reporter", { text: "MARKER" });
  await register.officer(stream, "ask-information", { text: "MARKER" });
  await on.answered(stream, "MARKER");
  expect(statuses(await on.told(reactor(), stream))).toEqual(["done", "done", "done", "done"]);
  expect(mails.map(({ subject }) => subject)).toEqual(
    OCCASIONS.map((occasion) => `${templates[occasion].subject.vi} / ${templates[occasion].subject.en}`),
  );
  for (const { text, html } of mails) expect(`${text}${html ?? ""}`).not.toMatch(/MARKER|Hỏi\./);
  expect(mails.at(-1)?.text).toContain(PAGE);
});

test("what an officer wrote is told to whoever asked for that, until they take it back or the report is protected", async () => {
  await sink();
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "Hỏi.", "Tra loi qua day.");
  const say = async (text: string) => {
    await register.officer(stream, "write-to-reporter", { text });
    await on.told(reactor(), stream);
    return mails.at(-1)?.text ?? "";
  };
  expect(await say("Một MARKER")).toContain("Một MARKER");
  const id = mails.at(-1)?.messageId ?? "";
  await on.mailIn("Message-ID: <two@dan.example>", `References: ${id}`, "", "KHÔNG TRẢ LỜI QUA ĐÂY");
  expect(await say("Hai MARKER")).not.toContain("MARKER");
  await on.mailIn("Message-ID: <three@dan.example>", `References: ${id}`, "", "answer here", "", "> cũ");
  expect(await say("Ba MARKER")).toContain("MARKER");
  await register.officer(stream, "flag");
  expect(await say("Bốn MARKER")).not.toContain("MARKER");
  expect(mails).toHaveLength(5);
});

test("a report whose protection came between the answer and its sending tells nothing", async () => {
  await sink();
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "TRẢ LỜI QUA ĐÂY");
  await register.officer(stream, "write-to-reporter", { text: "MARKER" });
  await register.officer(stream, "flag");
  await on.told(reactor(), stream);
  expect(mails).toHaveLength(2);
  for (const { text } of mails) expect(text).not.toContain("MARKER");
});

test("of a report that was sealed to a body nobody is told anything any more, and nothing stays open", async () => {
  await sink();
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "TRẢ LỜI QUA ĐÂY");
  await register.officer(stream, "write-to-reporter", { text: "MARKER" });
  await register.sealAway(stream);
  expect(statuses(await on.told(reactor(), stream))).toEqual(["done", "done"]);
  expect(mails).toEqual([]);
});

test("a person whose key was destroyed is nobody to write to", async () => {
  await sink();
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
  const persons = (await register.reports()).map(({ reporter }) => reporter as { readonly person: string });
  for (const { person } of persons) await register.ports.vault.destroy(`person:${person}`);
  expect(await on.told(reactor(), stream)).toMatchObject([{ status: "not-done", again: true }]);
  expect(mails).toEqual([]);
});

test("a relay that refuses has surely not sent; nobody's address stands in what is kept of that", async () => {
  await sink({
    onRcptTo: (_, __, callback) =>
      callback(Object.assign(new Error("no <b@dan.example>"), { responseCode: 550 })),
  });
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
  expect(await on.told(reactor(), stream)).toMatchObject([{ status: "not-done", again: true }]);
  expect(await on.told(reactor({ port: 1 }), stream)).toMatchObject([{ status: "not-done", again: true }]);
  expect(await on.told(reactor({ requireTls: true }), stream)).toMatchObject([{ status: "not-done" }]);
  expect(on.ledgers()).toMatch(/answered 550/);
  expect(on.ledgers()).not.toMatch(/dan\.example/);
  await sink();
  expect(await on.told(reactor(), stream)).toMatchObject([{ status: "done" }]);
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
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
  const broken = reactor({ port: (rude.address() as AddressInfo).port });
  expect(await on.told(broken, stream)).toMatchObject([{ status: "unknown", again: false }]);
  expect(await on.told(reactor(), stream)).toMatchObject([{ status: "unknown", again: false }]);
  expect(mails).toEqual([]);
  expect(await on.resent(reactor(), { stream, version: 1 }, "lan")).toMatchObject({
    status: "done",
  });
  expect(mails).toHaveLength(1);
  expect(on.ledgers()).toContain('"by":"lan"');
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
    await on.told(reactor(), stream);
  }
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Có tin nhắn mới cho quý vị / There is a new message for you",
  ]);
});

test("whoever wrote a letter that was split is told of each part, and an answer goes on in that part", async () => {
  await sink();
  const letter = await on.mailIn("Message-ID: <one@dan.example>", "", "Hai việc.", "", "Trả lời qua đây");
  const id = letter.replace("hotline-report/", "");
  const part = `${letter}-1`;
  const begun = { unit: UNIT, channel: "email", receivedAt: register.ports.now(), field: "land" };
  await register.officer(part, "begin-part", { ...begun, of: id, n: 1, text: "Một việc." });
  await on.answered(part, "Đã rõ.");
  expect(statuses(await on.told(reactor(), part))).toEqual(["done"]);
  expect(mails[0]).toMatchObject({
    to: [{ address: "b@dan.example" }],
    text: expect.stringContaining("Đã rõ."),
  });
  await on.mailIn("Message-ID: <two@dan.example>", `In-Reply-To: ${mails[0]?.messageId}`, "", "Cảm ơn.");
  expect((await register.told()).at(-1)).toMatchObject({ type: "reporter-wrote", stream: part });
  await register.officer(letter, "flag");
  await register.officer(part, "write-to-reporter", { text: "MARKER" });
  await on.told(reactor(), part);
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
  await on.answered(`${stream}-1`, "Đã rõ.");
  expect(statuses(await on.told(reactor(), `${stream}-1`))).toEqual(["done"]);
  expect(mails).toEqual([]);
});

test("a machine that answers our mail without saying what it is gets no second one, and its mail is kept", async () => {
  await sink();
  const subject = `=?UTF-8?B?${Buffer.from(`Re: ${templates.received.subject.vi} / …`).toString("base64")}?=`;
  const stream = await on.mailIn(
    "Message-ID: <x@dan.example>",
    `Subject: ${subject}`,
    "",
    "Tôi đang nghỉ phép.",
  );
  expect(statuses(await on.told(reactor(), stream))).toEqual(["done"]);
  expect(mails).toEqual([]);
  expect(await register.reports()).toHaveLength(1);
});

test("what came before the register began to send is not told", async () => {
  await sink();
  const stream = await on.mailIn("Message-ID: <one@dan.example>", "", "Hỏi.");
  expect(await on.told(reactor({ since: "2027-01-01T00:00:00Z" }), stream)).toEqual([]);
});
