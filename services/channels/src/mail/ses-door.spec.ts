import { PutObjectCommand } from "@aws-sdk/client-s3";
import { createTransport, type SendMailOptions } from "nodemailer";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type S3Local, startS3Local } from "@sdc/local-aws/s3-local";
import { channelTesting, type Testing, UNIT } from "../channel-testing.ts";
import { s3MailBucket } from "./s3-mail-bucket.ts";
import { type MailBucket, sesDoor } from "./ses-door.ts";

const BUCKET = "mails";
const DESK = "hotline@xa-a.example";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

let s3: S3Local;
let register: Testing;
let outcomes: string[];
let errors: unknown[];
beforeAll(async () => {
  s3 = await startS3Local(BUCKET);
});
afterAll(() => s3.stop());
beforeEach(async () => {
  register = await channelTesting();
  outcomes = [];
  errors = [];
});
afterEach(() => register.close());

const bucket = () => s3MailBucket(s3.client, BUCKET);
/** The bytes that a mail program would send. */
const rawOf = async (options: SendMailOptions): Promise<Buffer> => {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: "Trần Thị B <b@dan.example>",
    to: DESK,
    subject: "Đường hỏng",
    text: "Đường thôn 3 hỏng từ tháng 8.",
    messageId: "<one@dan.example>",
    ...options,
  });
  return message as Buffer;
};
const stored = async (key: string, raw: Uint8Array) => {
  await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: raw }));
  return key;
};
/** As SES tells of a mail, and SNS brings it. */
const told = (
  objectKey: string,
  more: { receipt?: object; mail?: object; action?: object } = {},
): object => ({
  notificationType: "Received",
  receipt: {
    timestamp: "2026-11-23T02:00:00.000Z",
    processingTimeMillis: 222,
    recipients: [DESK],
    spamVerdict: { status: "PASS" },
    virusVerdict: { status: "PASS" },
    action: { type: "S3", topicArn: "arn:aws:sns:x:1:t", bucketName: BUCKET, objectKey, ...more.action },
    ...more.receipt,
  },
  mail: { messageId: objectKey, source: "b@dan.example", destination: [DESK], ...more.mail },
});
const deliver = (bodies: readonly unknown[], ports = register.ports, from: MailBucket = bucket()) =>
  sesDoor(ports, { desks: { [DESK]: UNIT } }, from, {
    mail: ({ outcome }) => outcomes.push(outcome),
    error: (error) => errors.push(error),
  })({
    Records: bodies.map((body, n) => ({
      messageId: String(n),
      body: typeof body === "string" ? body : JSON.stringify(body),
    })),
  });
const wrapped = (inner: object) => ({ Type: "Notification", MessageId: "m", Message: JSON.stringify(inner) });
const nothingFailed = { batchItemFailures: [] };

describe("a mail that SES has received", () => {
  test("is a report of that desk's unit, with who wrote, the words and the file, and leaves the bucket", async () => {
    const attachments = [{ filename: "a.pdf", content: PDF }];
    const key = await stored("in/1", await rawOf({ attachments }));
    expect(await deliver([wrapped(told(key))])).toEqual(nothingFailed);
    expect(outcomes).toEqual(["taken"]);
    const [report] = await register.reports();
    expect(report).toMatchObject({
      unit: UNIT,
      channel: "email",
      reporter: { email: "b@dan.example", name: "Trần Thị B" },
    });
    expect(String(report?.["text"])).toContain("Đường thôn 3 hỏng");
    expect(register.objects()).toHaveLength(1);
    expect(await bucket().get(key)).toBeUndefined();
  });

  test("is taken once, however often it is told of or sent", async () => {
    const raw = await rawOf({});
    const keys = [await stored("in/2", raw), await stored("in/3", raw)];
    const all = [...keys, ...keys].map((key) => told(key));
    expect(await deliver(all)).toEqual(nothingFailed);
    expect(outcomes).toEqual(["taken", "taken", "gone", "gone"]);
    expect(await register.reports()).toHaveLength(1);
  });

  test("stays in queue and bucket when the log fails, alone of its batch, and is taken with its next try", async () => {
    const keys = [
      await stored("in/4", await rawOf({ messageId: "<four@dan.example>" })),
      await stored("in/5", await rawOf({ messageId: "<five@dan.example>", text: "Khác" })),
    ];
    let fails = 1;
    const ports = {
      ...register.ports,
      log: {
        ...register.ports.log,
        append: (...given: Parameters<typeof register.ports.log.append>) => {
          if (fails-- > 0) throw new Error("the log is away");
          return register.ports.log.append(...given);
        },
      },
    };
    const bodies = keys.map((key) => told(key));
    expect(await deliver(bodies, ports)).toEqual({ batchItemFailures: [{ itemIdentifier: "0" }] });
    expect(errors).toHaveLength(1);
    expect(await bucket().get("in/4")).toBeDefined();
    expect(await deliver(bodies.slice(0, 1))).toEqual(nothingFailed);
    expect(await register.reports()).toHaveLength(2);
  });

  test("that a machine sent is dropped; what can't be taken stays in the bucket, and a line says so", async () => {
    const machine = await stored("in/6", await rawOf({ headers: { "Auto-Submitted": "auto-replied" } }));
    const bounce = await stored("in/7", await rawOf({ messageId: "<b@x.example>" }));
    const elsewhere = await stored("in/10", await rawOf({}));
    await deliver([
      told(machine),
      told(bounce, { mail: { source: "<>" } }),
      told(elsewhere, { receipt: { recipients: ["nobody@xa-a.example"] } }),
    ]);
    expect(outcomes[0]).toMatch(/^ignored /);
    expect(outcomes[1]).toMatch(/^ignored /);
    expect(outcomes.slice(2)).toEqual(["refused nobody-here"]);
    for (const key of [machine, bounce]) expect(await bucket().get(key)).toBeUndefined();
    expect(await bucket().get(elsewhere)).toBeDefined();
    expect(await register.reports()).toEqual([]);
  });

  test("of more than 25 MB stays where it is", async () => {
    const removed: string[] = [];
    const large = {
      name: BUCKET,
      get: async () => Buffer.alloc(25 * 1024 * 1024 + 1, "a"),
      remove: async (key: string) => void removed.push(key),
    };
    await deliver([told("in/8")], register.ports, large);
    expect([outcomes, removed]).toEqual([["refused too-large"], []]);
  });

  test("with a virus is read by nobody here", async () => {
    const virus = await stored("in/11", await rawOf({}));
    const { receipt, ...rest } = told(virus) as { receipt: object };
    await deliver([{ ...rest, receipt: { ...receipt, virusVerdict: { status: "FAIL" } } }]);
    expect(outcomes).toEqual(["refused virus"]);
    expect(await register.reports()).toEqual([]);
  });

  test("is told of by SES alone: anything else in the queue, or of another bucket, is none", async () => {
    const key = await stored("in/12", await rawOf({}));
    await deliver([
      "{",
      "null",
      "[]",
      wrapped({}),
      { ...told(key), notificationType: "Bounce" },
      told(key, { action: { bucketName: "another" } }),
      told(key, { action: { objectKey: "" } }),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(["refused no-notification"]));
    expect(errors).toEqual([]);
    expect(await register.reports()).toEqual([]);
  });
});
