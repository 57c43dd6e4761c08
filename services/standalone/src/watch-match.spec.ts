import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import { watchFromOutside } from "@sdc/intake/watch-from-outside";
import { personnelAnswer } from "@sdc/query-api/personnel-answers";
import { watchAnswer } from "@sdc/query-api/watch-answers";
import { sealTo } from "@sdc/sealing/sealed-text";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;
const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const SDC = join(import.meta.dirname, "sdc.ts");

describe.each(ENGINES)("personnel events and the watch on %s", (engine) => {
  let sdc: Opened;
  let server: ReturnType<typeof createAdaptorServer>;
  /** What the register was asked for over the socket. */
  const questions: string[] = [];
  /** The protecting body's own machine. */
  let bodys = "";
  let today = "";
  let publicKey = "";
  let watched: Record<"byNumber" | "byName" | "nobody", string>;

  const inBodys = (name: string) => join(bodys, name);
  /** Apart from this process, which has the register's socket. */
  const run = async (...args: readonly string[]) => {
    const child = spawn(process.execPath, [SDC, "watch", ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    child.stdout.on("data", (chunk) => (printed += String(chunk)));
    child.stderr.on("data", (chunk) => (printed += String(chunk)));
    const [status] = (await once(child, "exit")) as [number | null];
    return { status, printed };
  };
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const match = (...more: readonly string[]) =>
    run(
      "match",
      "--key",
      inBodys("key.json"),
      "--server",
      address(),
      "--token",
      inBodys("token"),
      "--from",
      addDays(today, -30),
      "--staff",
      inBodys("staff.json"),
      ...more,
    );
  const say = async (path: string, body: object, as: As = head(CITY)) =>
    (await sdc.post<{ stream: string }>(path, body, as)).status;
  const optIn = async (who: object) => {
    const { body } = await sdc.post<{ stream: string }>("/v1/hotline-report", report());
    const id = idOf(body.stream);
    const sealed = sealTo(publicKey, JSON.stringify(who), `retaliation-watch/${id}`);
    const told = { version: riskTextNow.version, language: "vi" };
    const { log, vault: sealer, now } = sdc.standalone;
    const opting = { id, key: `in-${id}`, name: "opt-in", body: { unit: CITY, told, agreed: true, sealed } };
    // The body is parsed before it is believed.
    await watchFromOutside({ log, sealer, now }, opting as unknown as Parameters<typeof watchFromOutside>[1]);
    return id;
  };
  const watch = async (id: string) =>
    watchAnswer.parse((await sdc.get(`/v1/retaliation-watches/${id}`, head(CITY))).body);

  beforeAll(async () => {
    sdc = await open(engine);
    today = dayOf(sdc.standalone.now());
    bodys = mkdtempSync(join(tmpdir(), "sdc body "));
    server = createAdaptorServer({
      fetch: (request: Request) => {
        questions.push(`${request.method} ${request.url}`);
        return sdc.app.fetch(request);
      },
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    publicKey = /public key: (\S+)/.exec((await run("new-key", inBodys("key.json"))).printed)?.[1] ?? "";
    const decision = { number: "9/QĐ", date: today };
    await say(`/v1/body-key/${CITY}/publish`, { publicKey, from: today, decision });
    writeFileSync(inBodys("token"), (await sdc.bearer("head-of-unit", CITY)).replace("Bearer ", ""));
    const staff = [{ subject: "user-7", name: "MARKER-BY-NAME", unit: "UBND xã" }];
    writeFileSync(inBodys("staff.json"), JSON.stringify(staff));
    watched = {
      byNumber: await optIn({ name: "MARKER-ONE", staffNumber: "CB-001" }),
      byName: await optIn({ name: "MARKER-BY-NAME", unit: "UBND xã" }),
      nobody: await optIn({ name: "MARKER-NOBODY", staffNumber: "CB-999" }),
    };
    const since = { from: "2026-01-01" };
    const issued = { ...decision, date: "2026-01-01", issuer: "UBND thành phố" };
    for (const [unit, subject] of [
      [COMMUNE, "cb-001"],
      [OTHER, "user-7"],
    ]) {
      await say(`/v1/post/${unit}/create-post`, { post: "pho", title: "PCT", rank: "deputy", ...since });
      await say(`/v1/post/${unit}/appoint`, {
        post: "pho",
        subject,
        as: "holder",
        ...since,
        decision: issued,
      });
    }
    await say(`/v1/post/${COMMUNE}/end-appointment`, { n: 1, to: today, reason: "MARKER-WHY" });
    const later = { n: 1, to: addDays(today, 40), reason: "MARKER-WHY" };
    await say(`/v1/post/${OTHER}/end-appointment`, later);
    const commended = { unit: CITY, subject: "user-7" };
    const told = await sdc.post<{ stream: string }>(
      "/v1/commendation",
      { unit: CITY, on: "2026-01-05", nominees: [commended], form: "praise", merits: "…" },
      { role: "case-officer", unit: CITY },
    );
    const { stream } = told.body;
    const check = { on: "2026-01-06", body: "HĐTĐKT", outcome: "fit" };
    await say(`/v1/${stream}/check`, check, { role: "case-officer", unit: CITY });
    await say(`/v1/${stream}/decide`, { decision: { number: "5/QĐ", date: "2026-01-07" } });
    await say(`/v1/${stream}/revoke`, { decision: { number: "6/QĐ", date: today }, reason: "…" });
    await sdc.standalone.caughtUp();
  }, 120_000);
  afterAll(async () => {
    server.close();
    expect(sdc.errors).toEqual([]);
    rmSync(bodys, { recursive: true });
    await sdc.stop();
  });

  test("are read by the head of a body that watches over somebody, of its own territory, and by nobody else", async () => {
    const { body } = await sdc.get(`/v1/personnel-events?from=${today}`, head(CITY));
    const { items } = personnelAnswer.parse(body);
    expect(items.map(({ subject, unit, kind, on }) => [subject, unit, kind, on])).toEqual([
      ["user-7", CITY, "other", today],
      ["cb-001", COMMUNE, "removal-from-post", today],
      ["user-7", OTHER, "removal-from-post", addDays(today, 40)],
    ]);
    expect(JSON.stringify(body)).not.toContain("MARKER");
    for (const as of [
      head(COMMUNE),
      { role: "case-officer", unit: CITY },
      { role: "home-affairs", unit: CITY },
      { role: "inspector", unit: CITY },
    ] as const)
      expect((await sdc.get(`/v1/personnel-events?from=${today}`, as)).status).toBe(403);
    for (const wrong of ["", "?from=x", `?from=${today}&subject=cb-001`, `?from=${today}&unit=${COMMUNE}`])
      expect((await sdc.get(`/v1/personnel-events${wrong}`, head(CITY))).status).toBe(400);
  });

  test("are compared on the body's own machine: it prints who, by watch alone, and notes nothing unasked", async () => {
    const { status, printed } = await match();
    expect(status).toBe(0);
    expect(printed).toContain(
      `retaliation-watch/${watched.byNumber}: post/${COMMUNE}#000001, removal-from-post, ${today}, by staff-number`,
    );
    expect(printed).toMatch(
      new RegExp(`retaliation-watch/${watched.byName}: commendation/\\S+, other, ${today}, 6/QĐ, by name`),
    );
    expect(printed).not.toContain(watched.nobody);
    expect(printed).toContain("3 watches compared with 3 events, 3 matches");
    expect(printed).not.toMatch(/MARKER|CB-001|user-7/i);
    expect((await watch(watched.byNumber)).matches).toEqual([]);
  });

  test("with --note each match is noted once, what takes effect later when its day has come", async () => {
    const first = await match("--note");
    expect(first).toMatchObject({ status: 0 });
    expect(first.printed.match(/, noted$/gm)).toHaveLength(2);
    expect(first.printed).toContain("takes effect later, not noted yet");
    await sdc.standalone.caughtUp();
    const again = await match("--note");
    expect(again.printed.match(/, noted before$/gm)).toHaveLength(2);
    await sdc.standalone.caughtUp();
    const kind = "removal-from-post";
    expect((await watch(watched.byNumber)).matches).toMatchObject([
      { n: 1, kind, on: today, certainty: "staff-number" },
    ]);
    expect((await watch(watched.byName)).matches).toMatchObject([{ n: 1, kind: "other" }]);
    expect((await watch(watched.nobody)).matches).toEqual([]);
  });

  test("what the register is asked names nobody: whole lists and a period, whoever is watched over", async () => {
    questions.length = 0;
    await match();
    const paths = questions.map((one) => one.replace(address(), ""));
    expect(paths).toEqual([
      "GET /v1/retaliation-watches?status=watching&limit=200",
      `GET /v1/personnel-events?from=${addDays(today, -30)}&limit=200`,
    ]);
    const { privateKey } = JSON.parse(readFileSync(inBodys("key.json"), "utf8")) as { privateKey: string };
    const bodies = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap(({ commits }) =>
      commits.map(({ body }) => Buffer.from(body).toString()),
    );
    expect([...bodies, ...sdc.lines].join("\n")).not.toMatch(/MARKER|CB-001/);
    expect([...bodies, ...sdc.lines].join("\n")).not.toContain(privateKey);
  });

  test("another key opens nothing and says so; a token goes over no open line, and wrong files are told without their words", async () => {
    await run("new-key", inBodys("other.json"));
    const asked = ["--server", address(), "--token", inBodys("token"), "--from", today];
    const closed = await run("match", "--key", inBodys("other.json"), ...asked);
    expect(closed.status).toBe(1);
    expect(closed.printed).toContain("0 watches compared with 3 events, 0 matches");
    expect(closed.printed).toContain("not opened, it needs the key");
    writeFileSync(inBodys("bad.json"), JSON.stringify([{ subject: "MARKER-STAFF" }]));
    for (const wrong of [
      ["--server", "http://sdc.example", "--token", inBodys("token"), "--from", today],
      [...asked, "--staff", inBodys("bad.json")],
      [...asked, "--to", "someday"],
      ["--server", address(), "--from", today],
      [...asked, "--events", inBodys("staff.json")],
    ]) {
      const told = await run("match", "--key", inBodys("key.json"), ...wrong);
      expect([wrong.at(-1), told.status]).toEqual([wrong.at(-1), 2]);
      expect(told.printed).not.toContain("MARKER");
    }
    writeFileSync(inBodys("nobodys"), "a.b.c");
    const refused = await run(
      "match",
      "--key",
      inBodys("key.json"),
      "--server",
      address(),
      "--token",
      inBodys("nobodys"),
      "--from",
      today,
    );
    expect(refused).toMatchObject({
      status: 1,
      printed: expect.stringContaining("/v1/retaliation-watches: 401"),
    });
  });
});
