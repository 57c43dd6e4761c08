import { once } from "node:events";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { certificateFor } from "../certificate-testing.ts";
import { docx } from "@sdc/attachments/spec-files";
import { channelTesting, OTHER_UNIT, type Testing, UNIT } from "../channel-testing.ts";
import { type MailLine, smtpDoor, type SmtpSettings } from "./smtp-door.ts";
import { ownMessageId } from "./own-message-id.ts";

const DESK = "hotline@xa-a.example";
const OTHER_DESK = "hotline@xa-b.example";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

/** A machine with much else to do is slow, not wrong. */
const PATIENT = { timeout: 20_000 } as const;

let register: Testing;
let server: SMTPServer;
let lines: MailLine[];
let errors: unknown[];

const listen = async (more: Partial<SmtpSettings> = {}, ports = register.ports): Promise<void> => {
  lines = [];
  errors = [];
  server = smtpDoor(
    ports,
    { name: "mail.xa-a.example", desks: { [DESK]: UNIT, [OTHER_DESK]: OTHER_UNIT }, ...more },
    { mail: (line) => lines.push(line), error: (error) => errors.push(error) },
  );
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
};
const close = () => new Promise<void>((done) => server.close(done));
const port = () => (server.server.address() as AddressInfo).port;

beforeEach(async () => {
  register = await channelTesting();
  await listen();
});
afterEach(async () => {
  await close();
  register.close();
});

const mail = (more: SendMailOptions = {}): SendMailOptions => ({
  from: "Trần Thị B <b@dan.example>",
  to: DESK,
  subject: "Đường hỏng",
  text: "Đường thôn 3 hỏng từ tháng 8.",
  messageId: "<one@dan.example>",
  ...more,
});
const send = async (options: SendMailOptions, more: object = {}) => {
  const transport = createTransport({
    host: "127.0.0.1",
    port: port(),
    tls: { rejectUnauthorized: false },
    ...more,
  });
  try {
    return await transport.sendMail(options);
  } finally {
    transport.close();
  }
};
/** What an SMTP server says to each line, spoken by hand. */
const speak = async (...said: string[]): Promise<string> => {
  const socket = connect(port(), "127.0.0.1");
  const closed = once(socket, "close");
  let heard = "";
  const replies = () => heard.match(/^\d{3} .*\r\n/gm)?.length ?? 0;
  socket.on("data", (data) => (heard += data.toString()));
  for (const [index, line] of ["EHLO dan.example", ...said, "QUIT"].entries()) {
    await expect.poll(replies, { interval: 10, ...PATIENT }).toBe(index + 1);
    socket.write(`${line}\r\n`);
  }
  await closed;
  return heard;
};

describe("a flood of mails", () => {
  const from = (n: number, sender = "b@dan.example") =>
    mail({ from: sender, messageId: `<${n}.${sender}>`, text: `Thư ${n}.` });

  test("from one sender is told to come again; others are taken meanwhile, and so is that sender later", async () => {
    await close();
    await listen({ perHourMax: { sender: 3, host: 100 } });
    for (const n of [1, 2, 3]) await send(from(n));
    await expect(send(from(4))).rejects.toMatchObject({ responseCode: 450, command: "MAIL FROM" });
    // However it is written, it is the same sender.
    await expect(send(from(4, "B@Dan.example"))).rejects.toMatchObject({ responseCode: 450 });
    await send(from(5, "c@dan.example"));
    expect(await register.reports()).toHaveLength(4);
    expect(lines.filter(({ outcome }) => outcome === "too-many")).toEqual([
      { outcome: "too-many", status: 450, ms: 0 },
      { outcome: "too-many", status: 450, ms: 0 },
    ]);
    register.pass(20 * 60_000);
    await send(from(4));
    expect(await register.reports()).toHaveLength(5);
    expect(JSON.stringify(lines)).not.toContain("dan.example");
  });

  test("what is refused to one sender leaves its host's share to the others", async () => {
    await close();
    await listen({ perHourMax: { sender: 1, host: 3 } });
    const tries = Array.from({ length: 20 }, () => ["MAIL FROM:<b@dan.example>", "RSET"]).flat();
    expect((await speak(...tries)).match(/^450 /gm)).toHaveLength(19);
    for (const [n, sender] of ["c@dan.example", "d@dan.example"].entries()) await send(from(n, sender));
    expect(await register.reports()).toHaveLength(2);
  });

  test("from one host under ever other names is told so too, on one connection as on many", async () => {
    await close();
    await listen({ perHourMax: { sender: 3, host: 5 } });
    const heard = await speak(
      ...Array.from({ length: 7 }, (_, n) => [`MAIL FROM:<x${n}@dan.example>`, "RSET"]).flat(),
    );
    expect(heard.match(/^250 .*Accepted/gm)).toHaveLength(5);
    expect(heard.match(/^450 4\.7\.1 /gm)).toHaveLength(2);
    await expect(send(from(1, "y@dan.example"))).rejects.toMatchObject({ responseCode: 450 });
    expect(await register.reports()).toEqual([]);
  });
});

describe("a mail to a desk", () => {
  test("is a report of that desk's unit when 250 is said, with who wrote, the words and the file", async () => {
    const sent = await send(mail({ attachments: [{ filename: "đơn.pdf", content: PDF }] }));
    expect(sent.response).toMatch(/^250 /);
    expect(await register.told()).toMatchObject([
      {
        type: "report-received",
        unit: UNIT,
        channel: "email",
        field: "other",
        receivedAt: register.ports.now(),
        text: "Đường hỏng\n\nĐường thôn 3 hỏng từ tháng 8.",
        original: expect.stringContaining("Message-ID: <one@dan.example>"),
        reporter: { name: "Trần Thị B", email: "b@dan.example" },
      },
      { type: "attachment-added", name: "đơn.pdf", mediaType: "application/pdf", from: "reporter" },
    ]);
    expect(lines).toMatchObject([{ outcome: "taken", status: 250 }]);
  });

  test("five parallel deliveries of one mail are one report with each file once, and a later one too", async () => {
    const one = mail({ attachments: [{ filename: "a.pdf", content: PDF }], date: new Date(0) });
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(one)));
    expect(sent.map(({ response }) => response.slice(0, 3))).toEqual(["250", "250", "250", "250", "250"]);
    register.pass(3_600_000);
    await send({ ...one, date: new Date(9000), headers: { received: "from another by a second way" } });
    expect((await register.told()).map(({ type }) => type)).toEqual(["report-received", "attachment-added"]);
    expect(register.objects()).toHaveLength(1);
  });

  test("is stored before 250 is said: when the log fails the sender keeps it, and its next try is taken once", async () => {
    await close();
    let isBroken = true;
    const append: typeof register.ports.log.append = (head, draft) =>
      isBroken ? Promise.reject(new Error("no disk")) : register.ports.log.append(head, draft);
    await listen({}, { ...register.ports, log: { ...register.ports.log, append } });
    await expect(send(mail())).rejects.toMatchObject({ responseCode: 451 });
    expect(errors).toEqual([new Error("no disk")]);
    isBroken = false;
    await send(mail());
    await send(mail());
    expect(await register.reports()).toHaveLength(1);
  });

  test("to two desks is a report of each, to one under two names is one", async () => {
    await send(mail({ to: [DESK, OTHER_DESK, DESK.toUpperCase()] }));
    expect((await register.reports()).map(({ unit }) => unit)).toEqual([UNIT, OTHER_UNIT]);
  });

  test("that another wrote is another report, though it claims the same Message-ID", async () => {
    await send(mail());
    await send(mail({ from: "c@dan.example", text: "Việc khác." }));
    expect(await register.reports()).toHaveLength(2);
  });

  test("without a Message-ID or a subject, in HTML alone, with a name in NFD, reads as it was meant", async () => {
    const raw = [
      `From: ${"=?UTF-8?B?" + Buffer.from("Trần Thị Bưởi".normalize("NFD")).toString("base64")}?= <b@dan.example>`,
      `To: ${DESK}`,
      "Content-Type: text/html; charset=utf-8",
      "",
      "<style>p{}</style><p>Nước <b>bẩn</b></p><script>alert(1)</script><p>ở thôn 3 &amp; 4</p>",
    ].join("\r\n");
    await send({ envelope: { from: "b@dan.example", to: DESK }, raw });
    await send({ envelope: { from: "b@dan.example", to: DESK }, raw });
    expect(await register.reports()).toMatchObject([
      {
        text: "Nước bẩn\n\nở thôn 3 & 4",
        original: expect.stringContaining("<script>alert(1)</script>"),
        reporter: { name: "Trần Thị Bưởi".normalize("NFC") },
      },
    ]);
  });

  test("with files that can't be taken is taken, and the case says which and why", async () => {
    await send(
      mail({ text: "", subject: "", attachments: [{ filename: "a.exe", content: Buffer.from("MZ") }] }),
    );
    expect(await register.told()).toMatchObject([
      { type: "report-received", text: "(Thư không có nội dung bằng chữ / A mail without words)" },
      { type: "attachment-refused", name: "a.exe", code: "type-not-taken" },
    ]);
  });

  test("of many words keeps all of them in the original; of more than are kept is refused, not cut", async () => {
    await send(mail({ text: "Chữ ".repeat(12_000) }));
    const [one] = await register.reports();
    expect(String(one?.["text"]).length).toBeGreaterThan(19_990);
    expect(String(one?.["text"])).toMatch(/\[…\]$/);
    expect(String(one?.["original"]).match(/Chữ/g)).toHaveLength(12_000);
    await expect(send(mail({ text: "Chữ ".repeat(16_000) }))).rejects.toMatchObject({
      responseCode: 554,
      response: expect.stringContaining("send them as a file"),
    });
  });
});

describe("nobody's mail is taken in", () => {
  test("for an address that is none of ours: there is no relay, and no login to get one", async () => {
    await expect(send(mail({ to: "ai@khac.example" }))).rejects.toMatchObject({ responseCode: 550 });
    const heard = await speak(
      "AUTH PLAIN AGEAYg==",
      "MAIL FROM:<a@b.example>",
      "RCPT TO:<x@khac.example>",
      "DATA",
    );
    expect(heard).not.toMatch(/^250[- ]AUTH|^235|^354/m);
    expect(heard).toMatch(/^550 5\.1\.1/m);
    expect(await register.reports()).toEqual([]);
  });

  test.each([
    ["an answer of a machine", { headers: { "auto-submitted": "auto-replied" } }, "auto-submitted"],
    ["another's holiday notice", { headers: { "x-autoreply": "yes" } }, "auto-submitted"],
    ["bulk", { headers: { precedence: "bulk" } }, "precedence"],
    ["what has been round", { headers: { "x-loop": "hotline@xa-a.example" } }, "loop"],
    ["a list", { headers: { "list-id": "<tin.example>" } }, "list"],
    ["what came from ourselves", { from: OTHER_DESK }, "own-address"],
    ["a bounce", { envelope: { from: "", to: [DESK] } }, "empty-return-path"],
    ["a delivery report", { from: "MAILER-DAEMON@x.example" }, "delivery-report"],
  ] as const)("when it is %s", async (_, more, why) => {
    const sent = await send(mail(more as SendMailOptions));
    expect(sent.response).toMatch(/^250 /);
    expect(lines).toMatchObject([{ outcome: `ignored ${why}` }]);
    expect(await register.reports()).toEqual([]);
  });

  test("while a person's mail says of itself that no machine sent it", async () => {
    await send(mail({ headers: { "auto-submitted": "no" } }));
    expect(await register.reports()).toHaveLength(1);
  });
});

describe("an answer to one of ours", () => {
  const begun = async () => {
    await send(mail());
    const [first] = await register.reports();
    const report = String(first?.["stream"]).replace("hotline-report/", "");
    return {
      report,
      id: await ownMessageId(register.ports, { report, version: 1 }, "b@dan.example", "xa-a.example"),
    };
  };
  const answer = (inReplyTo: string, more: SendMailOptions = {}) =>
    mail({
      messageId: "<two@dan.example>",
      inReplyTo,
      references: ["<x@y>", inReplyTo],
      text: "Thêm ảnh.",
      ...more,
    });

  test("goes on in its report, once, without our own words below it", async () => {
    const { report, id } = await begun();
    const text = "Thêm ảnh.\n\nVào 23/11 hotline viết:\n> ----- Sổ Dân Chủ -----\n> Có tin nhắn mới.";
    const attachments = [{ filename: "a.pdf", content: PDF }];
    for (let time = 0; time < 2; time++) await send(answer(id, { text, attachments, date: new Date(0) }));
    expect((await register.told()).slice(1)).toMatchObject([
      { type: "attachment-added", stream: `hotline-report/${report}` },
      { type: "reporter-wrote", channel: "email", text: "Thêm ảnh.\n\nVào 23/11 hotline viết:" },
    ]);
    expect((await register.told()).at(-1)?.["original"]).toContain("> C=C3=B3 tin nh");
  });

  test("of somebody else, or with a mac that was guessed, begins a report of its own", async () => {
    const { id } = await begun();
    await send(answer(id, { from: "kẻ khác <c@dan.example>" }));
    await send(answer(id.replace(/\.[\w-]{22}@/, `.${"A".repeat(22)}@`)));
    expect((await register.told()).map(({ type }) => type)).toEqual(Array(3).fill("report-received"));
  });

  test("to a report that was sealed to a body begins one of its own: what somebody says is not lost", async () => {
    const { report, id } = await begun();
    await register.sealAway(`hotline-report/${report}`);
    for (let time = 0; time < 2; time++) await send(answer(id, { date: new Date(0) }));
    expect(await register.reports()).toMatchObject([
      { text: { erased: true } },
      { text: expect.stringContaining("Thêm ảnh.") },
    ]);
  });
});

describe("what is too much", () => {
  test("25 MB are taken whole, more is refused as the protocol has it, announced or not", async () => {
    const big = Buffer.concat([PDF, Buffer.alloc(17_000_000, " "), Buffer.from("%%EOF\n")]);
    await send(mail({ attachments: [{ filename: "to.pdf", content: big }] }));
    expect(await register.told()).toMatchObject([
      { type: "report-received", original: expect.stringMatching(/Message-ID: <one@[^]*từ tháng 8\.\n$/) },
      { type: "attachment-added", bytes: big.length },
    ]);
    const huge = mail({ attachments: [{ filename: "x.pdf", content: Buffer.alloc(20_000_000, 1) }] });
    await expect(send(huge)).rejects.toMatchObject({ responseCode: 552 });
    const heard = await speak("MAIL FROM:<a@b.example> SIZE=26214401");
    expect(heard).toMatch(/SIZE 26214400/);
    expect(heard).toMatch(/552 /);
    expect(await register.reports()).toHaveLength(1);
  });

  test("while too much is on its way in, a mail is told to come later, and is taken then", async () => {
    await close();
    await listen({ bytesUnderWayMax: 100_000 });
    await expect(send(mail({ text: "a".repeat(200_000) }))).rejects.toMatchObject({ responseCode: 452 });
    await send(mail());
    expect(await register.reports()).toHaveLength(1);
  });

  test("a zip bomb, a name of 10,000 characters and markup in every field are taken for what they are", async () => {
    const bomb = docx({ "word/media/a.bin": new Uint8Array(200_000_000) });
    await send(
      mail({
        from: { name: "<b>ễ\u0007</b>".repeat(1000), address: "b@dan.example" },
        subject: "<script>alert(1)</script>\u0000",
        text: "<img src=x onerror=alert(1)>\u0000\u001b[31m",
        attachments: [{ filename: "<a>.docx", content: Buffer.from(bomb) }],
      }),
    );
    expect(await register.told()).toMatchObject([
      {
        type: "report-received",
        text: "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>[31m",
        reporter: { name: expect.stringMatching(/^(?:<b>ễ<\/b>)+/) },
      },
      { type: "attachment-refused", code: "archive-unsafe" },
    ]);
  });

  test("connections from one address beyond ten are told to come later, and others go on", async () => {
    const sockets = Array.from({ length: 11 }, () => connect(port(), "127.0.0.1"));
    const greetings = await Promise.all(sockets.map(async (one) => String((await once(one, "data"))[0])));
    expect(greetings.map((said) => said.slice(0, 3)).toSorted()).toEqual([...Array(10).fill("220"), "421"]);
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(
        () =>
          send(mail()).then(
            () => true,
            () => false,
          ),
        PATIENT,
      )
      .toBe(true);
  });

  test("a client that hangs up in the middle leaves nothing behind", async () => {
    const socket = connect(port(), "127.0.0.1");
    await once(socket, "data");
    let heard = "";
    socket.on("data", (data) => (heard += data.toString()));
    socket.write(`EHLO a\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<${DESK}>\r\nDATA\r\n`);
    await expect.poll(() => heard, PATIENT).toMatch(/^354 /m);
    socket.write("Subject: half\r\n\r\nhal", () => socket.destroy());
    await expect.poll(() => lines.map(({ outcome }) => outcome), PATIENT).toEqual(["broken-off"]);
    expect([await register.reports(), errors]).toEqual([[], []]);
  });
});

test("with a certificate it offers STARTTLS and takes mail over it; without one it does not offer it", async () => {
  expect(await speak()).not.toMatch(/STARTTLS/);
  await close();
  await listen({ tls: certificateFor("mail.xa-a.example") });
  expect(await speak()).toMatch(/STARTTLS/);
  await send(mail(), { requireTLS: true });
  expect(await register.reports()).toHaveLength(1);
});
