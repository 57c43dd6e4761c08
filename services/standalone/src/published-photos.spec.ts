import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pixels, secret, withSecret } from "@sdc/attachments/spec-pictures";
import { startS3Local } from "@sdc/local-aws/s3-local";
import { attachingTo } from "./attachments-testing.ts";
import { sweepFiles } from "./operations/sweep-files.ts";
import { COMMUNE, open, newFolder, type Opened } from "./testing.ts";

const head = { role: "head-of-unit", unit: COMMUNE } as const;
const words = { title: "Đèn đường hỏng", text: "Đã che thông tin." };
const masked = { n: 1, shows: "Cột đèn không sáng", masks: [secret] };
const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n");
const DAY_MS = 24 * 60 * 60 * 1000;

/** Each engine with one of both stores: what holds on one holds on the other. */
describe.each([
  { engine: "sqlite", files: "folder" },
  { engine: "dynamodb", files: "bucket" },
] as const)("on $engine with a $files", ({ engine, files }) => {
  let sdc: Opened;
  let to: ReturnType<typeof attachingTo>;
  let s3: Awaited<ReturnType<typeof startS3Local>> | undefined;
  let photo: Buffer;
  beforeAll(async () => {
    photo = await withSecret(2000, 1000);
    s3 = files === "bucket" ? await startS3Local("sdc-photos") : undefined;
    const settings = {
      publicUrl: "https://dan.example",
      ...(s3 && { files: { bucket: "sdc-photos", endpoint: s3.endpoint } }),
    };
    sdc = await open(engine, newFolder(), settings);
    to = attachingTo(sdc);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
    await s3?.stop();
  });

  const say = async (id: string, command: string, body: object, key?: string) => {
    const as = { ...head, ...(key === undefined ? {} : { key }) };
    const { status, body: answer } = await sdc.post<{ code?: string }>(
      `/v1/hotline-report/${id}/${command}`,
      body,
      as,
    );
    await sdc.standalone.caughtUp();
    return [status, answer.code];
  };
  const publish = (id: string, photos: readonly object[], key?: string) =>
    say(id, "publish", { ...words, photos }, key);
  /** A report with a picture and a document. */
  const withFiles = async (): Promise<string> => {
    const id = await to.newReport();
    await to.attach(id, [
      { name: "anh.png", bytes: photo },
      { name: "van-ban.pdf", bytes: PDF },
    ]);
    await say(id, "classify", { kind: "reflection" });
    return id;
  };
  const seen = (path: string, headers: Record<string, string> = {}) => sdc.app.request(path, { headers });
  const shown = (id: string, n: number | string = 1) => seen(`/cong-khai/${id}/anh/${n}`);

  test("a masked picture is seen from the page, the feed and Open311; the original stays as it was", async () => {
    const id = await withFiles();
    const original = Buffer.from(await (await to.download(id, 1)).arrayBuffer());
    expect(await publish(id, [masked])).toEqual([200, undefined]);
    const answer = await shown(id);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([answer.status, (await pixels(bytes)).hasRed()]).toEqual([200, false]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "public, no-cache",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "cross-origin-resource-policy": "cross-origin",
    });
    const etag = answer.headers.get("etag") ?? "";
    expect((await seen(`/cong-khai/${id}/anh/1`, { "if-none-match": etag })).status).toBe(304);
    const path = `/cong-khai/${id}/anh/1`;
    const page = (await (await seen(`/cong-khai/${id}`)).text()).replaceAll(/\s+/g, " ");
    expect(page).toContain(`<img src="${path}" alt="${masked.shows}" width="1600" height="800"`);
    expect(await (await seen("/cong-khai/nguon-tin.atom")).text()).toContain(
      `<link rel="enclosure" type="image/jpeg" title="${masked.shows}" href="https://dan.example${path}"/>`,
    );
    const [request] = (await (await seen(`/open311/v2/requests/${id}.json`)).json()) as object[];
    expect(request).toMatchObject({ media_url: `https://dan.example${path}` });
    expect(await (await seen(`/open311/v2/requests/${id}.xml`)).text()).toContain(
      `<media_url>https://dan.example${path}</media_url>`,
    );
    expect(Buffer.from(await (await to.download(id, 1)).arrayBuffer())).toEqual(original);
    const { timeline } = await to.shown(id);
    expect(timeline.at(-1)).toMatchObject({ type: "report-published", photos: [masked] });
    for (const key of await to.objects())
      expect(Buffer.from((await sdc.standalone.files.store.get(key)) ?? []).includes("JFIF")).toBe(false);
  });

  test("with nothing to mask it is published when somebody says so", async () => {
    const id = await withFiles();
    expect(await publish(id, [{ ...masked, masks: [] }])).toEqual([400, "input-invalid"]);
    expect(await publish(id, [{ ...masked, masks: [], nothingToMask: true }])).toEqual([200, undefined]);
    expect((await pixels(new Uint8Array(await (await shown(id)).arrayBuffer()))).hasRed()).toBe(true);
  });

  test("taken down, protected or withdrawn it is served to nobody, and what was taken down is gone", async () => {
    const down = await withFiles();
    const before = new Set(await to.objects());
    await publish(down, [masked]);
    const [made = ""] = (await to.objects()).filter((key) => !before.has(key));
    await say(down, "unpublish", { reason: "Chưa che đủ." });
    expect([(await shown(down)).status, await sdc.standalone.files.store.get(made)]).toEqual([
      404,
      undefined,
    ]);

    const guarded = await withFiles();
    await publish(guarded, [masked]);
    await say(guarded, "flag", {});
    expect((await shown(guarded)).status).toBe(404);

    const withdrawn = await withFiles();
    await publish(withdrawn, [masked]);
    await say(withdrawn, "withdraw-attachment", { n: 1, reason: "Gửi nhầm." });
    expect([(await shown(withdrawn)).status, (await seen(`/cong-khai/${withdrawn}`)).status]).toEqual([
      404, 200,
    ]);

    const ended = await withFiles();
    await publish(ended, [masked]);
    await say(ended, "withdraw", { reason: "Người gửi rút." });
    expect((await shown(ended)).status).toBe(404);
    for (const n of ["0", "2", "01", "x"]) expect((await shown(down, n)).status).toBe(404);
  });

  test("published anew it is another picture, and the one before is gone; a sweep finds nothing to remove", async () => {
    const id = await withFiles();
    await publish(id, [{ ...masked, masks: [], nothingToMask: true }]);
    const first = (await shown(id)).headers.get("etag");
    const before = await to.objects();
    await publish(id, [masked]);
    const after = await to.objects();
    expect((await shown(id)).headers.get("etag")).not.toBe(first);
    expect([after.length, before.filter((key) => !after.includes(key)).length]).toEqual([before.length, 1]);
    const swept = await sweepFiles(
      sdc.standalone.log,
      sdc.standalone.files.store,
      Date.now() + 2 * DAY_MS,
      () => {},
    );
    expect(swept).toMatchObject({ missing: [] });
    expect((await shown(id)).status).toBe(200);
  });

  test("the same sending again, also five at once, is one publication with one picture", async () => {
    const id = await withFiles();
    const before = (await to.objects()).length;
    const five = await Promise.all(Array.from({ length: 5 }, () => publish(id, [masked], `same-${engine}`)));
    expect(five).toEqual(Array.from({ length: 5 }, () => [200, undefined]));
    expect((await to.objects()).length - before).toBe(1);
    expect(await publish(id, [masked], `same-${engine}`)).toEqual([200, undefined]);
    expect([(await to.objects()).length - before, (await shown(id)).status]).toEqual([1, 200]);
  });

  test("what can't be is refused with a code, and nothing is stored, written or shown", async () => {
    const id = await withFiles();
    const [objects, commits] = [(await to.objects()).length, await to.commits()];
    const refused: readonly (readonly [number, string, readonly object[]])[] = [
      [422, "attachment-unknown", [{ ...masked, n: 3 }]],
      [422, "photo-not-a-picture", [masked, { ...masked, n: 2 }]],
      [422, "mask-outside-picture", [{ ...masked, masks: [{ ...secret, x: 1901 }] }]],
      [422, "mask-outside-picture", [{ ...masked, masks: [secret, { ...secret, height: 60_000_000 }] }]],
      [400, "input-invalid", [{ ...masked, masks: [{ ...secret, x: -1 }] }]],
      [400, "input-invalid", [{ ...masked, masks: [{ ...secret, y: Number.NaN }] }]],
      [400, "input-invalid", [{ ...masked, masks: Array.from({ length: 1000 }, () => secret) }]],
      [400, "input-invalid", [{ ...masked, key: "f".repeat(32) }]],
      [413, "too-large", [{ ...masked, masks: Array.from({ length: 10_000 }, () => secret) }]],
    ];
    for (const [status, code, photos] of refused) expect(await publish(id, photos)).toEqual([status, code]);
    const as = { role: "case-officer", unit: COMMUNE } as const;
    const other = { role: "head-of-unit", unit: "commune-20194-2025b" } as const;
    for (const [who, status] of [
      [as, 403],
      [other, 404],
    ] as const)
      expect(
        (await sdc.post(`/v1/hotline-report/${id}/publish`, { ...words, photos: [masked] }, who)).status,
      ).toBe(status);
    expect([(await to.objects()).length, await to.commits()]).toEqual([objects, commits]);
    await say(id, "flag", {});
    expect(await publish(id, [masked])).toEqual([409, "flagged-not-published"]);
    expect([(await to.objects()).length, (await shown(id)).status]).toEqual([objects, 404]);
  });
});
