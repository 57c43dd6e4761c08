import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, expect, test } from "vitest";
import { commitOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { memoryEventLog } from "@sdc/event-store/memory";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { exportLog } from "./export.ts";
import { importExport } from "./import.ts";
import { everything, fill, newPath, quiet, TENANT } from "./testing.ts";

const folder = dirname(newPath("x"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "log.export");
const memory = () => memoryEventLog(TENANT);
const sqlite = () => sqliteEventLog(new DatabaseSync(":memory:"), TENANT);
const bring = (log: EventLog, tenant = TENANT, from = file) => importExport(log, tenant, from, quiet);

let source: EventLog;
beforeEach(async () => {
  source = memory();
  await fill(source);
  await exportLog(source, TENANT, { file, force: true }, quiet);
});

test.each([
  ["memory to SQLite", memory, sqlite],
  ["SQLite to memory", sqlite, memory],
])("from %s: the same commits, bytes, heads and hashes, and twice is once", async (_, from, to) => {
  const [here, there] = [from(), to()];
  await fill(here, ["thing/a", "other/b", "thing/c"]);
  await exportLog(here, TENANT, { file, force: true }, quiet);
  expect(await bring(there)).toMatchObject({ written: 9, skipped: 0 });
  expect(await everything(there)).toEqual(await everything(here));
  for (const stream of ["thing/a", "other/b", "thing/c"])
    expect(await there.read(stream)).toEqual(await here.read(stream));
  expect(await bring(there)).toMatchObject({ written: 0, skipped: 9 });
  expect(await everything(there)).toEqual(await everything(here));
  const back = join(folder, "back.export");
  await exportLog(there, TENANT, { file: back, force: true }, quiet);
  expect(readFileSync(back, "utf8").split("\n").toSorted()).toEqual(
    readFileSync(file, "utf8").split("\n").toSorted(),
  );
});

test("cut short in the middle and run again, it ends as if it had never been", async () => {
  const there = sqlite();
  let adopted = 0;
  const dying: EventLog = {
    ...there,
    adopt(head, commit) {
      if (++adopted > 3) throw new Error("killed");
      return there.adopt(head, commit);
    },
  };
  await expect(bring(dying)).rejects.toThrow("killed");
  expect(await everything(there)).toHaveLength(3);
  expect(await bring(there)).toMatchObject({ written: 3, skipped: 3 });
  expect(await everything(there)).toEqual(await everything(source));
});

test("a log that has gone on since keeps what it has", async () => {
  await fill(source, ["thing/a"]);
  expect(await bring(source)).toMatchObject({ written: 0, skipped: 6 });
  expect(await everything(source)).toHaveLength(9);
});

test("another commit at the same version stops it, naming stream and version; nothing is overwritten", async () => {
  const there = sqlite();
  const { head } = await there.read("thing/b");
  const own = { command: "thing/b-1.b", at: 1, events: [{ type: "own" }] };
  await there.append(head, own); // The same command even: only the hash tells.
  const { stopped } = await bring(there);
  expect(stopped).toContain("thing/b@1: the log holds another commit");
  expect((await there.read("thing/b")).commits).toEqual([commitOf(TENANT, head, own)]);
  const taken = memory();
  await taken.append((await taken.read("thing/a")).head, { ...own, command: "other.b" });
  expect((await bring(taken)).stopped).toContain("thing/a@1: the log holds another commit");
});

test("a log with a gap is not laid over", async () => {
  const gap = memoryEventLog(
    TENANT,
    (await everything(source)).filter(({ stream, version }) => stream === "thing/a" && version !== 2),
  );
  expect((await bring(gap)).stopped).toContain("thing/a@2: missing");
});

test.each([
  ["cut off", (text: string) => text.split("\n").slice(0, 5).join("\n")],
  ["altered in one byte", (text: string) => text.replace('\\"x\\"', '\\"w\\"')],
])("a file that is %s is refused before anything is written", async (_, change) => {
  const bad = join(folder, "bad.export");
  writeFileSync(bad, change(readFileSync(file, "utf8")));
  const there = sqlite();
  const { file: judged, written } = await bring(there, TENANT, bad);
  expect(written).toBe(0);
  expect(judged.broken.length + judged.damage.length).toBe(1);
  expect(await everything(there)).toEqual([]);
});

test("another tenant's file is refused, and one that only says to be ours too", async () => {
  const there = sqliteEventLog(new DatabaseSync(":memory:"), "hue");
  expect((await bring(there, "hue")).file.damage).toEqual([
    'the file is an export of tenant "quang-nam", not of "hue"',
  ]);
  const lying = join(folder, "lying.export");
  writeFileSync(lying, readFileSync(file, "utf8").replace('"tenant":"quang-nam"', '"tenant":"hue"'));
  expect((await bring(there, "hue", lying)).file.broken).toHaveLength(2);
  expect(await everything(there)).toEqual([]);
});

test("an export replaces another file only when told to, and leaves none behind that is not whole", async () => {
  await expect(exportLog(source, TENANT, { file, force: false }, quiet)).rejects.toThrow("is there already");
  const late = join(folder, "late.export");
  const broken = {
    async *scan() {
      yield { commits: await everything(source), place: "" };
      throw new Error("gone");
    },
  };
  await expect(exportLog(broken, TENANT, { file: late, force: false }, quiet)).rejects.toThrow("gone");
  expect([existsSync(late), existsSync(`${late}.partial`)]).toEqual([false, false]);
  const [first] = await everything(source);
  if (first === undefined) throw new Error("it was filled");
  const bytes = memoryEventLog(TENANT, [{ ...first, body: Uint8Array.of(0xff) }]);
  await expect(exportLog(bytes, TENANT, { file: late, force: false }, quiet)).rejects.toThrow("thing/a@1: ");
});
