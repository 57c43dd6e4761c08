import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ROLES } from "@sdc/access/roles";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort, type Running, start, tokenOf } from "./process-testing.ts";
import { COMMUNE, newFolder } from "./testing.ts";

const MAIN = join(import.meta.dirname, "main.ts");

describe("the first start on an empty folder", () => {
  const folder = newFolder();
  let running: Running;
  beforeAll(async () => {
    running = await start(folder);
  }, 60_000);
  afterAll(async () => {
    await running.kill("SIGTERM");
    rmSync(join(folder, ".."), { recursive: true });
  });

  test("says what it loaded and where it listens", async () => {
    // It is ready a moment before what it prints has come through the pipe.
    await expect.poll(() => running.printed(), { timeout: 20_000 }).toContain("/v1/obligations");
    expect(running.printed()).toContain("396 lives of units");
    expect(running.printed()).toContain("58 duties of Plan 2199/KH-UBND");
    expect(running.printed()).toContain("1382 invented contacts");
    expect(running.printed()).toContain(running.address);
  });

  test("prints three commands that work as printed", async () => {
    await expect.poll(() => running.printed(), { timeout: 20_000 }).toContain("/v1/obligations");
    const commands = running.printed().match(/^ {2}curl .*$/gm) ?? [];
    expect(commands).toHaveLength(3);
    const answers = commands.map(
      (command) => JSON.parse(execFileSync("bash", ["-c", command], { encoding: "utf8" })) as object,
    );
    expect(answers).toMatchObject([
      { version: 1, events: [{ type: "report-received" }] },
      { items: [{ status: "received" }, {}, {}] },
      { items: expect.arrayContaining([expect.objectContaining({ obligation: "IV.1.b" })]) },
    ]);
  });

  test("plays the month through the whole path: channels as counted in September 2024, few of grassroots democracy", async () => {
    const token = tokenOf(folder, "operator", "city-48");
    const communes = (JSON.parse(readUnits()) as { id: string; kind: string; validTo?: string }[]).filter(
      ({ kind, validTo }) => kind === "commune" && validTo === undefined,
    );
    const items: { channel: string; field: string; unit: string }[] = [];
    for (const { id } of communes) {
      const response = await fetch(`${running.address}/v1/hotline-queue?unit=${id}&limit=200`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const page = (await response.json()) as { items: typeof items; next: string | null };
      expect(page.next).toBeNull();
      items.push(...page.items);
    }
    const count = (channel: string) => items.filter((item) => item.channel === channel).length;
    // One phone report more: the printed command has posted it.
    expect(["phone", "email", "facebook", "zalo", "web", "chatbot"].map(count)).toEqual([
      317, 14, 161, 106, 39, 746,
    ]);
    expect(new Set(items.map(({ unit }) => unit)).size).toBe(78);
    expect(items.filter(({ field }) => field === "grassroots-democracy").length).toBeLessThan(40);
  });

  test("a second start loads nothing twice and plays nothing again", async () => {
    await running.kill("SIGTERM");
    running = await start(folder);
    await expect.poll(() => running.printed(), { timeout: 20_000 }).toContain("none played at this start");
    const token = tokenOf(folder, "operator", COMMUNE);
    const response = await fetch(`${running.address}/v1/units/${COMMUNE}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await response.json()).toMatchObject({
      name: "Phường Bàn Thạch",
      population: 36_800,
      from: "2025-07-01",
    });
  }, 60_000);
});

test("a first start that is killed in the middle goes on with the same month: nothing is lost, nothing twice", async () => {
  const folder = newFolder();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, SDC_DATA: folder, PORT: "0" },
    stdio: "ignore",
  });
  const exited = once(child, "exit");
  await expect
    .poll(() => existsSync(join(folder, "demo.json")), { timeout: 30_000, interval: 20 })
    .toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 150));
  child.kill("SIGKILL");
  await exited;
  expect(JSON.parse(readFileSync(join(folder, "demo.json"), "utf8"))).toMatchObject({ done: false });

  const again = await start(folder);
  expect(await again.kill("SIGTERM")).toBe(0);
  expect(again.printed()).toContain("1382 invented contacts");
  const db = new DatabaseSync(join(folder, "sdc.sqlite"), { readOnly: true });
  const reports = db
    .prepare("SELECT count(*) AS n FROM commits WHERE stream LIKE 'hotline-report/%' AND version = 1")
    .get();
  db.close();
  rmSync(join(folder, ".."), { recursive: true });
  expect(reports).toEqual({ n: 1382 });
}, 120_000);

const readUnits = () => readFileSync(join(import.meta.dirname, "..", "registry", "org-units.json"), "utf8");

describe("a start that can't be", () => {
  const refused = (env: Record<string, string>) =>
    spawnSync(process.execPath, [MAIN, "--empty"], { env: { ...process.env, ...env }, encoding: "utf8" });

  test("a taken port is told with the fix, and nothing goes on", async () => {
    const port = await freePort();
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    const folder = newFolder();
    const { status, stderr } = refused({ SDC_DATA: folder, PORT: String(port) });
    server.close();
    rmSync(join(folder, ".."), { recursive: true });
    expect([status, stderr]).toEqual([1, expect.stringContaining("PORT=3001 npm start")]);
  });

  test("listening beyond this machine needs an issuer of one's own", () => {
    const { status, stderr } = refused({ HOST: "0.0.0.0" });
    expect([status, stderr]).toEqual([1, expect.stringContaining("SDC_ISSUER")]);
  });

  test("a data folder that is a file, and a port that is none, are told", () => {
    const folder = newFolder();
    mkdirSync(join(folder, ".."), { recursive: true });
    writeFileSync(folder, "");
    expect(refused({ SDC_DATA: folder }).status).toBe(1);
    rmSync(join(folder, ".."), { recursive: true });
    expect(refused({ PORT: "http" }).stderr).toContain('PORT is "http"');
  });
});

test("a token for an unknown role is refused with the roles that there are", () => {
  const folder = newFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "token.ts"), "wizard", "x"],
    {
      env: { ...process.env, SDC_DATA: folder },
      encoding: "utf8",
    },
  );
  rmSync(join(folder, ".."), { recursive: true });
  expect([status, stderr]).toEqual([2, expect.stringContaining(ROLES.join(", "))]);
});
