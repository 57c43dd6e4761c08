import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { openBundle } from "@sdc/sealing/bundle";
import { newKeyPair } from "@sdc/sealing/key-pair";
import { formOf } from "./attachments-testing.ts";
import { type Running, start, tokenOf } from "./process-testing.ts";
import { COMMUNE, newFolder, report } from "./testing.ts";

/** After so long the process dies, each time somewhere else between hearing of a case and being done with it. */
const DEATHS_MS = [0, 15, 40, 80, 150];
const REPORTS_EACH = 4;
const YESTERDAY = addDays(dayOf(Date.now()), -1);
const pdf = (n: number) => Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj\n% file ${n}\ntrailer<<>>\n%%EOF\n`);

const asking = (running: Running, token: string) => {
  const headers = (key: string) => ({ authorization: `Bearer ${token}`, "idempotency-key": key });
  return {
    post: async <Body>(path: string, key: string, body: object): Promise<Body> => {
      const response = await fetch(`${running.address}${path}`, {
        method: "POST",
        headers: { ...headers(key), "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as Body;
      if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
    attach: (id: string, key: string, bytes: Uint8Array) =>
      fetch(`${running.address}/v1/case-files/${id}/attachments`, {
        method: "POST",
        headers: headers(key),
        body: formOf([{ name: "a.pdf", bytes }]),
      }),
    get: (path: string) => fetch(`${running.address}${path}`, { headers: headers("none") }),
  };
};

const classified = {
  kind: "denunciation",
  document: { form: "letter", number: "12/ĐT", date: YESTERDAY },
  ground: "Đ.8",
  denunciation: {
    register: { number: "12/TC", body: "UBND", kept: "paper" },
    receivedOn: YESTERDAY,
    text: "Thu tiền sai.",
    deniedUnit: COMMUNE,
    deniedRank: "other",
  },
};

test("kill -9 between the steps: each denunciation ends sealed whole, in one bundle, with nothing left that opens here", async () => {
  const folder = newFolder();
  const body = newKeyPair();
  let running = await start(folder, ["--empty"]);
  const operator = tokenOf(folder, "operator", COMMUNE);
  const head = tokenOf(folder, "head-of-unit", COMMUNE);
  await asking(running, head).post(`/v1/body-key/${COMMUNE}/publish`, "publish", {
    publicKey: body.publicKey,
    from: dayOf(Date.now()),
    decision: { number: "9/QĐ", date: YESTERDAY },
  });
  const ids: string[] = [];
  for (const [round, death] of DEATHS_MS.entries()) {
    const { post, attach } = asking(running, operator);
    const mine: string[] = [];
    for (let n = 0; n < REPORTS_EACH; n++) {
      const key = `${round}-${n}`;
      const { stream } = await post<{ stream: string }>(
        "/v1/hotline-report",
        key,
        report({ text: `Chuyện ${key}` }),
      );
      mine.push(idOf(stream));
      expect((await attach(idOf(stream), `file-${key}`, pdf(ids.length + n))).status).toBe(200);
    }
    const classify = async (): Promise<void> => {
      const by = asking(running, head);
      await Promise.all(
        mine.map((id) => by.post(`/v1/hotline-report/${id}/classify-formal`, `classify-${id}`, classified)),
      );
    };
    await classify();
    await new Promise((resolve) => setTimeout(resolve, death));
    await running.kill("SIGKILL");
    running = await start(folder, ["--empty"]);
    ids.push(...mine);
  }
  const { get } = asking(running, head);
  const timelineOf = async (id: string): Promise<readonly string[]> => {
    const file = (await (await get(`/v1/case-files/${id}`)).json()) as { timeline: { type: string }[] };
    return file.timeline.map(({ type }) => type);
  };
  for (const [n, id] of ids.entries()) {
    await expect.poll(() => timelineOf(id), { timeout: 30_000 }).toContain("report-keys-destroyed");
    const timeline = await timelineOf(id);
    expect(timeline.filter((type) => type === "report-resealed")).toHaveLength(1);
    expect(timeline.filter((type) => type === "report-keys-destroyed")).toHaveLength(1);
    const bundle = new Uint8Array(await (await get(`/v1/sealed-reports/${id}/bundle`)).arrayBuffer());
    const [manifest, ...files] = openBundle(body.privateKey, bundle) ?? [];
    const round = Math.floor(n / REPORTS_EACH);
    expect(Buffer.from(manifest ?? []).toString()).toContain(`Chuyện ${round}-${n % REPORTS_EACH}`);
    expect(files.map((file) => Buffer.from(file))).toEqual([pdf(n)]);
    expect(await (await get(`/v1/case-files/${id}`)).json()).toMatchObject({ text: { erased: true } });
  }
  expect(await running.kill("SIGTERM")).toBe(0);
  rmSync(join(folder, ".."), { recursive: true });
}, 240_000);
