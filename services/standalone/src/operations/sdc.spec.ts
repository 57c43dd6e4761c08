import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { newFolder, open, type Opened, report } from "../testing.ts";
import { commands } from "./commands.ts";
import { tamper } from "./testing.ts";
import { keyOf } from "@sdc/core/projection";
import { caseFile } from "@sdc/projections/case-file";
import { unitRegister } from "@sdc/projections/unit-register";

const KEY_OF = { caseFile: keyOf(caseFile), unitRegister: keyOf(unitRegister) };

const SDC = join(import.meta.dirname, "..", "sdc.ts");
let sdc: Opened;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  sdc = await open();
  await sdc.post("/v1/hotline-report", report());
  await sdc.standalone.caughtUp();
  env = { ...process.env, SDC_DATA: sdc.folder };
});
afterAll(() => sdc.stop());

/** While the register has the folder open. */
const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [SDC, ...args], { env: { ...env, ...more }, encoding: "utf8" });

test("on DynamoDB the tables are made once, and an empty log verifies; missing ones are told with the command", () => {
  const settings = {
    SDC_ENGINE: "dynamodb",
    SDC_DYNAMODB_ENDPOINT: inject("dynamoDbEndpoint"),
    SDC_EVENTS_TABLE: `events-${randomUUID()}`,
    SDC_READS_TABLE: `reads-${randomUUID()}`,
  };
  expect(run(["verify"], settings)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("sdc -- create-tables"),
  });
  for (const _ of [1, 2])
    expect(run(["create-tables"], settings)).toMatchObject({
      status: 0,
      stdout: `${settings.SDC_EVENTS_TABLE} is there.\n${settings.SDC_READS_TABLE} is there.\n`,
    });
  expect(run(["verify"], settings).stdout).toContain("0 streams, 0 commits");
  expect(run(["create-tables"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("SDC_ENGINE=dynamodb"),
  });
}, 60_000);

describe("the command line", () => {
  test("a log in use verifies, and is told what verifying can't see", () => {
    const told = execFileSync(process.execPath, [SDC, "verify"], { env, encoding: "utf8" });
    expect(told).toMatch(/^\d+ streams, \d+ commits, \d+ events: every one is what was appended\.$/m);
    expect(told).toContain("can't be seen without a published root");
  });

  test("exported, verified offline, imported into a new folder and there again: the same log", () => {
    const file = join(sdc.folder, "..", "log.export");
    expect(run(["export", file]).status).toBe(0);
    expect(run(["export", file])).toMatchObject({ status: 2, stderr: expect.stringContaining("--force") });
    expect(run(["export", file, "--force"]).status).toBe(0);
    const folder = newFolder();
    const elsewhere = { SDC_DATA: folder };
    const offline = run(["verify", "--export", file], elsewhere);
    expect([offline.status, offline.stdout]).toEqual([0, run(["verify"]).stdout]);
    expect(run(["import", file], elsewhere)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(" 0 were there already."),
    });
    expect(run(["import", file], elsewhere).stdout).toMatch(/^0 commits written/);
    expect(run(["verify"], elsewhere).stdout).toBe(offline.stdout);
    // With an empty vault every text would read as erased.
    for (const command of [["sweep"], ["unpark", "--all"], ["rebuild", "report-search"]])
      expect(run(command, elsewhere)).toMatchObject({
        status: 2,
        stderr: `no vault in ${folder}: read models by words are folded with it\n`,
      });
    expect(run(["import", file], { SDC_DATA: newFolder(), SDC_TENANT: "hue" })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('of tenant "quang-nam", not of "hue"'),
    });
    tamper(join(folder, "sdc.sqlite"), "UPDATE commits SET at = 1 WHERE pos = 7");
    expect(run(["verify"], elsewhere)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^[\w/-]+@1: altered: hash /),
    });
    rmSync(dirname(folder), { recursive: true });
  }, 60_000);

  test("read models are looked after beside the running register", () => {
    expect(run(["sweep"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^0 slices were behind.*\n0 files: 0 more were named by no event/),
    });
    expect(run(["lag"]).stdout).toMatch(new RegExp(`^${KEY_OF.unitRegister} +0 +0 +0 +0$`, "m"));
    expect(JSON.parse(run(["lag", "--json"]).stdout)).toContainEqual({
      projection: KEY_OF.caseFile,
      streams: 0,
      events: 0,
      parked: 0,
      ahead: 0,
    });
    expect(run(["parked"])).toMatchObject({ status: 0, stdout: "Nothing is parked.\n" });
    tamper(
      join(sdc.folder, "sdc.sqlite"),
      `INSERT INTO parked VALUES ('case-file@0', 'hotline-report/a', 'once'), ('${KEY_OF.caseFile}', 'hotline-report/b', 'twice')`,
    );
    expect(run(["parked"]).stdout).toBe(
      `case-file@0 hotline-report/a: once\n${KEY_OF.caseFile} hotline-report/b: twice\n`,
    );
    expect(run(["unpark", KEY_OF.caseFile, "hotline-report/b"])).toMatchObject({ status: 0 });
    expect(run(["unpark", KEY_OF.caseFile, "hotline-report/b"])).toMatchObject({
      status: 2,
      stderr: `${KEY_OF.caseFile} hotline-report/b is not parked\n`,
    });
    expect(run(["unpark", "--all"])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("no such read model"),
    });
  }, 60_000);

  test("a folder without a log is told in one sentence, and none is begun there", () => {
    const folder = newFolder();
    const sentence = `no log in ${folder}: start the register once, or set SDC_DATA\n`;
    for (const command of ["verify", "sweep", "lag", "parked"])
      expect(run([command], { SDC_DATA: folder })).toMatchObject({ status: 2, stdout: "", stderr: sentence });
    rmSync(dirname(folder), { recursive: true });
  });

  test("an unknown command or none gets the usage, a line a command", () => {
    for (const args of [[], ["build"], ["constructor"], ["--help"]]) {
      const { status, stdout, stderr } = run(args);
      expect([status, stdout]).toEqual([2, ""]);
      for (const name of Object.keys(commands)) expect(stderr).toMatch(new RegExp(`^  ${name} .+$`, "m"));
    }
  });

  test.each([
    ["verify", "--exprot"],
    ["verify", "--export", "/nowhere"],
    ["export"],
    ["import", "a", "b"],
    ["unpark", KEY_OF.caseFile],
    ["unpark", "--all", KEY_OF.caseFile],
  ])("wrong usage is told and does nothing: %s %s", (...args) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
  });
});
