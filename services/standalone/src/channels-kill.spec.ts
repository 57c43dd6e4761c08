import { rmSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { freePort, start, tokenOf } from "./process-testing.ts";
import { COMMUNE, newFolder } from "./testing.ts";

const DESK = "hotline@ban-thach.example";
const SENDERS = 4;
const ROUNDS = 2;

/** As a mail server does it: the same mail, whole. */
const deliver = async (port: number, id: string): Promise<void> => {
  const transport = createTransport({ host: "127.0.0.1", port });
  try {
    await transport.sendMail({
      from: "b@dan.example",
      to: DESK,
      subject: id,
      text: `Lần ${id}`,
      messageId: `<${id}@dan.example>`,
      date: new Date(0),
      attachments: [{ filename: "a.pdf", content: "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n" }],
    });
  } finally {
    transport.close();
  }
};

/** Sends until the server is gone; the last of them may have been taken or not. */
const sending = async (port: number, sender: string): Promise<readonly string[]> => {
  const sent: string[] = [];
  for (let n = 0; ; n++) {
    sent.push(`${sender}-${n}`);
    const isTaken = await deliver(port, `${sender}-${n}`).then(
      () => true,
      () => false,
    );
    if (!isTaken) return sent;
  }
};

test("kill -9 while mail comes in: every mail that was sent until it was taken is one report, with its file", async () => {
  const folder = newFolder();
  const port = await freePort();
  const settings = {
    SDC_SMTP_PORT: String(port),
    SDC_SMTP_NAME: "mail.ban-thach.example",
    SDC_SMTP_DESKS: `${DESK}=${COMMUNE}`,
  };
  let running = await start(folder, ["--empty"], settings);
  const token = tokenOf(folder, "operator", COMMUNE);
  const mails: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await expect
      .poll(
        () =>
          deliver(port, `first-${round}`).then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    const senders = Array.from({ length: SENDERS }, (_, sender) => sending(port, `${round}-${sender}`));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await running.kill("SIGKILL");
    const sent = (await Promise.all(senders)).flat();
    running = await start(folder, ["--empty"], settings);
    for (const id of sent)
      await expect
        .poll(
          () =>
            deliver(port, id).then(
              () => true,
              () => false,
            ),
          { timeout: 20_000 },
        )
        .toBe(true);
    mails.push(`first-${round}`, ...sent);
  }
  expect(mails.length).toBeGreaterThan(SENDERS * ROUNDS);
  const items: { id: string }[] = [];
  const listed = async (): Promise<number> => {
    const response = await fetch(`${running.address}/v1/hotline-queue?limit=200`, {
      headers: { authorization: `Bearer ${token}` },
    });
    items.splice(0, items.length, ...((await response.json()) as { items: { id: string }[] }).items);
    return items.length;
  };
  await expect.poll(listed, { timeout: 20_000 }).toBe(mails.length);
  for (const { id } of items) {
    const response = await fetch(`${running.address}/v1/case-files/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await response.json()).toMatchObject({ attachments: [{ name: "a.pdf" }] });
  }
  expect(running.printed()).not.toContain('"error"');
  expect(await running.kill("SIGTERM")).toBe(0);
  rmSync(join(folder, ".."), { recursive: true });
}, 120_000);
