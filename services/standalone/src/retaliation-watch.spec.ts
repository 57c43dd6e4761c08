import { readdirSync, readFileSync, rmSync, statSync, writeFileSync, mkdtempSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { isRefusal } from "@sdc/core/refusal";
import { dayOf } from "@sdc/law/local-day";
import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import type { Watched } from "@sdc/domain/retaliation-watch/watched";
import { watchFromOutside } from "@sdc/intake/watch-from-outside";
import { bodyKeysAnswer, riskAnswer, watchAnswer, watchesAnswer } from "@sdc/query-api/watch-answers";
import { openWith, sealTo } from "@sdc/sealing/sealed-text";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;
const CITY = "city-48";
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const SDC = join(import.meta.dirname, "sdc.ts");
const person: Watched = { name: "MARKER-WATCHED", staffNumber: "MARKER-NUMBER" };

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  /** The protecting body's own machine: nothing of it lies in the register's folder. */
  let bodys = "";
  let privateKey = "";
  let today = "";
  let made: ReturnType<typeof run>;
  /** What the head of another unit was told, and its own. */
  let publishing: readonly number[] = [];
  let asked = 0;

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [SDC, ...args], { encoding: "utf8" });
  const inBodys = (name: string) => join(bodys, name);
  const keysOf = async (unit: string) =>
    bodyKeysAnswer.parse(await (await sdc.app.request(`/v1/body-keys/${unit}`)).json());
  const saved = (name: string, content: unknown) => {
    writeFileSync(inBodys(name), JSON.stringify(content));
    return inBodys(name);
  };
  const reported = async () =>
    idOf((await sdc.post<{ stream: string }>("/v1/hotline-report", report())).body.stream);

  /** What a page does for a reporter who has shown their code. */
  const optIn = async (id: string, who: object = person) => {
    const { current } = await keysOf(CITY);
    const risk = riskAnswer.parse(await (await sdc.app.request("/v1/retaliation-risk")).json());
    const sealed = sealTo(current?.publicKey ?? "", JSON.stringify(who), `retaliation-watch/${id}`);
    const told = { version: risk.version, language: "vi" } as const;
    return say(id, "opt-in", { unit: CITY, told, agreed: true, sealed });
  };
  const say = async (id: string, name: "opt-in" | "opt-out", body: object) => {
    const { log, vault: sealer, now } = sdc.standalone;
    // The body is parsed before it is believed.
    const watching = { id, key: `say-${++asked}`, name, body } as Parameters<typeof watchFromOutside>[1];
    const said = await watchFromOutside({ log, sealer, now }, watching);
    await sdc.standalone.caughtUp();
    return said;
  };

  beforeAll(async () => {
    sdc = await open(engine);
    today = dayOf(sdc.standalone.now());
    bodys = mkdtempSync(join(tmpdir(), "sdc body "));
    made = run("watch", "new-key", inBodys("key.json"));
    const publicKey = /public key: (\S+)/.exec(made.stdout)?.[1] ?? "";
    privateKey = (JSON.parse(readFileSync(inBodys("key.json"), "utf8")) as { privateKey: string }).privateKey;
    const decision = { number: "9/QĐ", date: today };
    const publish = { publicKey, from: today, decision };
    publishing = [
      (await sdc.post(`/v1/body-key/${CITY}/publish`, publish, head(COMMUNE))).status,
      (await sdc.post(`/v1/body-key/${CITY}/publish`, publish, head(CITY))).status,
    ];
    await sdc.standalone.caughtUp();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    rmSync(bodys, { recursive: true });
    await sdc.stop();
  });

  test("the body's key is there for everybody, its id the one that sealed texts name; the private one is its owner's file", async () => {
    expect(publishing).toEqual([403, 200]);
    expect(made.status).toBe(0);
    expect(made.stdout).not.toContain(privateKey);
    const { current, keys } = await keysOf(CITY);
    expect(current).toMatchObject({ from: today, decision: { number: "9/QĐ" } });
    expect(current?.publicKey.startsWith(current.key)).toBe(true);
    expect(keys).toEqual([current]);
    expect(statSync(inBodys("key.json")).mode & 0o777).toBe(0o600);
    expect((await keysOf(COMMUNE)).current).toBeNull();
    expect((await sdc.app.request("/v1/body-keys/nowhere")).status).toBe(404);
    expect(run("watch", "new-key", inBodys("key.json"))).toMatchObject({ status: 2 });
  });

  test("a reporter takes part and leaves; what was told stays with it, and the register can't say who they are", async () => {
    const id = await reported();
    expect(isRefusal(await optIn(id))).toBe(false);
    const path = `/v1/retaliation-watches/${id}`;
    const { body, status } = await sdc.get(path, head(CITY));
    expect(status).toBe(200);
    const watch = watchAnswer.parse(body);
    expect(watch).toMatchObject({ status: "watching", since: today, told: { version: riskTextNow.version } });
    expect(JSON.stringify(body)).not.toContain("MARKER");
    const opened =
      typeof watch.sealed === "string" && openWith(privateKey, watch.sealed, `retaliation-watch/${id}`);
    expect(JSON.parse(opened || "null")).toEqual(person);

    expect(isRefusal(await say(id, "opt-out", {}))).toBe(false);
    expect(watchAnswer.parse((await sdc.get(path, head(CITY))).body)).toMatchObject({ status: "over" });
    const list = watchesAnswer.parse((await sdc.get("/v1/retaliation-watches", head(CITY))).body);
    expect(list.items.some((one) => one.id === id)).toBe(false);
  });

  test("what was not parsed or belongs to no report begins nothing", async () => {
    const id = await reported();
    expect(await say(id, "opt-in", { unit: CITY, sealed: "Nguyễn Văn A" })).toHaveProperty("invalid");
    expect(await optIn("nowhere")).toEqual({ refused: "not-found" });
    expect(await say(id, "opt-out", {})).toEqual({ refused: "not-found" });
    const { status } = await sdc.post(`/v1/retaliation-watch/${id}/opt-in`, {}, head(CITY));
    expect(status).toBe(404);
  });

  test("one saying that arrives five times at once is said once", async () => {
    const id = await reported();
    await optIn(id);
    const { log, vault: sealer, now } = sdc.standalone;
    const leaving = { id, key: "same", name: "opt-out", body: {} } as const;
    const said = await Promise.all(
      Array.from({ length: 5 }, () => watchFromOutside({ log, sealer, now }, leaving)),
    );
    for (const one of said) expect(one).toEqual(said[0]);
    const { commits } = await log.read(`retaliation-watch/${id}`);
    expect(commits).toHaveLength(2);
  });

  test("to everybody but the head of the body a watch that is there is as one that is not", async () => {
    const id = await reported();
    await optIn(id);
    for (const as of [
      head(COMMUNE),
      { role: "operator", unit: COMMUNE },
      { role: "case-officer", unit: CITY },
      { role: "inspector", unit: CITY },
      { role: "administrator", unit: CITY },
    ] as const) {
      const no = async (of: string) => {
        const { status, body } = await sdc.get<object>(`/v1/retaliation-watches/${of}`, as);
        return { ...body, status };
      };
      expect(await no(id)).toEqual(await no("absent"));
      expect([403, 404]).toContain((await no(id)).status);
      expect((await sdc.get(`/v1/retaliation-watches?unit=${CITY}`, as)).status).toBe(403);
    }
  });

  test("nor to that head, once the report names them; and who is named is not chosen", async () => {
    const id = await reported();
    await optIn(id);
    const subject = `head-of-unit@${CITY}`;
    const official = { unit: COMMUNE, rank: "other", subject };
    const match = { kind: "dismissal", on: today, certainty: "staff-number" };
    const noting = async () =>
      (await sdc.post(`/v1/retaliation-watch/${id}/note-match`, match, head(CITY))).status;
    expect(await noting()).toBe(200);
    expect((await sdc.post(`/v1/hotline-report/${id}/name-official`, { official })).status).toBe(200);
    await sdc.standalone.caughtUp();
    expect(await noting()).toBe(404);
    expect((await sdc.get(`/v1/retaliation-watches/${id}`, head(CITY))).status).toBe(404);
    expect(JSON.stringify((await sdc.get("/v1/retaliation-watches", head(CITY))).body)).not.toContain(id);
    const about = await sdc.post<{ stream: string }>(
      "/v1/hotline-report",
      report({ officials: [{ unit: CITY, rank: "head" }] }),
    );
    expect(await optIn(idOf(about.body.stream))).toEqual({ refused: "body-named" });
  });

  test("the body compares on its own machine, with its key and without the register; no name is printed", async () => {
    const [one, other] = [await reported(), await reported()];
    await optIn(one);
    await optIn(other, { name: "Trần Thị C", unit: "UBND xã Trà My" });
    const list = (await sdc.get("/v1/retaliation-watches", head(CITY))).body;
    const watches = saved("watches.json", list);
    const event = { kind: "dismissal", on: today, name: "Trần Thị C", document: "5/QĐ" };
    const events = saved("events.json", [
      { ...event, name: "Ai Đó", staffNumber: "marker-number" },
      { ...event, unit: "UBND xã Trà My", kind: "transfer" },
      { ...event, on: "2020-01-01" },
      { ...event, name: "Lê D" },
    ]);
    const files = ["--watches", watches, "--events", events];
    const found = run("watch", "match", "--key", inBodys("key.json"), ...files);
    expect(found.status).toBe(0);
    expect(found.stdout).toContain(
      `retaliation-watch/${one}: event 1, dismissal, ${today}, 5/QĐ, by staff-number`,
    );
    expect(found.stdout).toContain(
      `retaliation-watch/${other}: event 2, transfer, ${today}, 5/QĐ, by name-and-unit`,
    );
    expect(found.stdout).not.toMatch(/event [34]/);
    expect(found.stdout + found.stderr).not.toMatch(/MARKER|Trần Thị C/i);

    run("watch", "new-key", inBodys("other.json"));
    const closed = run("watch", "match", "--key", inBodys("other.json"), ...files);
    expect(closed).toMatchObject({ status: 1, stdout: expect.stringContaining("0 watches compared") });
    expect(closed.stdout).toContain(`not opened, it needs the key ${(await keysOf(CITY)).current?.key}`);

    const match = { kind: "dismissal", on: today, certainty: "staff-number" };
    expect((await sdc.post(`/v1/retaliation-watch/${one}/note-match`, match, head(COMMUNE))).status).toBe(
      404,
    );
    expect((await sdc.post(`/v1/retaliation-watch/${one}/note-match`, match, head(CITY))).status).toBe(200);
    const judged = { n: 1, outcome: "retaliation", reason: "Không có căn cứ cho thôi việc." };
    expect((await sdc.post(`/v1/retaliation-watch/${one}/judge-match`, judged, head(CITY))).status).toBe(200);
    await sdc.standalone.caughtUp();
    const watch = watchAnswer.parse((await sdc.get(`/v1/retaliation-watches/${one}`, head(CITY))).body);
    expect(watch.matches).toMatchObject([
      { n: 1, judged: { outcome: "retaliation", reason: judged.reason } },
    ]);
  });

  test("wrong files are told by their place, without what stands in them", () => {
    const key = ["--key", inBodys("key.json")];
    const events = saved("bad.json", [{ kind: "dismissal", on: "no day", name: "MARKER-WATCHED" }]);
    const watches = saved("none.json", { items: [] });
    for (const args of [
      [...key, "--watches", watches, "--events", events],
      [...key, "--watches", watches, "--events", inBodys("absent.json")],
      ["--key", watches, "--watches", watches, "--events", events],
      key,
    ]) {
      const told = run("watch", "match", ...args);
      expect(told.status).toBe(2);
      expect(told.stdout + told.stderr).not.toContain("MARKER");
    }
  });

  test("nothing of who is watched stands in the clear in the log, the read models, the data folder or a log line", async () => {
    const { log } = sdc.standalone;
    const bodies = (await Array.fromAsync(log.scan())).flatMap(({ commits }) =>
      commits.map(({ body }) => Buffer.from(body).toString()),
    );
    expect(bodies.join("\n")).toContain("retaliation-watch-begun");
    const files = readdirSync(sdc.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
    const everything = [...bodies, ...files, ...sdc.lines].join("\n");
    for (const clear of ["MARKER-WATCHED", "MARKER-NUMBER", privateKey])
      expect(everything).not.toContain(clear);
    // Nor what its body alone opens without the register's own seal over it.
    expect(everything).not.toContain("sealed1.");
  });
});
