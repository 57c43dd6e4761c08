import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventsOf, idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { sealScript } from "@sdc/public/seal/seal-script";
import { sealedReporterContext } from "@sdc/public/seal/sealed-reporter";
import { sealTo } from "@sdc/sealing/sealed-text";
import { newKeyPair } from "@sdc/sealing/key-pair";
import { browser, formTo, type PageSeen, what, where } from "./public-testing.ts";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

const SDC = join(import.meta.dirname, "sdc.ts");
const CITY = "city-48";
const who = JSON.stringify({ name: "MARKER-WHO", phone: "0900777666" });

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let bodys = "";
  const [commune, city] = [newKeyPair(), newKeyPair()];
  const publish = async (unit: string, publicKey: string): Promise<void> => {
    const today = dayOf(sdc.standalone.now());
    const decision = { number: "9/QĐ", date: addDays(today, -1) };
    await sdc.post(
      `/v1/body-key/${unit}/publish`,
      { publicKey, from: today, decision },
      { role: "head-of-unit", unit },
    );
    await sdc.standalone.caughtUp();
  };
  beforeAll(async () => {
    sdc = await open(engine);
    bodys = mkdtempSync(join(tmpdir(), "sdc body "));
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    rmSync(bodys, { recursive: true });
    await sdc.stop();
  });

  const someone = () => browser(sdc.app);
  /** The last step of the form, as it is before it is sent. */
  const lastStep = async (said: Readonly<Record<string, string>>, lang = "vi"): Promise<PageSeen> => {
    let page = await someone().ask(`/gui?lang=${lang}`);
    for (const step of [where, what]) {
      const { action, fields } = formTo(page, `/gui?lang=${lang}`);
      page = await someone().post(action, { ...fields, ...step, ...said, go: "next" });
    }
    return page;
  };
  const sendIt = (page: PageSeen, more: Readonly<Record<string, string>>, lang = "vi") => {
    const { action, fields } = formTo(page, `/gui?lang=${lang}`);
    return someone().post(action, { ...fields, ...more, go: "next" }, []);
  };
  const streams = async () =>
    new Set(
      (await Array.fromAsync(sdc.standalone.log.scan()))
        .flatMap(({ commits }) => commits.map(({ stream }) => stream))
        .filter((stream) => stream.startsWith("hotline-report/")),
    );
  const received = async (send: () => Promise<PageSeen>) => {
    const before = await streams();
    const page = await send();
    const [stream = "", ...more] = [...(await streams()).difference(before)];
    expect(more).toEqual([]);
    await sdc.standalone.caughtUp();
    return { page, stream };
  };
  const sealedFor = (body: string, publicKey: string) => sealTo(publicKey, who, sealedReporterContext(body));

  test("where the body has no key nothing is asked and nothing runs: names are not taken, and it says so", async () => {
    const page = await lastStep({ flagged: "1" });
    expect(page.html).not.toMatch(/<script|id="sealing"/);
    expect(page.headers.get("content-security-policy")).not.toContain("script");
    expect(page.text).toContain("Chúng tôi không nhận tên và cách liên hệ của Ông/Bà");
    const { page: sent, stream } = await received(() =>
      sendIt(page, { name: "MARKER-PLAIN", "sealed-reporter": sealedFor(COMMUNE, commune.publicKey) }),
    );
    expect(sent.status).toBe(422);
    expect(stream).toBe("");
  });

  test.each(["vi", "en"] as const)(
    "where it has one, the page (%s) says to whom, what without a script, and that it is no formal denunciation",
    async (lang) => {
      await publish(COMMUNE, commune.publicKey);
      const page = await lastStep({ flagged: "1" }, lang);
      expect(page.text).toContain(
        lang === "vi"
          ? "sổ này không mở được, chỉ cơ quan đó"
          : "this register can't open it, only that body",
      );
      expect(page.text).toContain(lang === "vi" ? "an toàn hơn là bỏ đi" : "it is safer to leave them out");
      expect(page.text).toContain(
        lang === "vi"
          ? "với tố cáo theo luật, danh tính không nhận"
          : "for one of those no identity is taken",
      );
      expect(page.headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; script-src 'self'; require-trusted-types-for 'script';/,
      );
      // Nothing runs that stands in the page, and what is typed has no name to be sent under.
      expect(page.html.match(/<script[^>]*>/g)).toHaveLength(1);
      expect(page.html).toMatch(
        /<script src="\/niem-phong\.js\?[0-9a-f]{8}" integrity="sha256-[^"]+" defer><\/script>/,
      );
      for (const id of ["seal-name", "seal-phone", "seal-email"])
        expect(new RegExp(`<input[^>]*id="${id}"[^>]*>`).exec(page.html)?.[0]).not.toContain("name=");
      expect(page.html).toContain(`data-key="${commune.publicKey}" data-body="${COMMUNE}"`);
    },
  );

  test("the script is served as it was built; no other page runs anything", async () => {
    const script = await someone().ask("/niem-phong.js");
    expect([script.status, script.html]).toEqual([200, sealScript]);
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    for (const page of [await lastStep({}), await someone().ask("/"), await someone().ask("/theo-doi")]) {
      expect(page.html).not.toContain("<script");
      expect(page.headers.get("content-security-policy")).not.toContain("script");
    }
  });

  test("who reports comes to that body's head, who opens it with the key that is not here; nobody else can", async () => {
    const page = await lastStep({ flagged: "1" });
    const { page: sent, stream } = await received(() =>
      sendIt(page, { "sealed-reporter": sealedFor(COMMUNE, commune.publicKey) }),
    );
    expect(sent.status).toBe(200);
    const path = `/v1/case-files/${idOf(stream)}`;
    const { body } = await sdc.get<{ sealedReporter?: object; reporter?: object }>(path, {
      role: "head-of-unit",
      unit: COMMUNE,
    });
    expect(body.sealedReporter).toMatchObject({ body: COMMUNE, key: commune.publicKey.slice(0, 16) });
    expect(body.reporter).toBeUndefined();
    expect((await sdc.get(path, { role: "operator", unit: COMMUNE })).status).toBe(404);

    writeFileSync(join(bodys, "case.json"), JSON.stringify(body));
    const opening = (privateKey: string, into: string) => {
      writeFileSync(join(bodys, "key.json"), JSON.stringify({ privateKey }));
      const files = ["key.json", "case.json", into].map((name) => join(bodys, name));
      const [key, caseFile, to] = files;
      return spawnSync(
        process.execPath,
        [SDC, "bundle", "reporter", `--key=${key}`, `--case-file=${caseFile}`, `--into=${to}`],
        { encoding: "utf8" },
      );
    };
    const opened = opening(commune.privateKey, `who-${engine}.json`);
    expect(opened).toMatchObject({ status: 0, stderr: "" });
    expect(opened.stdout).not.toContain("MARKER");
    expect(JSON.parse(readFileSync(join(bodys, `who-${engine}.json`), "utf8"))).toEqual(JSON.parse(who));
    expect(opening(city.privateKey, "wrong.json")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("it needs the key"),
    });
    // With log and vault together only the body's seal is reached; without the vault not even that.
    const bodies = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap(({ commits }) =>
      commits.map((commit) => Buffer.from(commit.body).toString()),
    );
    const files = readdirSync(sdc.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
    expect([...bodies, ...files, ...sdc.lines].join("\n")).not.toMatch(/MARKER|0900777666|sealed1\./);
    expect(JSON.stringify(body)).not.toMatch(/MARKER|0900777666/);
  });

  test("where the report turns out to be a denunciation it is in the bundle, and opened with it", async () => {
    const { stream } = await received(async () =>
      sendIt(await lastStep({ flagged: "1" }), {
        "sealed-reporter": sealedFor(COMMUNE, commune.publicKey),
      }),
    );
    const yesterday = addDays(dayOf(sdc.standalone.now()), -1);
    const head = { role: "head-of-unit", unit: COMMUNE } as const;
    const { status } = await sdc.post(
      `/v1/${stream}/classify-formal`,
      {
        kind: "denunciation",
        document: { form: "letter", number: "12/ĐT", date: yesterday },
        ground: "Đ.8",
        denunciation: {
          register: { number: "12/TC", body: "UBND", kept: "paper" },
          receivedOn: yesterday,
          text: "Thu tiền sai.",
          deniedUnit: COMMUNE,
          deniedRank: "other",
        },
      },
      head,
    );
    expect(status).toBe(200);
    const bundle = async () =>
      sdc.app.request(`/v1/sealed-reports/${idOf(stream)}/bundle`, {
        headers: { authorization: await sdc.bearer(head.role, head.unit) },
      });
    await expect.poll(async () => (await bundle()).status, { timeout: 20_000 }).toBe(200);
    writeFileSync(join(bodys, "r.bundle"), new Uint8Array(await (await bundle()).arrayBuffer()));
    writeFileSync(join(bodys, "key.json"), JSON.stringify({ privateKey: commune.privateKey }));
    const [key, file, into] = ["key.json", "r.bundle", `open-${engine}`].map((name) => join(bodys, name));
    const told = spawnSync(
      process.execPath,
      [SDC, "bundle", "open", `--key=${key}`, `--bundle=${file}`, `--into=${into}`],
      { encoding: "utf8" },
    );
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(readFileSync(join(bodys, `open-${engine}`, "reporter.json"), "utf8"))).toEqual(
      JSON.parse(who),
    );
  });

  test("of a report about the unit's head it goes to the level above, which must have a key of its own", async () => {
    const about = { flagged: "1", head: "1" };
    const without = await lastStep(about);
    expect(without.html).not.toContain("<script");
    await publish(CITY, city.publicKey);
    const page = await lastStep(about);
    expect(page.html).toContain(`data-key="${city.publicKey}" data-body="${CITY}"`);
    const { stream } = await received(() =>
      sendIt(page, { "sealed-reporter": sealedFor(CITY, city.publicKey) }),
    );
    const [event] = (await sdc.standalone.log.read(stream)).commits.flatMap((commit) =>
      eventsOf<{ type: string; sealedReporter?: object }>(commit),
    );
    expect(event?.event.sealedReporter).toMatchObject({ body: CITY });
  });

  test("under another key it is refused in words, and not carried on; what is no seal is dropped", async () => {
    const page = await lastStep({ flagged: "1" });
    const { page: wrong, stream } = await received(() =>
      sendIt(page, { "sealed-reporter": sealedFor(COMMUNE, city.publicKey) }),
    );
    expect([wrong.status, stream]).toEqual([422, ""]);
    expect(wrong.text).toContain("Khóa của cơ quan đã đổi");
    expect(formTo(wrong, "/gui?lang=vi").fields["sealed-reporter"]).toBe("");
    for (const none of ["MARKER-PLAIN", "sealed1.x", `"><script>`, "x".repeat(10_000)]) {
      const again = await lastStep({ flagged: "1" });
      const { page: sent, stream: taken } = await received(() => sendIt(again, { "sealed-reporter": none }));
      expect([none.slice(0, 20), sent.status]).toEqual([none.slice(0, 20), 200]);
      const told = JSON.stringify((await sdc.standalone.log.read(taken)).commits.map(({ types }) => types));
      expect(told).toContain("report-received");
    }
  });
});
