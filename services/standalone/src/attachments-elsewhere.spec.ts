import { readdirSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startS3Local } from "@sdc/local-aws/s3-local";
import { attachingTo, formOf } from "./attachments-testing.ts";
import { configFrom } from "./config.ts";
import { type Running, start, tokenOf } from "./process-testing.ts";
import { COMMUNE, newFolder, open, report } from "./testing.ts";

const pdf = (title: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Title (${title}) >>\nendobj\n%%EOF\n`);

test("files lie in a bucket when the settings say so: by form, and uploaded by the browser itself", async () => {
  const s3 = await startS3Local("sdc-files");
  const sdc = await open("sqlite", newFolder(), { files: { bucket: "sdc-files", endpoint: s3.endpoint } });
  const to = attachingTo(sdc);
  const id = await to.newReport();
  expect((await to.attach(id, [{ name: "a.pdf", bytes: pdf("MARKER") }])).status).toBe(200);
  const { body } = await sdc.post<{ upload: string; url: string; fields: Record<string, string> }>(
    "/v1/uploads",
    { bytes: 1000 },
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(body.fields)) form.set(name, value);
  form.set("file", new Blob([Uint8Array.from(pdf("two"))]));
  expect((await fetch(body.url, { method: "POST", body: form })).ok).toBe(true);
  const taken = await to.attachUploads(id, [{ upload: body.upload, name: "b.pdf" }]);
  expect([taken.status, taken.body.version]).toEqual([200, 3]);
  expect(await sdc.standalone.files.store.quarantine.get(body.upload)).toBeUndefined();
  for (const [n, title] of [
    [1, "MARKER"],
    [2, "two"],
  ] as const)
    expect(Buffer.from(await (await to.download(id, n)).arrayBuffer())).toEqual(pdf(title));
  const [first = "", ...others] = await to.objects();
  expect(others).toHaveLength(1);
  expect(Buffer.from((await sdc.standalone.files.store.get(first)) ?? []).includes("MARKER")).toBe(false);
  // No place of this process's own is left open beside it.
  expect((await sdc.app.request("/uploads/x", { method: "PUT", body: "x" })).status).toBe(401);
  expect(sdc.errors).toEqual([]);
  await sdc.stop();
  await s3.stop();
});

test("settings: a folder or a bucket, not both; the folder is for its owner only", async () => {
  expect(configFrom({ SDC_FILES: "/x/files" }).files).toEqual({ folder: "/x/files" });
  expect(configFrom({ SDC_FILES_BUCKET: "b", SDC_FILES_ENDPOINT: "http://s" }).files).toEqual({
    bucket: "b",
    endpoint: "http://s",
  });
  expect(configFrom({}).files).toBeUndefined();
  expect(() => configFrom({ SDC_FILES: "/x", SDC_FILES_BUCKET: "b" })).toThrow("exclude each other");
  const elsewhere = newFolder();
  const sdc = await open("sqlite", newFolder(), { files: { folder: elsewhere } });
  expect(statSync(elsewhere).mode & 0o777).toBe(0o700);
  await sdc.stop();
  rmSync(join(elsewhere, ".."), { recursive: true });
});

test("over a socket: what is too large or breaks off is an answer or a closed connection, and leaves nothing", async () => {
  const own = newFolder();
  const running = await start(own, ["--empty"]);
  const authorization = `Bearer ${tokenOf(own, "operator", COMMUNE)}`;
  const post = (path: string, headers: Record<string, string>, body: string | FormData) =>
    fetch(`${running.address}${path}`, { method: "POST", headers: { authorization, ...headers }, body });
  const place = async (): Promise<string> => {
    const response = await post(
      "/v1/uploads",
      { "content-type": "application/json" },
      JSON.stringify({ bytes: 1_000_000 }),
    );
    return ((await response.json()) as { url: string }).url;
  };
  const large = new Uint8Array(30 * 1024 * 1024);
  /** A server may close while we still send. */
  const statusOf = async (sent: Promise<Response>): Promise<number> => {
    try {
      return (await sent).status;
    } catch (error) {
      if (error instanceof TypeError) return 413;
      throw error;
    }
  };
  expect(await statusOf(fetch(`${running.address}${await place()}`, { method: "PUT", body: large }))).toBe(
    413,
  );
  const created = await post(
    "/v1/hotline-report",
    { "content-type": "application/json", "idempotency-key": "r" },
    JSON.stringify(report()),
  );
  const { stream } = (await created.json()) as { stream: string };
  const attachments = `/v1/case-files/${stream.slice("hotline-report/".length)}/attachments`;
  const form = formOf([{ name: "mail.pdf", bytes: large }]);
  expect(await statusOf(post(attachments, { "idempotency-key": "x" }, form))).toBe(413);

  const broken = request(`${running.address}${await place()}`, {
    method: "PUT",
    headers: { "content-length": "900000" },
  });
  broken.on("error", () => {});
  broken.write(Buffer.alloc(100_000));
  await expect.poll(() => readdirSync(join(own, "files", "quarantine")).length).toBe(1);
  broken.destroy();
  await expect.poll(() => readdirSync(join(own, "files", "quarantine"))).toEqual([]);
  expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
  expect(running.printed()).not.toContain('"error"');
  await running.kill("SIGTERM");
  rmSync(join(own, ".."), { recursive: true });
}, 60_000);

const WRITERS = 4;
const ROUNDS = 2;
const folder = newFolder();
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

test("kill -9 in a loop of attachments: sent again each is there once, whole, and no case holds half of one", async () => {
  let running = await start(folder, ["--empty"]);
  const authorization = `Bearer ${tokenOf(folder, "operator", COMMUNE)}`;
  const newReport = async (key: string): Promise<string> => {
    const response = await fetch(`${running.address}/v1/hotline-report`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify(report()),
    });
    return ((await response.json()) as { stream: string }).stream.slice("hotline-report/".length);
  };
  const attach = async ({ address }: Running, id: string, key: string): Promise<void> => {
    const response = await fetch(`${address}/v1/case-files/${id}/attachments`, {
      method: "POST",
      headers: { authorization, "idempotency-key": key },
      body: formOf([{ name: `${key}.pdf`, bytes: pdf(key) }]),
    });
    await response.json();
    expect(response.status).toBe(200);
  };
  /** Until the process is gone; the last one was never acknowledged. */
  const attaching = async (id: string): Promise<number> => {
    for (let n = 0; n < 90; n++)
      try {
        await attach(running, id, `${id}-${n}`);
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
        return n + 1;
      }
    return 90;
  };

  let total = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const ids = await Promise.all(Array.from({ length: WRITERS }, (_, n) => newReport(`${round}-${n}`)));
    const writers = ids.map(attaching);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await running.kill("SIGKILL");
    const counts = await Promise.all(writers);
    running = await start(folder, ["--empty"]);
    for (const [index, id] of ids.entries()) {
      const count = counts[index] ?? 0;
      for (let n = 0; n < count; n++) await attach(running, id, `${id}-${n}`);
      const ask = (path: string) =>
        fetch(`${running.address}/v1/case-files/${id}${path}`, { headers: { authorization } });
      const names = async () => {
        const { attachments = [] } = (await (
          await ask(`?atLeast=hotline-report/${id}@${count + 1}`)
        ).json()) as {
          attachments?: readonly { readonly n: number; readonly name: string }[];
        };
        return attachments;
      };
      await expect.poll(async () => (await names()).length, { timeout: 20_000 }).toBe(count);
      const kept = await names();
      expect(new Set(kept.map(({ name }) => name)).size).toBe(count);
      for (const { n, name } of kept)
        expect(Buffer.from(await (await ask(`/attachments/${n}`)).arrayBuffer())).toEqual(
          pdf(name.slice(0, -".pdf".length)),
        );
      total += count;
    }
  }
  expect(total).toBeGreaterThan(WRITERS * ROUNDS * 2);
  expect(running.printed()).not.toContain('"error"');
  await running.kill("SIGTERM");
}, 120_000);
