import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "@sdc/core/build";
import { eventsOf, idOf } from "@sdc/core/commit";
import { keyOf } from "@sdc/core/projection";
import { isErased, isSealed, type Sealed } from "@sdc/core/sealing";
import { addDays, dayOf } from "@sdc/law/local-day";
import { projections } from "@sdc/projections/projections";
import { caseFileAnswer } from "@sdc/query-api/report-answers";
import { sealedReportsAnswer } from "@sdc/query-api/sealed-answers";
import { memoryReadStore } from "@sdc/read-store/memory";
import { attachingTo } from "./attachments-testing.ts";
import { sweepFiles } from "./operations/sweep-files.ts";
import { browser } from "./public-testing.ts";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;
type Told = { readonly stream: string; readonly code: string };

const CITY = "city-48";
const OTHER = "commune-20455-2025b";
const SDC = join(import.meta.dirname, "sdc.ts");
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const operator: As = { role: "operator", unit: COMMUNE };
const YESTERDAY = addDays(dayOf(Date.now()), -1);
const PHONE = "0900555777";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\n% MARKER-BYTES\ntrailer<<>>\n%%EOF\n");
const MARKS = /MARKER|0900555777/;

/** Reactions take their time; they never take so long. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("what was waited for did not happen");
    await setTimeout(50);
  }
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const sealedIn = (value: unknown): readonly Sealed[] => {
  if (typeof value !== "object" || value === null) return [];
  return isSealed(value) ? [value] : Object.values(value).flatMap(sealedIn);
};

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  /** The body's own machine: nothing of it lies in the register's folder. */
  let bodys = "";
  let told: Told;
  let other: Told;
  /** What was so while the report waited for a key. */
  let waiting: { readonly own: unknown; readonly others: readonly number[]; readonly shown: string };
  let before: readonly string[] = [];
  let page = "";

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [SDC, ...args], { encoding: "utf8" });
  const openingWith = (key: string, name: string, into: string) => {
    const [keyFile, file, folder] = [key, name, into].map((one) => join(bodys, one));
    return run("bundle", "open", `--key=${keyFile}`, `--bundle=${file}`, `--into=${folder}`);
  };
  const list = async (status: string, as: As) => sdc.get(`/v1/sealed-reports?status=${status}`, as);
  const bundle = async (id: string, as: As) =>
    sdc.app.request(`/v1/sealed-reports/${id}/bundle`, {
      headers: { authorization: await sdc.bearer(as.role ?? "operator", as.unit ?? COMMUNE) },
    });
  const fileOf = async (as: As, { stream } = told) => sdc.get(`/v1/case-files/${idOf(stream)}`, as);
  const give = async (stream: string, name: string, body: object, as: As = operator) => {
    const { status, body: answer } = await sdc.post(`/v1/${stream}/${name}`, body, as);
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(answer)}`);
  };
  const denounce = (stream: string) =>
    give(
      stream,
      "classify-formal",
      {
        kind: "denunciation",
        document: { form: "letter", number: "12/ĐT", date: YESTERDAY },
        ground: "MARKER-GROUND",
        denunciation: {
          register: { number: "12/TC", body: "UBND", kept: "paper" },
          receivedOn: YESTERDAY,
          // Written for the case itself: nothing of the report, and nobody's name.
          text: "Thu tiền sai quy định.",
          deniedUnit: COMMUNE,
          deniedRank: "other",
        },
      },
      head(COMMUNE),
    );

  beforeAll(async () => {
    sdc = await open(engine);
    bodys = mkdtempSync(join(tmpdir(), "sdc body "));
    const marked = {
      place: "MARKER-PLACE",
      text: "MARKER-TEXT",
      original: "MARKER-ORIGINAL",
      reporter: { name: "MARKER-NAME", phone: PHONE, email: "MARKER@example.org" },
      personsNamed: [{ name: "MARKER-NAMED" }],
    };
    told = (await sdc.post<Told>("/v1/hotline-report", report(marked))).body;
    // The same caller, about something else.
    other = (
      await sdc.post<Told>("/v1/hotline-report", report({ reporter: { name: "Chị B", phone: PHONE } }))
    ).body;
    const id = idOf(told.stream);
    const { status } = await attachingTo(sdc).attach(id, [{ name: "MARKER-FILE.pdf", bytes: PDF }]);
    if (status !== 200) throw new Error("the file was not taken");
    await give(told.stream, "write-to-reporter", { text: "MARKER-MESSAGE" });
    await give(told.stream, "ask-information", { text: "MARKER-QUESTION" });
    await give(told.stream, "information-given", { text: "MARKER-INFORMATION" });
    await denounce(told.stream);
    await until(async () => JSON.stringify((await list("waiting", head(COMMUNE))).body).includes(id));
    waiting = {
      own: (await list("waiting", head(COMMUNE))).body,
      others: [
        (await sdc.get(`/v1/sealed-reports?status=waiting&unit=${COMMUNE}`, head(CITY))).status,
        (await list("waiting", operator)).status,
        (await bundle(id, head(COMMUNE))).status,
      ],
      shown: JSON.stringify((await fileOf(head(COMMUNE))).body),
    };
    // What comes while it waits goes along.
    before = await attachingTo(sdc).objects();
    page = (await browser(sdc.app).post("/theo-doi", { code: told.code })).text;

    const made = run("watch", "new-key", join(bodys, "key.json"));
    const publicKey = /public key: (\S+)/.exec(made.stdout)?.[1] ?? "";
    await give(
      `body-key/${COMMUNE}`,
      "publish",
      { publicKey, from: dayOf(sdc.standalone.now()), decision: { number: "9/QĐ", date: YESTERDAY } },
      head(COMMUNE),
    );
    await until(async () =>
      (await sdc.standalone.log.read(told.stream)).commits.some(({ types }) =>
        types.includes("report-keys-destroyed"),
      ),
    );
    await sdc.standalone.caughtUp();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    rmSync(bodys, { recursive: true });
    await sdc.stop();
  });

  const opened = async () => {
    const response = await bundle(idOf(told.stream), head(COMMUNE));
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get("content-length")).toBe(String(bytes.length));
    writeFileSync(join(bodys, "r.bundle"), bytes);
    rmSync(join(bodys, "open"), { recursive: true, force: true });
    const answer = openingWith("key.json", "r.bundle", "open");
    return { answer, bytes };
  };

  test("while its body has no key it waits in that body's list alone, and stays readable to whoever read it", () => {
    expect(sealedReportsAnswer.parse(waiting.own)).toMatchObject({
      unit: COMMUNE,
      items: [{ id: idOf(told.stream), why: "no-key" }],
    });
    expect(waiting.others).toEqual([403, 403, 404]);
    expect(waiting.shown).toContain("MARKER-TEXT");
    expect(page).toContain("MARKER-MESSAGE");
  });

  test("the body opens it on its own machine, with its key, whole: texts, messages, identity, persons named, the file's bytes", async () => {
    const { answer } = await opened();
    expect(answer).toMatchObject({ status: 0, stderr: "" });
    expect(answer.stdout).not.toMatch(MARKS);
    const all = readFileSync(join(bodys, "open", "report.json"), "utf8");
    const marks = "PLACE TEXT ORIGINAL NAME NAMED FILE MESSAGE QUESTION INFORMATION GROUND";
    for (const mark of marks.split(" "))
      expect([mark, all.includes(`"MARKER-${mark}${mark === "FILE" ? ".pdf" : ""}"`)]).toEqual([mark, true]);
    expect(all).toContain("MARKER@example.org");
    expect(all).toContain(PHONE);
    expect(readFileSync(join(bodys, "open", "1-MARKER-FILE.pdf")).equals(PDF)).toBe(true);
    expect(statSync(join(bodys, "open")).mode & 0o777).toBe(0o700);
    expect(statSync(join(bodys, "open", "report.json")).mode & 0o777).toBe(0o600);
  });

  test("no other key opens it, no altered file, nothing that is no bundle; what is wrong is said without what is in it", async () => {
    const { bytes } = await opened();
    run("watch", "new-key", join(bodys, `other-${engine}.json`));
    const tried = (key: string, file: string) => openingWith(key, file, "wrong");
    const byOther = tried(`other-${engine}.json`, "r.bundle");
    expect(byOther.status).toBe(1);
    expect(byOther.stdout).toContain("it needs the key");
    const altered = join(bodys, "altered.bundle");
    writeFileSync(
      altered,
      Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte)),
    );
    expect(tried("key.json", "altered.bundle").status).toBe(1);
    writeFileSync(altered, bytes.subarray(0, bytes.length - 1));
    expect(tried("key.json", "altered.bundle").status).toBe(2);
    expect(tried("r.bundle", "r.bundle").status).toBe(2);
    expect(tried("r.bundle", "r.bundle").stderr).not.toContain("sealed1");
    expect(readdirSync(bodys)).not.toContain("wrong");
  });

  test("to everybody but its head the bundle is as one that is not there", async () => {
    const none = await (await bundle("absent", head(COMMUNE))).text();
    for (const as of [head(CITY), head(OTHER)]) {
      const answer = await bundle(idOf(told.stream), as);
      expect([answer.status, await answer.text()]).toEqual([404, none]);
    }
    expect((await bundle(idOf(told.stream), operator)).status).toBe(403);
    expect((await bundle("absent", operator)).status).toBe(403);
    const { body } = await list("sealed", head(COMMUNE));
    expect(sealedReportsAnswer.parse(body).items).toMatchObject([{ id: idOf(told.stream) }]);
    expect(sealedReportsAnswer.parse((await list("waiting", head(COMMUNE))).body).items).toEqual([]);
  });

  test("with the log and the vault together nothing of it opens, and the file is gone", async () => {
    const { log, vault } = sdc.standalone;
    const events = (await Array.fromAsync(log.scan())).flatMap(({ commits }) =>
      commits.flatMap((commit) => eventsOf(commit)),
    );
    const own = sealedIn(events.filter(({ stream }) => stream === told.stream).map(({ event }) => event));
    expect(own.length).toBeGreaterThan(10);
    for (const text of await vault.open(own)) expect(typeof text === "object" && isErased(text)).toBe(true);
    const all = await vault.open(sealedIn(events.map(({ event }) => event)));
    const texts = all.filter((text) => typeof text === "string");
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /MARKER/.test(text))).toEqual([]);
    const objects = await attachingTo(sdc).objects();
    expect(before).toHaveLength(1);
    expect(objects).toHaveLength(2);
    expect(objects).not.toContain(before[0]);
  });

  test("no byte of it in the clear in the data folder, the tables or a log line", async () => {
    const { log, store } = sdc.standalone;
    const bodies = (await Array.fromAsync(log.scan())).flatMap(({ commits }) =>
      commits.map(({ body }) => Buffer.from(body).toString()),
    );
    const models = await Promise.all(projections.map((one) => Array.fromAsync(store.dump(keyOf(one)))));
    const files = filesIn(sdc.folder).map((file) => readFileSync(file, "latin1"));
    const everything = [...bodies, ...models.flat(), ...files, ...sdc.lines].join("\n");
    expect(everything).toContain("report-resealed");
    expect(everything).not.toMatch(MARKS);
  });

  test("the caller's other report stays, is found by the number, and leads nowhere else", async () => {
    const { vault, log } = sdc.standalone;
    const [received] = (await log.read(other.stream)).commits.flatMap((commit) => eventsOf(commit));
    const [name] = await vault.open(
      sealedIn(received?.event).filter(({ from }) => from.endsWith("reporter.name")),
    );
    expect(name).toBe("Chị B");
    const { body } = await sdc.post("/v1/known-caller", { phone: PHONE });
    expect(body).toMatchObject({ items: [{ id: idOf(other.stream) }] });
    const persons = await vault.knownPersons({ by: "phone", value: PHONE });
    expect(persons).toHaveLength(1);
    expect(await vault.knownPersons({ by: "email", value: "MARKER@example.org" })).toEqual([]);
    const bodies = JSON.stringify(
      (await log.read(told.stream)).commits.flatMap((commit) => eventsOf(commit)).map(({ event }) => event),
    );
    expect(bodies).not.toContain(persons[0]);
  });

  test("its file, lists and figures answer as before, and say that its words are gone", async () => {
    const { body, status } = await fileOf(head(COMMUNE));
    expect(status).toBe(200);
    const file = caseFileAnswer.parse(body);
    expect(file).toMatchObject({
      status: "became-formal",
      text: { erased: true },
      resealed: { at: expect.any(String) },
      attachments: [{ n: 1, name: { erased: true } }],
    });
    expect(file.reporter).toBeUndefined();
    expect(file.timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["resealing-waits", "report-resealed", "report-keys-destroyed"]),
    );
    // Where it went is for those who may read the denunciation; the timeline does not say.
    expect(JSON.stringify(file.timeline.filter(({ type }) => type === "report-resealed"))).not.toContain(
      '"body"',
    );
    expect((await attachingTo(sdc).download(idOf(told.stream), 1, head(COMMUNE))).status).toBe(410);
    for (const path of [
      "/v1/hotline-queue",
      "/v1/flagged-reports",
      "/v1/denunciations",
      "/v1/search?q=marker%20text",
      "/v1/digest",
      "/v1/obligations?year=2026",
      "/v1/statistics/reports?preset=year&year=2026",
      "/v1/reminders",
      "/v1/flagged-work-without-heir",
    ]) {
      const answer = await sdc.get(path, head(COMMUNE));
      expect([path, answer.status < 500, JSON.stringify(answer.body).match(MARKS)]).toEqual([
        path,
        true,
        null,
      ]);
    }
  });

  test.each([
    ["vi", "niêm phong cho cơ quan có thẩm quyền"],
    ["en", "was sealed to the body that settles it"],
  ])("its reporter is told so behind the code (%s), and where to go on", async (lang, words) => {
    const seen = await browser(sdc.app).post(`/theo-doi?lang=${lang}`, { code: told.code });
    expect(seen.status).toBe(200);
    expect(seen.text).toContain(words);
    expect(seen.text).not.toMatch(MARKS);
    expect(seen.html).not.toContain("/theo-doi/nhan");
  });

  test("it takes no more words and files, by whatever way, and says why; nothing is stored", async () => {
    const objects = await attachingTo(sdc).objects();
    const written = await browser(sdc.app).post("/theo-doi/nhan", {
      code: told.code,
      key: "k".repeat(22),
      text: "MARKER-LATE",
    });
    expect(written.status).toBe(422);
    for (const [name, body] of [
      ["write-to-reporter", { text: "MARKER-LATE" }],
      ["withdraw-attachment", { n: 1, reason: "MARKER-LATE" }],
      ["unflag", { reason: "MARKER-LATE" }],
    ] as const)
      expect([name, await sdc.post(`/v1/${told.stream}/${name}`, body, head(COMMUNE))]).toMatchObject([
        name,
        { status: 409, body: { code: "report-resealed" } },
      ]);
    const attached = await attachingTo(sdc).attach(
      idOf(told.stream),
      [{ name: "late.pdf", bytes: PDF }],
      head(COMMUNE),
    );
    expect(attached.status).toBe(409);
    expect(await attachingTo(sdc).objects()).toEqual(objects);
  });

  test("the sweep keeps the bundle, and misses none of the files that it replaced", async () => {
    const { log, files } = sdc.standalone;
    const inTwoDays = Date.now() + 2 * 86_400_000;
    expect(await sweepFiles(log, files.store, inTwoDays, () => {})).toEqual({
      objects: 2,
      orphans: 0,
      uploads: 0,
      missing: [],
    });
    expect((await opened()).answer.status).toBe(0);
  });

  test("a rebuild gives the same read models, and the clock finds nothing left to do", async () => {
    const { log, store, finder } = sdc.standalone;
    const rebuilt = memoryReadStore();
    await build({ log, store: rebuilt, finder }, projections);
    for (const projection of projections)
      expect([projection.name, await Array.fromAsync(rebuilt.dump(keyOf(projection)))]).toEqual([
        projection.name,
        await Array.fromAsync(store.dump(keyOf(projection))),
      ]);
    const { head: end } = await log.read(told.stream);
    const tomorrow = addDays(dayOf(Date.now()), 1);
    expect((await sdc.tick(tomorrow)).troubles).toEqual([]);
    expect((await log.read(told.stream)).head).toEqual(end);
  });
});
