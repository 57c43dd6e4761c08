import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { assert, asyncProperty, constantFrom, uint8Array } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeIn } from "@sdc/attachments/take-in";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { standaloneApp } from "./app.ts";
import { attachingTo, formOf } from "./attachments-testing.ts";
import { sweepFiles } from "./operations/sweep-files.ts";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

const MARKER = "MARKER-FILE";
const DAY_MS = 24 * 60 * 60 * 1000;

const pdf = (within = "", more = ""): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Title (${MARKER}) ${within} >>\nendobj\n%%EOF\n${more}`);
const docx = (more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "word/document.xml": strToU8(MARKER),
    ...more,
  });
/** One red pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);
const one = { name: `${MARKER}.pdf`, bytes: pdf() };

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let to: ReturnType<typeof attachingTo>;
  beforeAll(async () => {
    sdc = await open(engine);
    to = attachingTo(sdc);
  });
  afterAll(() => sdc.stop());

  test("files of a form come back byte for byte to the case's readers, as downloads; pictures drawn anew", async () => {
    const id = await to.newReport();
    const hidden = Buffer.concat([PNG, Buffer.from(`<script>${MARKER}</script>`)]);
    const answer = await to.attach(id, [one, { name: "ảnh 1.png", type: "image/png", bytes: hidden }]);
    expect([answer.status, answer.body.events?.map(({ type }) => type)]).toEqual([
      200,
      ["attachment-added", "attachment-added"],
    ]);
    expect(await to.shown(id)).toMatchObject({
      attachments: [
        { n: 1, name: one.name, mediaType: "application/pdf", bytes: one.bytes.byteLength, from: "officer" },
        { n: 2, name: "ảnh 1.png", mediaType: "image/png" },
      ],
      timeline: [{}, { type: "attachment-added", n: 1, name: one.name }, { n: 2 }],
    });
    const download = await to.download(id, 1);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(one.bytes);
    const headers = ["content-type", "content-disposition", "x-content-type-options", "cache-control"];
    expect(headers.map((name) => download.headers.get(name))).toEqual([
      "application/pdf",
      `attachment; filename="${one.name}"; filename*=UTF-8''${one.name}`,
      "nosniff",
      "no-store",
    ]);
    const picture = await to.download(id, 2);
    expect(picture.headers.get("content-disposition")).toBe(
      `attachment; filename="anh 1.png"; filename*=UTF-8''${encodeURIComponent("ảnh 1.png")}`,
    );
    expect(Buffer.from(await picture.arrayBuffer()).includes(MARKER)).toBe(false);
  });

  test("files that come with a report begin with it, in one step", async () => {
    const { own, vault, files } = sdc.standalone;
    const id = `with-files-${engine}`;
    const stream = `hotline-report/${id}`;
    const { accepted } = await takeIn({ store: files.store, vault }, { stream, files: [one] });
    const result = await hotlineReportAggregate.execute(own, {
      id,
      name: "receive",
      body: { ...report(), receivedAt: "2026-11-20T01:15:00.000Z" },
      brought: { attachments: accepted },
      at: own.now(),
      by: { subject: "mail", unit: COMMUNE },
      command: { key: id, body: "x" },
    });
    expect(result).toMatchObject({ version: 2, events: [{}, { type: "attachment-added" }] });
    expect((await to.shown(id)).attachments).toMatchObject([{ n: 1, from: "reporter" }]);
    expect((await to.download(id, 1)).status).toBe(200);
  });

  test("nobody else reads them or adds to them, and what is not there is not found", async () => {
    const id = await to.newReport();
    await to.attach(id, [one]);
    const stranger = { role: "operator", unit: "commune-20194-2025b" } as const;
    expect((await to.download(id, 1, stranger)).status).toBe(404);
    expect((await to.download(id, 1, { role: "auditor", unit: COMMUNE })).status).toBe(403);
    for (const n of ["0", "2", "01", "x", "%00"]) expect((await to.download(id, n)).status).toBe(404);
    const stored = (await to.objects()).length;
    expect(await to.attach(id, [one], stranger)).toEqual(await to.attach("nothing", [one], stranger));
    expect((await to.attach(id, [one], stranger)).status).toBe(404);
    expect((await to.attach(id, [one], { role: "auditor" })).status).toBe(403);
    expect((await to.attach("nothing", [one])).status).toBe(404);
    expect((await to.objects()).length).toBe(stored);
    expect((await sdc.app.request(`/v1/case-files/${id}/attachments/1`)).status).toBe(401);
    expect((await sdc.app.request("/v1/uploads", { method: "POST" })).status).toBe(401);
  });

  test("of a protected report they are shown to whoever may read that report, and to nobody else", async () => {
    const id = await to.newReport({ flagged: true, reporter: undefined });
    expect((await to.attach(id, [one])).status).toBe(200);
    expect((await to.download(id, 1, { role: "head-of-unit", unit: COMMUNE })).status).toBe(200);
    // Whoever may not know of it is told what they are told of a report that is not there.
    for (const role of ["operator", "case-officer"] as const)
      expect((await to.download(id, 1, { role, unit: COMMUNE })).status).toBe(404);
    for (const role of ["home-affairs", "inspector", "auditor"] as const)
      expect((await to.download(id, 1, { role, unit: COMMUNE })).status).toBe(403);
  });

  test("five of one at the same time are one, with one object each", async () => {
    const id = await to.newReport();
    const before = (await to.objects()).length;
    // Made once: an archive holds the time at which it was made.
    const two = { name: "b.docx", bytes: docx() };
    const five = await Promise.all(
      Array.from({ length: 5 }, () => to.attach(id, [one, two], { key: "same" })),
    );
    expect(five.map(({ status, body }) => [status, body.version])).toEqual(
      Array.from({ length: 5 }, () => [200, 3]),
    );
    expect((await to.shown(id)).attachments).toHaveLength(2);
    expect((await to.objects()).length - before).toBe(2);
    const other = await to.attach(id, [{ name: "c.pdf", bytes: pdf() }], { key: "same" });
    expect([other.status, other.body.code]).toEqual([422, "idempotency-key-reused"]);
    expect((await to.objects()).length - before).toBe(2);
  });

  test("a report that is closed takes an officer's late document with a note, and shows it; without one nothing stays", async () => {
    const id = await to.newReport();
    const head = { role: "head-of-unit", unit: COMMUNE } as const;
    const life = [
      ["classify", { kind: "reflection" }],
      ["assign", { unit: COMMUNE }],
      ["accept", {}],
      ["reply", { text: "Đã sửa." }],
      ["close", {}],
    ] as const;
    for (const [command, body] of life)
      expect([command, (await sdc.post(`/v1/hotline-report/${id}/${command}`, body, head)).status]).toEqual([
        command,
        200,
      ]);
    const stored = (await to.objects()).length;
    const without = await to.attach(id, [one]);
    expect([without.status, without.body.code]).toEqual([409, "late-file-without-note"]);
    expect((await to.objects()).length).toBe(stored);
    const note = "Biên bản nghiệm thu, có sau khi trả lời.";
    const late = (more: string) => {
      const form = formOf([one]);
      form.set("note", more);
      return form;
    };
    const send = async (form: FormData, key: string) =>
      sdc.app.request(`/v1/case-files/${id}/attachments`, {
        method: "POST",
        headers: {
          authorization: await sdc.bearer("operator", COMMUNE),
          "idempotency-key": `${key}-${engine}`,
        },
        body: form,
      });
    expect((await send(late(note), "late")).status).toBe(200);
    expect((await send(late("Ghi chú khác."), "late")).status).toBe(422);
    expect((await send(late("x".repeat(2001)), "long")).status).toBe(400);
    expect((await to.shown(id)).attachments).toMatchObject([{ n: 1, from: "officer", note }]);
    expect((await to.objects()).length).toBe(stored + 1);
    // The reporter's, handed in before it can no longer be reopened.
    const theirs = formOf([one]);
    theirs.set("from", "reporter");
    expect((await send(theirs, "theirs")).status).toBe(200);
  });

  test("bombs, polyglots, false types and strange names are refused with a code, and store and write nothing", async () => {
    const id = await to.newReport();
    const stored = (await to.objects()).length;
    const before = await to.commits();
    const tries: [string, { name?: string; type?: string; bytes: Uint8Array }][] = [
      ["file-empty", { bytes: new Uint8Array() }],
      ["type-not-taken", { name: "a.pdf", bytes: strToU8("MZ\u0000") }],
      ["type-not-taken", { name: "a.jpg", bytes: strToU8("<svg/>") }],
      ["type-not-taken", { bytes: zipSync({ "a.txt": strToU8("a") }) }],
      ["type-mismatch", { type: "image/jpeg", bytes: pdf() }],
      ["archive-unsafe", { bytes: docx({ "word/a.xml": new Uint8Array(30 * 1024 * 1024) }) }],
      ["macro-not-taken", { bytes: docx({ "word/vbaProject.bin": strToU8("x") }) }],
      ["file-two-faced", { bytes: Buffer.concat([pdf(), docx()]) }],
      ["pdf-active", { bytes: pdf("/OpenAction << /S /JavaScript >>") }],
      ["file-broken", { bytes: PNG.subarray(0, 40) }],
    ];
    for (const [code, { name = "x", type, bytes }] of tries) {
      const { status, body } = await to.attach(id, [{ name, bytes, ...(type && { type }) }]);
      expect([code, status, body.code]).toEqual([code, 422, code]);
    }
    // One bad one among good ones: none is taken, so nobody wonders which were.
    const mixed = await to.attach(id, [one, { name: "x", bytes: strToU8("MZ") }]);
    expect([mixed.status, mixed.body.because?.codes]).toEqual([422, ["type-not-taken"]]);
    const many = await to.attach(
      id,
      Array.from({ length: 11 }, () => one),
    );
    expect([many.status, many.body.code]).toEqual([422, "files-too-many"]);
    const large = await to.attach(id, [{ name: "x.pdf", bytes: pdf("", " ".repeat(5 * 1024 * 1024)) }]);
    expect([large.status, large.body.code]).toEqual([413, "form-too-large"]);
    expect([await to.commits(), (await to.objects()).length]).toEqual([before, stored]);

    const named = await to.attach(id, [
      { name: `${"ệ".repeat(10_000)}.pdf`, bytes: pdf() },
      { name: "../..\\a\u202efdp.exe", bytes: pdf() },
    ]);
    expect(named.status).toBe(200);
    const [long, short] = (await to.shown(id)).attachments ?? [];
    expect(String(long?.name)).toMatch(/^ệ{100,}\.pdf$/);
    expect(short?.name).toBe("afdp.exe.pdf");
    expect(sdc.errors).toEqual([]);
  });

  test("whatever bytes are posted as a form: never a 5xx, and nothing is written that was not taken", async () => {
    const id = await to.newReport();
    const authorization = await sdc.bearer("operator", COMMUNE);
    const form = new Request("http://x", { method: "POST", body: formOf([one]) });
    const good = Buffer.from(await form.arrayBuffer());
    const type = form.headers.get("content-type") ?? "";
    let n = 0;
    await assert(
      asyncProperty(
        uint8Array({ maxLength: 60 }),
        constantFrom(0, 20, 80, 120, 200, good.byteLength - 10),
        constantFrom(
          type,
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "text/plain",
          "application/json",
        ),
        async (noise, at, contentType) => {
          const body = Buffer.from(good);
          body.set(noise.subarray(0, Math.max(0, body.byteLength - at)), at);
          const before = await to.commits();
          const answer = await sdc.app.request(`/v1/case-files/${id}/attachments`, {
            method: "POST",
            headers: { authorization, "idempotency-key": `noise-${++n}`, "content-type": contentType },
            body,
          });
          expect(answer.status).toBeLessThan(500);
          expect((await to.commits()) === before || answer.status === 200).toBe(true);
        },
      ),
      { numRuns: engine === "sqlite" ? 80 : 20 },
    );
    expect(sdc.errors).toEqual([]);
  });

  describe("larger ones", () => {
    const presign = async (bytes: number) =>
      (await sdc.post<{ upload: string; url: string }>("/v1/uploads", { bytes })).body;
    const put = async (url: string, bytes: Uint8Array) =>
      (await sdc.app.request(url, { method: "PUT", body: Uint8Array.from(bytes) })).status;
    const waiting = () => readdirSync(join(sdc.folder, "files", "quarantine"));

    test("are uploaded to a presigned place, taken in by name once, and then gone from quarantine", async () => {
      const id = await to.newReport();
      const big = pdf("", "")
        .toString("latin1")
        .replace("endobj", `${"x".repeat(6 * 1024 * 1024)}endobj`);
      const bytes = Buffer.from(big, "latin1");
      const { upload, url } = await presign(bytes.byteLength);
      expect(await put(url, bytes)).toBe(204);
      expect(await put(url, bytes)).toBe(409);
      expect(waiting()).toEqual([upload]);
      const uploads = [{ upload, name: "lớn.pdf", declaredType: "application/pdf" }];
      const five = await Promise.all(
        Array.from({ length: 5 }, () => to.attachUploads(id, uploads, { key: "big" })),
      );
      expect(five.map(({ status, body }) => [status, body.version])).toEqual(
        Array.from({ length: 5 }, () => [200, 2]),
      );
      expect(waiting()).toEqual([]);
      expect((await to.attachUploads(id, uploads, { key: "big" })).body.version).toBe(2);
      const again = await to.attachUploads(id, uploads);
      expect([again.status, again.body.code]).toEqual([422, "upload-missing"]);
      expect(Buffer.from(await (await to.download(id, 1)).arrayBuffer()).equals(bytes)).toBe(true);
      expect((await to.shown(id)).attachments).toHaveLength(1);
    });

    test("that can't be taken say so in the case, and leave quarantine too", async () => {
      const id = await to.newReport();
      const bomb = docx({ "word/a.xml": new Uint8Array(30 * 1024 * 1024) });
      const { upload, url } = await presign(bomb.byteLength);
      expect(await put(url, bomb)).toBe(204);
      const answer = await to.attachUploads(id, [{ upload, name: `${MARKER}.docx` }]);
      expect([answer.status, answer.body.events?.map(({ type }) => type)]).toEqual([
        200,
        ["attachment-refused"],
      ]);
      expect((await to.shown(id)).timeline.at(-1)).toMatchObject({
        type: "attachment-refused",
        code: "archive-unsafe",
        name: `${MARKER}.docx`,
      });
      expect(waiting()).toEqual([]);
    });

    test("are held to the size that was asked for, and to their address", async () => {
      const { url } = await presign(100);
      expect(await put(url, Buffer.alloc(101))).toBe(413);
      expect(await put(url.replace(".100.", ".999."), Buffer.alloc(101))).toBe(403);
      expect(await put("/uploads/x", Buffer.alloc(1))).toBe(403);
      expect((await sdc.post("/v1/uploads", { bytes: 26 * 1024 * 1024 })).status).toBe(400);
      expect(waiting()).toEqual([]);
    });
  });

  test("killed between storing and appending, the case holds nothing; the same request is taken once, the sweep removes the rest", async () => {
    const id = await to.newReport();
    const before = new Set(await to.objects());
    const { standalone } = sdc;
    const dying = standaloneApp(
      {
        ...standalone,
        log: {
          ...standalone.log,
          append: async () => {
            throw new Error("killed");
          },
        },
      },
      { request: () => {}, error: () => {} },
      () => true,
    );
    const send = async (app: Pick<Opened["app"], "request">) =>
      (
        await app.request(`/v1/case-files/${id}/attachments`, {
          method: "POST",
          headers: { authorization: await sdc.bearer("operator", COMMUNE), "idempotency-key": "killed" },
          body: formOf([one]),
        })
      ).status;
    expect(await send(dying)).toBe(500);
    expect((await to.shown(id)).attachments).toBeUndefined();
    const left = (await to.objects()).filter((key) => !before.has(key));
    expect(left).toHaveLength(1);
    expect(await send(sdc.app)).toBe(200);
    expect(await send(sdc.app)).toBe(200);
    expect((await to.shown(id)).attachments).toHaveLength(1);

    const sweep = (now: number) => sweepFiles(standalone.log, standalone.files.store, now, () => {});
    expect(await sweep(Date.now())).toMatchObject({ orphans: 0 });
    expect(await sweep(Date.now() + 2 * DAY_MS)).toMatchObject({ orphans: 1, objects: before.size + 1 });
    expect(await to.objects()).not.toContain(left[0]);
    expect((await to.download(id, 1)).status).toBe(200);
  });

  test("a withdrawn attachment is shown to nobody any more, an erased case's neither; both say so", async () => {
    const id = await to.newReport();
    await to.attach(id, [one, one]);
    const withdraw = await sdc.post(`/v1/hotline-report/${id}/withdraw-attachment`, {
      n: 1,
      reason: "Nhầm.",
    });
    expect(withdraw.status).toBe(200);
    const gone = await to.download(id, 1);
    expect([gone.status, (await gone.json()) as object]).toMatchObject([
      410,
      { code: "attachment-withdrawn" },
    ]);
    expect((await to.shown(id)).attachments).toMatchObject([{ withdrawn: true }, {}]);
    await sdc.standalone.vault.destroy(`case:hotline-report/${id}`);
    const erased = await to.download(id, 2);
    expect([erased.status, (await erased.json()) as object]).toMatchObject([
      410,
      { code: "attachment-erased" },
    ]);
  });

  test("no body can name what is stored: neither a report's nor by the command itself", async () => {
    const id = await to.newReport();
    const attachments = [
      { key: "0".repeat(32), name: "x", mediaType: "image/png", bytes: 1, sha256: "a".repeat(64) },
    ];
    expect((await sdc.post(`/v1/hotline-report/${id}/attach`, { attachments, from: "officer" })).status).toBe(
      404,
    );
    expect((await sdc.post("/v1/hotline-report", { ...report(), attachments })).status).toBe(400);
  });

  test("neither content nor name stands in the clear on the disk or in a log line, whatever happened before", async () => {
    const id = await to.newReport();
    await to.attach(id, [one]);
    await sdc.standalone.caughtUp();
    const written = filesIn(sdc.folder);
    expect(written.filter((file) => file.includes(join("files", "objects"))).length).toBeGreaterThan(3);
    for (const file of written) {
      const bytes = readFileSync(file);
      for (const encoding of ["utf8", "utf16le"] as const)
        expect([file, bytes.toString(encoding).includes(MARKER)]).toEqual([file, false]);
    }
    expect(sdc.lines.join("\n")).not.toMatch(/MARKER/);
    expect(sdc.errors).toEqual([]);
  });
});
