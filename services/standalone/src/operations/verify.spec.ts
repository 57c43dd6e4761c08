import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Commit, commitOf, headAfter } from "@sdc/core/commit";
import { memoryEventLog } from "@sdc/event-store/memory";
import { memorySnapshots } from "@sdc/event-store/memory-snapshots";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { ENGINES, open, report } from "../testing.ts";
import { readExport } from "./export-lines.ts";
import { exportLog } from "./export.ts";
import { everything, fill, newPath, quiet, tamper, TENANT } from "./testing.ts";
import { badSnapshots, commitsOf, isWhole, verify } from "./verify.ts";

const original = newPath("sdc.sqlite");
const folder = dirname(original);
beforeAll(async () => {
  const db = new DatabaseSync(original);
  await fill(sqliteEventLog(db, TENANT));
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

let copies = 0;
/** A tampered copy of the file, verified as a log and as an export of that log. */
const verifiedBothWays = async (sql: string) => {
  const file = join(folder, `${++copies}.sqlite`);
  copyFileSync(original, file);
  tamper(file, sql);
  const db = new DatabaseSync(file);
  const log = sqliteEventLog(db, TENANT);
  const asLog = await verify(TENANT, commitsOf(log), quiet);
  await exportLog(log, TENANT, { file: `${file}.export`, force: false }, quiet);
  db.close();
  expect(await verify(TENANT, readExport(`${file}.export`, TENANT), quiet)).toEqual(asLog);
  return asLog;
};

test("a log that nobody touched holds: streams, commits and events are counted", async () => {
  const verified = await verifiedBothWays("");
  expect(verified).toEqual({ streams: 2, commits: 6, events: 8, broken: [], damage: [] });
  expect(isWhole(verified)).toBe(true);
});

describe("what was done to it is found, with stream and version", () => {
  const AT = (stream: string, version: number) => `stream = '${stream}' AND version = ${version}`;

  test("a flipped byte of the events", async () => {
    const { broken } = await verifiedBothWays(
      `UPDATE commits SET events = CAST(replace(CAST(events AS TEXT), '"x"', '"w"') AS BLOB) WHERE ${AT("thing/a", 2)}`,
    );
    expect(broken).toMatchObject([{ stream: "thing/a", version: 2, what: "altered" }]);
  });

  test.each([
    ["the time", "at = at + 1"],
    ["the command", "command = command || 'x'"],
    ["the types", `types = '["q"]'`],
    ["the count", "count = 3"],
    ["the hash", "h = zeroblob(32)"],
  ])("another value in %s", async (_, set) => {
    const { broken } = await verifiedBothWays(`UPDATE commits SET ${set} WHERE ${AT("thing/b", 2)}`);
    expect(broken).toMatchObject([{ stream: "thing/b", version: 2, what: "altered" }]);
  });

  test("a removed commit, also a stream's first", async () => {
    const { broken, commits } = await verifiedBothWays(
      `DELETE FROM commits WHERE ${AT("thing/a", 2)} OR ${AT("thing/b", 1)}`,
    );
    expect(commits).toBe(4);
    expect(broken).toEqual([
      { stream: "thing/a", version: 2, what: "missing", found: "version 4 follows instead" },
      { stream: "thing/b", version: 1, what: "missing", found: "version 2 follows instead" },
    ]);
  });

  test("two commits whose versions were swapped", async () => {
    const { broken } = await verifiedBothWays(
      `UPDATE commits SET version = 99 WHERE ${AT("thing/a", 4)};
       UPDATE commits SET version = 4 WHERE ${AT("thing/a", 2)};
       UPDATE commits SET version = 2 WHERE ${AT("thing/a", 99)}`,
    );
    expect(broken).toMatchObject([{ stream: "thing/a", version: 2, what: "altered" }]);
  });

  test("an added commit, at the end and over another one", async () => {
    const add = (stream: string, version: number) =>
      `INSERT INTO commits (stream, version, count, command, at, types, events, h)
       SELECT stream, ${version}, 1, command || 'x', at, types, events, h FROM commits WHERE ${AT(stream, 4)};`;
    const { broken } = await verifiedBothWays(add("thing/a", 5) + add("thing/b", 3));
    expect(broken).toMatchObject([
      { stream: "thing/a", version: 5, what: "altered" },
      { stream: "thing/b", version: 3, what: "duplicated" },
    ]);
  });

  test("a commit of another stream or another tenant", async () => {
    const { broken } = await verifiedBothWays(
      `UPDATE commits SET stream = 'thing/c' WHERE ${AT("thing/b", 1)}`,
    );
    expect(broken).toMatchObject([
      { stream: "thing/b", version: 1, what: "missing" },
      { stream: "thing/c", version: 1, what: "altered" },
    ]);
    const other = memoryEventLog("elsewhere");
    await fill(other);
    expect((await verify(TENANT, commitsOf(other), quiet)).broken).toHaveLength(2);
  });

  test("a body that its own hash covers and that holds no such events", async () => {
    const log = memoryEventLog(TENANT);
    const { head } = await log.read("thing/a");
    const forged = commitOf(TENANT, head, { command: "c.b", at: 1, events: [] });
    const source = memoryEventLog(TENANT, [
      forged,
      commitOf(TENANT, headAfter(forged), { command: "d.b", at: 1, events: [] }),
    ]);
    expect((await verify(TENANT, commitsOf(source), quiet)).broken).toEqual([
      { stream: "thing/a", version: 1, what: "altered", found: "the commit holds no event" },
    ]);
  });
});

test("a row that can't be read stops the scan, and that is told", async () => {
  const file = join(folder, "unreadable.sqlite");
  copyFileSync(original, file);
  tamper(file, "UPDATE commits SET types = '[' WHERE pos = 5");
  const db = new DatabaseSync(file);
  const verified = await verify(TENANT, commitsOf(sqliteEventLog(db, TENANT)), quiet);
  db.close();
  expect(isWhole(verified)).toBe(false);
  expect(verified.damage).toEqual([expect.stringContaining("the rest was not checked")]);
});

describe("an export is trusted in nothing", () => {
  const file = join(folder, "whole.export");
  const changed = async (change: (lines: string[]) => readonly string[], end = "\n") => {
    const path = join(folder, "changed.export");
    writeFileSync(path, change(readFileSync(file, "utf8").trimEnd().split("\n")).join("\n") + end);
    return verify(TENANT, readExport(path, TENANT), quiet);
  };
  beforeAll(async () => {
    const log = memoryEventLog(TENANT);
    await fill(log);
    await exportLog(log, TENANT, { file, force: false }, quiet);
  });

  test("cut off between lines or within one, it is told apart from a whole one", async () => {
    expect(await changed((lines) => lines)).toMatchObject({ commits: 6, broken: [], damage: [] });
    const between = await changed((lines) => lines.slice(0, -1));
    expect(between.damage).toEqual([expect.stringContaining("cut off: it ends after 6 commits")]);
    const within = await changed((lines) => [...lines.slice(0, 4), (lines[4] ?? "").slice(0, 50)], "");
    expect(within.damage).toEqual(["line 5 holds no commit", expect.stringContaining("cut off")]);
  });

  test("a stream's last line left out shows in the count, a line twice and lines swapped in the chain", async () => {
    expect((await changed((lines) => lines.toSpliced(6, 1))).damage).toEqual([
      "the last line counts 6 commits, there are 5",
    ]);
    expect((await changed((lines) => lines.toSpliced(2, 0, lines[1] ?? ""))).broken).toMatchObject([
      { stream: "thing/a", version: 1, what: "duplicated" },
    ]);
    expect(
      (await changed(([head = "", a = "", b = "", ...rest]) => [head, b, a, ...rest])).broken,
    ).toMatchObject([{ stream: "thing/a", version: 1, what: "reordered" }]);
  });

  test("what is behind the end, no header, another tenant's header, garbage: each has its sentence", async () => {
    const damage = async (change: Parameters<typeof changed>[0]) => (await changed(change)).damage;
    expect(await damage((lines) => [...lines, lines[1] ?? ""])).toEqual(["line 9 comes after the end"]);
    expect(await damage((lines) => lines.slice(1))).toEqual([expect.stringContaining("no export")]);
    expect(await damage((lines) => lines.with(0, '{"sdc-export":1,"tenant":"hue"}'))).toEqual([
      'the file is an export of tenant "hue", not of "quang-nam"',
    ]);
    expect(
      await damage((lines) => [lines[0] ?? "", ...Array.from({ length: 5000 }, () => "{")]),
    ).toHaveLength(101);
    expect((await changed(() => [], "")).damage).toEqual(["the file is empty"]);
    const endless = await changed(([head = ""]) => [head, "x".repeat(6 * 1024 * 1024)]);
    expect(endless.damage).toEqual(["line 2 holds no commit", expect.stringContaining("cut off")]);
  });
});

test.each(ENGINES)(
  "on %s the register's own log holds, also when a person's key has been destroyed",
  async (engine) => {
    const sdc = await open(engine);
    const { log, vault } = sdc.standalone;
    const posted = await sdc.post<{ stream: string }>("/v1/hotline-report", report());
    const { commits } = await log.read(posted.body.stream);
    const key = /person:[\w-]+/.exec(new TextDecoder().decode(commits[0]?.body))?.[0] ?? "";
    expect(key).not.toBe("");
    const before = await verify(TENANT, commitsOf(log), quiet);
    await vault.destroy(key);
    expect(await verify(TENANT, commitsOf(log), quiet)).toEqual(before);
    expect(isWhole(before)).toBe(true);
    expect(before.commits).toBe((await everything(log)).length);
    await sdc.stop();
  },
);

test("a snapshot that says what its events do not, or stands on another hash, is found; a right one is not", async () => {
  const log = memoryEventLog(TENANT);
  const streams = ["thing/right", "thing/wrong", "thing/elsewhere", "thing/unknown"];
  await fill(log, streams);
  const snapshots = memorySnapshots();
  for (const stream of streams) {
    const [first] = (await log.read(stream)).commits;
    if (first === undefined) throw new Error("three were appended");
    const { head } = await log.read(stream === "thing/elsewhere" ? "thing/right" : stream);
    const at = stream === "thing/elsewhere" ? { ...head, stream } : headAfter(first);
    snapshots.keep({
      fold: stream === "thing/unknown" ? "thing@0" : "thing@1",
      head: at,
      state: { types: stream === "thing/right" ? ["begun"] : ["other"] },
      done: [],
    });
  }
  const fold = {
    name: "thing@1",
    of: (commits: readonly Commit[]) => ({
      types: commits.flatMap(({ types }) => types),
      none: undefined,
    }),
  };
  const damage = (await Array.fromAsync(badSnapshots(log, snapshots, [fold]))).flatMap(
    (found) => found.damage,
  );
  expect(damage).toEqual([
    "thing/wrong: the snapshot says of version 1 what its events do not; it may be deleted",
    "thing/elsewhere: the snapshot stands on version 4 with a hash that the log does not have; it may be deleted",
  ]);
});
