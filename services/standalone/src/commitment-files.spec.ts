import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withSecret } from "@sdc/attachments/spec-pictures";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { commitmentAnswer } from "@sdc/query-api/commitment-answers";
import { type Answered, formOf, type SentAs } from "./attachments-testing.ts";
import { sweepFiles } from "./operations/sweep-files.ts";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const TODAY = dayOf(Date.now());
const DAY_MS = 24 * 60 * 60 * 1000;
const officer: As = { role: "case-officer", unit: COMMUNE };
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const PDF: SentAs = {
  name: "MARKER-NAME.pdf",
  type: "application/pdf",
  bytes: Buffer.from("%PDF-1.7\n1 0 obj\n<< /Title (MARKER-BYTES) >>\nendobj\n%%EOF\n"),
};

describe.each(ENGINES)("files of a commitment on %s", (engine) => {
  let sdc: Opened;
  let sent = 0;
  let source = "";
  let id = "";
  beforeAll(async () => {
    sdc = await open(engine);
    source = await answered();
    id = await made(source);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const give = async (path: string, body: object, as: As = officer) => {
    const { status, body: answer } = await sdc.post<{ stream: string; code?: string }>(
      `/v1/${path}`,
      body,
      as,
    );
    return { status, code: answer.code, id: status === 201 ? idOf(answer.stream) : "" };
  };
  const answered = async () => {
    const { id: of } = await give("hotline-report", report(), { role: "operator", unit: COMMUNE });
    for (const [name, body] of [
      ["classify", { kind: "reflection" }],
      ["assign", { unit: COMMUNE }],
      ["accept", {}],
      ["reply", { text: "Sẽ niêm yết." }],
    ] as const)
      expect((await give(`hotline-report/${of}/${name}`, body)).status).toBe(200);
    return of;
  };
  const made = async (of: string) =>
    (
      await give("commitment", {
        unit: COMMUNE,
        post: "chu-tich",
        source: { kind: "hotline-report", id: of },
        on: TODAY,
        dueOn: addDays(TODAY, 5),
        summary: "Niêm yết danh sách",
      })
    ).id;
  const request = async (
    path: string,
    { role = "operator", unit = COMMUNE }: As,
    more: { method?: string; body?: string | FormData; headers?: Record<string, string> } = {},
  ) => {
    const headers = { authorization: await sdc.bearer(role, unit), "idempotency-key": `file-${++sent}` };
    return sdc.app.request(path, { ...more, headers: { ...headers, ...more.headers } });
  };
  const attach = async (to: string, files: readonly SentAs[], as: As = officer): Promise<Answered> => {
    const path = `/v1/commitments/${to}/attachments`;
    const response = await request(path, as, { method: "POST", body: formOf(files) });
    // What a spec expects of the body it says itself.
    return { status: response.status, body: (await response.json()) as Answered["body"] };
  };
  const file = async () => {
    await sdc.standalone.caughtUp();
    return commitmentAnswer.parse((await sdc.get(`/v1/commitments/${id}`, officer)).body);
  };
  const download = (n: number, as: As = officer) => request(`/v1/commitments/${id}/attachments/${n}`, as);

  test("show how far it is: a picture drawn anew, a document byte for byte, for whoever reads it", async () => {
    const picture = await withSecret(400, 300);
    const hidden = Buffer.concat([picture, Buffer.from("<script>MARKER-HIDDEN</script>")]);
    const taken = await attach(id, [{ name: "trước.png", type: "image/png", bytes: hidden }, PDF]);
    expect([taken.status, taken.body.events?.map(({ type }) => type)]).toEqual([
      200,
      ["commitment-file-added", "commitment-file-added"],
    ]);
    const shown = await file();
    expect(shown.files).toMatchObject([
      { n: 1, name: "trước.png", mediaType: "image/png" },
      { n: 2, name: PDF.name, mediaType: "application/pdf" },
    ]);
    expect(shown.progressedOn).toBe(TODAY);
    expect(JSON.stringify(shown)).not.toMatch(/"key"|sha256/);
    expect(Buffer.from(await (await download(2)).arrayBuffer())).toEqual(PDF.bytes);
    expect(Buffer.from(await (await download(1)).arrayBuffer()).includes("MARKER-HIDDEN")).toBe(false);
    expect((await download(3)).status).toBe(404);
    expect((await download(1, { role: "case-officer", unit: OTHER })).status).toBe(404);
    // The list and the page of whoever reported it show none of them.
    expect(JSON.stringify((await sdc.get(`/v1/commitments?unit=${COMMUNE}`, officer)).body)).not.toContain(
      "trước.png",
    );
  });

  test("are taken whole or not at all, and by nobody of another unit", async () => {
    const before = (await file()).files.length;
    const bad: SentAs = { name: "a.exe", bytes: Buffer.from("MZ….exe") };
    const refused = await attach(id, [PDF, bad]);
    expect(refused.status).toBe(422);
    expect((await attach(id, [PDF], { role: "case-officer", unit: OTHER })).status).toBe(404);
    expect((await attach("absent", [PDF], { role: "case-officer", unit: OTHER })).status).toBe(404);
    expect((await attach("absent", [PDF])).status).toBe(404);
    expect((await attach(id, [PDF], { role: "operator", unit: COMMUNE })).status).toBe(403);
    expect((await file()).files).toHaveLength(before);
  });

  test("come by name of an upload as well, and a withdrawn one is shown to nobody", async () => {
    const headers = { "content-type": "application/json" };
    const place = await request("/v1/uploads", officer, {
      method: "POST",
      headers,
      body: JSON.stringify({ bytes: PDF.bytes.byteLength }),
    });
    const { upload, url, method } = (await place.json()) as { upload: string; url: string; method: string };
    const put = await sdc.app.request(url, { method, body: Buffer.from(PDF.bytes) });
    expect(put.status).toBe(204);
    const taken = await request(`/v1/commitments/${id}/attachments`, officer, {
      method: "POST",
      headers,
      body: JSON.stringify({ uploads: [{ upload, name: PDF.name }], note: "MARKER-NOTE" }),
    });
    expect(taken.status).toBe(200);
    expect((await file()).files.at(-1)).toMatchObject({ n: 3, note: "MARKER-NOTE" });
    expect((await give(`commitment/${id}/withdraw-attachment`, { n: 3, reason: "nhầm" })).status).toBe(200);
    expect((await file()).files.at(-1)).toMatchObject({ n: 3, withdrawn: true });
    expect((await download(3)).status).toBe(410);
    expect((await give(`commitment/${id}/withdraw-attachment`, { n: 9, reason: "nhầm" })).code).toBe(
      "file-unknown",
    );
  });

  test("come when it is over, too, and those that the log names stay when files are swept", async () => {
    expect((await give(`commitment/${id}/confirm-kept`, { on: TODAY }, head(CITY))).status).toBe(200);
    expect((await attach(id, [PDF])).status).toBe(200);
    const { log, files } = sdc.standalone;
    const swept = await sweepFiles(log, files.store, Date.now() + 2 * DAY_MS, () => {});
    expect(swept).toMatchObject({ orphans: 0, missing: [], objects: 4 });
  });

  test("of one made in a reply that is kept from somebody are none of theirs", async () => {
    const official = { unit: COMMUNE, rank: "deputy", subject: `case-officer@${COMMUNE}` };
    const operator: As = { role: "operator", unit: COMMUNE };
    expect((await give(`hotline-report/${source}/name-official`, { official }, operator)).status).toBe(200);
    expect((await attach(id, [PDF])).status).toBe(404);
    await sdc.standalone.caughtUp();
    expect((await download(1)).status).toBe(404);
  });

  test("and their names stand nowhere in the clear", async () => {
    const bodies = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap(({ commits }) =>
      commits.map(({ body }) => Buffer.from(body).toString()),
    );
    expect(bodies.join("\n")).toContain("commitment-file-added");
    expect(bodies.join("\n")).not.toMatch(/MARKER|trước/);
  });
});
