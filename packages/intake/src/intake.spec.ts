import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderStore } from "@sdc/attachments/folder";
import { type Commit, eventsOf } from "@sdc/core/commit";
import { derivedCommand } from "@sdc/core/derived-command";
import { aggregates } from "@sdc/domain/aggregates";
import { memoryEventLog } from "@sdc/event-store/memory";
import { openVault } from "@sdc/vault/open-vault";
import { receiveFromOutside } from "./receive-from-outside.ts";
import { writeFromOutside } from "./write-from-outside.ts";

const NOW = "2026-11-23T02:00:00.000Z";
const PDF = { name: "đơn.pdf", bytes: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n") };
const EXE = { name: "a.exe", bytes: Buffer.from("MZ") };

let root: string;
let opened: ReturnType<typeof openVault>;
let commits: Commit[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "sdc intake "));
  opened = openVault(join(root, "vault"));
  commits = [];
  const unit = { id: "commune-a", kind: "commune", name: "Xã A", effectiveOn: "2025-07-01" };
  await aggregates
    .find(({ kind }) => kind === "org-unit")
    ?.execute(ports(), {
      id: unit.id,
      name: "establish",
      body: unit,
      at: NOW,
      by: { subject: "s", unit: "u" },
      command: derivedCommand("establish"),
    });
});
afterEach(() => {
  opened.close();
  rmSync(root, { recursive: true });
});

const ports = () => ({
  log: memoryEventLog("t", commits),
  sealer: opened.vault,
  codes: opened.vault,
  vault: opened.vault,
  files: folderStore(join(root, "files"), opened.vault.fingerprint),
  now: () => NOW,
});

const report = {
  unit: "commune-a",
  channel: "web" as const,
  receivedAt: NOW,
  field: "land" as const,
  text: "Đường hỏng.",
};
const arrival = (more: object = {}) => ({
  key: "form-1",
  report,
  files: [],
  unfit: "refuse" as const,
  ...more,
});
const events = () =>
  commits.filter(({ stream }) => stream.startsWith("hotline-report/")).flatMap((commit) => eventsOf(commit));
const objects = () => readdirSync(join(root, "files", "objects"));

test("five parallel sends of one message are one report, with one code and each file once", async () => {
  const came = await Promise.all(
    Array.from({ length: 5 }, () => receiveFromOutside(ports(), arrival({ files: [PDF] }))),
  );
  const codes = came.map((one) => "code" in one && one.code);
  expect(new Set(codes).size).toBe(1);
  expect(codes[0]).toMatch(/^\d{16}$/);
  expect(events().map(({ event }) => event.type)).toEqual(["report-received", "attachment-added"]);
  expect(objects()).toHaveLength(1);
});

test("what is sent again a minute later is the same message, come in when it came first", async () => {
  const { receivedAt: _receivedAt, ...undated } = report;
  const later = { ...ports(), now: () => "2026-11-23T02:01:00.000Z" };
  const twice = [
    await receiveFromOutside(ports(), arrival({ report: undated })),
    await receiveFromOutside(later, arrival({ report: undated })),
  ];
  expect(twice[1]).toEqual(twice[0]);
  expect(events().map(({ event }) => event)).toMatchObject([{ type: "report-received", receivedAt: NOW }]);
  expect(await receiveFromOutside(later, arrival({ report: { ...undated, text: "Khác." } }))).toMatchObject({
    refused: "idempotency-key-reused",
  });
});

test("whoever is there to mend a file is told, and nothing is taken", async () => {
  const came = await receiveFromOutside(ports(), arrival({ files: [PDF, EXE] }));
  expect(came).toEqual({ unfitFiles: [{ name: "a.exe", code: "type-not-taken" }] });
  expect(events()).toEqual([]);
  expect(objects()).toEqual([]);
});

test("what nobody is there to mend is noted in the case, once, and the rest is taken", async () => {
  const mail = arrival({ files: [PDF, EXE], unfit: "note" });
  for (let time = 0; time < 2; time++)
    expect(await receiveFromOutside(ports(), mail)).toMatchObject({ notTaken: [{ code: "type-not-taken" }] });
  expect(events().map(({ event }) => event.type)).toEqual([
    "report-received",
    "attachment-added",
    "attachment-refused",
  ]);
  expect(objects()).toHaveLength(1);
});

test("what a schema does not take is told by field, what a rule does not take by its code, and nothing stays behind", async () => {
  const unclean = await receiveFromOutside(ports(), arrival({ report: { ...report, text: "a\u0000b" } }));
  expect("invalid" in unclean && unclean.invalid.issues.map(({ path }) => path)).toEqual([["text"]]);
  const astray = await receiveFromOutside(
    ports(),
    arrival({ report: { ...report, unit: "commune-z" }, files: [PDF] }),
  );
  expect(astray).toMatchObject({ refused: "unit-unknown" });
  expect([events(), objects()]).toEqual([[], []]);
});

test("what is sent again later, or with other headers around it, is the same message; with other words it is not", async () => {
  const first = await receiveFromOutside(ports(), arrival({ report: { ...report, original: "a" } }));
  const later = { ...report, receivedAt: "2026-11-23T01:00:00.000Z", original: "b" };
  expect(await receiveFromOutside(ports(), arrival({ report: later }))).toEqual(first);
  expect(await receiveFromOutside(ports(), arrival({ report: { ...report, text: "Khác." } }))).toMatchObject({
    refused: "idempotency-key-reused",
  });
  expect(events()).toHaveLength(1);
});

test("files that were fetched and came differently at another try are told apart by what was said of them", async () => {
  const fetched = (text: string) =>
    arrival({
      files: [{ name: "a.pdf", bytes: Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`) }],
      missing: [{ name: "b", code: "not-fetched" }],
      said: ["a", "b"],
      unfit: "note",
    });
  const first = await receiveFromOutside(ports(), fetched("1"));
  expect(await receiveFromOutside(ports(), fetched("2"))).toMatchObject({
    received: "received" in first && first.received,
  });
  expect(events().map(({ event }) => event.type)).toEqual([
    "report-received",
    "attachment-added",
    "attachment-refused",
  ]);
  expect(objects()).toHaveLength(1);
});

test("a reporter goes on in their report, once for each message, files and words in one step", async () => {
  const came = await receiveFromOutside(ports(), arrival());
  const id = "id" in came ? came.id : "";
  const writing = {
    id,
    key: "message-1",
    message: { text: "Thêm ảnh.", channel: "web" as const },
    files: [PDF],
    unfit: "refuse" as const,
  };
  const twice = [await writeFromOutside(ports(), writing), await writeFromOutside(ports(), writing)];
  expect(twice[0]).toEqual(twice[1]);
  expect(
    events()
      .slice(1)
      .map(({ event }) => event.type),
  ).toEqual(["attachment-added", "reporter-wrote"]);
  expect(objects()).toHaveLength(1);
  expect(commits.at(-1)).toMatchObject({ version: 2, count: 2 });
  const others = [
    { ...writing, message: { ...writing.message, text: "Khác." } },
    { ...writing, files: [{ ...PDF, name: "khác.pdf" }] },
    { ...writing, files: [] },
  ];
  for (const other of others)
    expect(await writeFromOutside(ports(), other)).toMatchObject({ refused: "idempotency-key-reused" });
  expect([events().length, objects().length]).toEqual([3, 1]);
  const noted = { ...writing, key: "message-2", files: [PDF, EXE], unfit: "note" as const };
  expect(await writeFromOutside(ports(), noted)).toMatchObject({ notTaken: [{ code: "type-not-taken" }] });
  expect(
    events()
      .slice(3)
      .map(({ event }) => event.type),
  ).toEqual(["attachment-added", "attachment-refused", "reporter-wrote"]);
  expect(await writeFromOutside(ports(), { ...writing, id: "nowhere" })).toEqual({ refused: "not-found" });
});
