import { createServer, type IncomingHttpHeaders } from "node:http";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import type { Recorded } from "@sdc/core/commit";
import { NotDone } from "@sdc/core/effects/reactor";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { webhook } from "./webhook.ts";

const server = createServer();
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  server.removeAllListeners("request");
  if (server.listening) await once(server, "close");
});

type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** A receiver on loopback that answers so. */
const listening = async (status: number | "hangs up"): Promise<{ url: string; heard: Heard[] }> => {
  const heard: Heard[] = [];
  const chunks: Buffer[] = [];
  server.on("request", (request, response) => {
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      if (status === "hangs up") response.destroy();
      else response.writeHead(status, { location: "/elsewhere" }).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("it listens");
  return { url: `http://127.0.0.1:${address.port}/hook`, heard };
};

const since = "2026-11-01T00:00:00Z";
const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "commune-a" } };
const what = { stream: "hotline-report/r1", version: 2, type: "report-accepted", at: stamp.at };

describe("the webhook", () => {
  test("tells of every step of a report, and nothing of what it says", () => {
    const { effectsOf } = webhook({ url: "http://127.0.0.1:9", since });
    const recorded = (event: Event, version: number): Recorded<Event> => ({
      event,
      stream: "hotline-report/r1",
      version,
      at: Date.parse(stamp.at),
    });
    const sealed = { sealed: "…", key: "case:hotline-report/r1", from: "hotline-report/r1@1#text" };
    expect(
      effectsOf([
        recorded({ type: "report-replied", text: sealed, ...stamp }, 1),
        recorded({ type: "report-accepted", ...stamp }, 2),
      ]),
    ).toEqual([
      { version: 1, what: { ...what, version: 1, type: "report-replied" } },
      { version: 2, what },
    ]);
  });

  test("tells nothing of a report while it is protected, and not what made it so", () => {
    const { effectsOf } = webhook({ url: "http://127.0.0.1:9", since });
    const sealed = { sealed: "…", key: "case:hotline-report/r1", from: "hotline-report/r1@1#text" };
    const history: Event[] = [
      { type: "report-accepted", ...stamp },
      { type: "report-unmerged", from: "r0", ...stamp },
      { type: "report-flagged", ...stamp },
      { type: "report-replied", text: sealed, ...stamp },
      { type: "report-unflagged", reason: sealed, ...stamp },
      { type: "report-closed", ...stamp },
      {
        type: "report-became-formal",
        kind: "denunciation",
        document: { form: "letter", number: "1", date: "2026-11-19" },
        ground: sealed,
        ...stamp,
      },
    ];
    const recorded = history.map((event, index) => ({
      event,
      stream: "hotline-report/r1",
      version: index + 1,
      at: Date.parse(stamp.at),
    }));
    expect(effectsOf(recorded).map(({ version }) => version)).toEqual([1, 2, 6]);
  });

  test("posts JSON with the key", async () => {
    const { url, heard } = await listening(204);
    await webhook({ url, since }).perform(what, "webhook:hotline-report/r1@2");
    expect(heard).toMatchObject([
      {
        headers: { "idempotency-key": "webhook:hotline-report/r1@2", "content-type": "application/json" },
        body: JSON.stringify(what),
      },
    ]);
  });

  test("a refusal says that it was not done; so does nobody at the address", async () => {
    const { url } = await listening(403);
    await expect(webhook({ url, since }).perform(what, "k")).rejects.toThrow(NotDone);
    server.closeAllConnections();
    server.close();
    await once(server, "close");
    await expect(webhook({ url, since }).perform(what, "k")).rejects.toThrow(NotDone);
  });

  test.each([[500], [503], [302], ["hangs up"]] as const)("%s says nothing of it", async (status) => {
    const { url, heard } = await listening(status);
    const error: unknown = await webhook({ url, since })
      .perform(what, "k")
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(NotDone);
    expect(heard).toHaveLength(1);
  });
});
