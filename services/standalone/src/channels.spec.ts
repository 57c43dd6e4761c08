import { createTransport } from "nodemailer";
import { afterEach, describe, expect, test } from "vitest";
import { channelsFrom } from "./channels-config.ts";
import { type Doors, openDoors } from "./channels-here.ts";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

const DESK = "hotline@ban-thach.example";

let sdc: Opened | undefined;
let doors: Doors | undefined;
afterEach(async () => {
  await doors?.close();
  await sdc?.stop();
  doors = sdc = undefined;
});

describe.each(ENGINES)("on %s", (engine) => {
  test("a mail to a desk stands in that desk's queue, and who wrote it stands nowhere", async () => {
    const mailIn = { host: "127.0.0.1", port: 0, name: "mail.example", desks: { [DESK]: COMMUNE } };
    sdc = await open(engine, undefined, { channels: { mailIn } });
    doors = await openDoors(sdc.standalone, sdc.config, {
      request: (line) => sdc?.lines.push(JSON.stringify(line)),
      error: (error) => sdc?.errors.push(error),
    });
    const transport = createTransport({ host: "127.0.0.1", port: doors.smtpPort ?? 0 });
    const mail = { from: "MARKER <marker@dan.example>", to: DESK, subject: "MARKER", text: "MARKER-TEXT" };
    const sent = await Promise.all(
      [1, 2, 3, 4, 5].map(() => transport.sendMail({ ...mail, messageId: "<a@b>", date: new Date(0) })),
    );
    transport.close();
    expect(sent.map(({ response }) => response)).toEqual(Array(5).fill("250 2.0.0 Stored"));
    await sdc.standalone.caughtUp();
    const { body } = await sdc.get<{ items: object[] }>("/v1/hotline-queue");
    expect(body.items).toMatchObject([{ channel: "email", unit: COMMUNE, status: "received" }]);
    expect(sdc.errors).toEqual([]);
    expect(sdc.lines.join()).toMatch(/"SMTP"/);
    expect(sdc.lines.join()).not.toMatch(/marker|dan\.example/i);
    for await (const { commits } of sdc.standalone.log.scan())
      for (const { body: bytes } of commits)
        expect(Buffer.from(bytes).toString()).not.toMatch(/MARKER|marker@/);
  });
});

describe("settings", () => {
  const mail = { SDC_SMTP_PORT: "25", SDC_SMTP_NAME: "mail.example", SDC_SMTP_DESKS: `${DESK}=${COMMUNE}` };

  test("a channel is off unless it is set", () => {
    expect(channelsFrom({})).toEqual({});
    expect(channelsFrom({ ...mail, SDC_SMTP_DESKS: `${DESK.toUpperCase()}=xa-a, b@c=xa-b` })).toMatchObject({
      mailIn: { host: "127.0.0.1", port: 25, desks: { [DESK]: "xa-a", "b@c": "xa-b" } },
    });
  });

  test.each([
    [{ SDC_SMTP_PORT: "25" }, "belong together"],
    [{ ...mail, SDC_SMTP_KEY_FILE: "k" }, "belong together"],
    [{ ...mail, SDC_SMTP_PORT: "smtp" }, "SDC_SMTP_PORT"],
    [{ ...mail, SDC_SMTP_DESKS: "hotline" }, "SDC_SMTP_DESKS"],
  ])("%j is told in words", (env, words) => {
    expect(() => channelsFrom(env)).toThrow(words);
  });
});
