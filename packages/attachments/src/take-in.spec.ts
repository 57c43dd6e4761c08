import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openVault } from "@sdc/vault/open-vault";
import { type FolderStore, folderStore } from "./folder.ts";
import { removeOrphans } from "./orphans.ts";
import { MARKER, pdf, photo } from "./spec-files.ts";
import { discard, takeIn } from "./take-in.ts";

const STREAM = "hotline-report/r1";
const DAY_MS = 24 * 60 * 60 * 1000;

let root: string;
let opened: ReturnType<typeof openVault>;
let store: FolderStore;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sdc take in "));
  opened = openVault(join(root, "vault"));
  store = folderStore(join(root, "files"), opened.vault.fingerprint);
});
afterEach(() => {
  opened.close();
  rmSync(root, { recursive: true });
});

const ports = () => ({ store, vault: opened.vault });
const file = { name: `${MARKER}.pdf`, bytes: pdf(`/Title (${MARKER})`) };

test("accepted files are stored sealed under keys that say nothing, refused ones not at all", async () => {
  const { accepted, refused } = await takeIn(ports(), {
    stream: STREAM,
    files: [file, { name: "a.exe", bytes: Buffer.from("MZ") }, { name: "p.jpg", bytes: await photo() }],
  });
  expect(refused).toEqual([{ name: "a.exe", code: "type-not-taken" }]);
  expect(accepted.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    [file.name, "application/pdf"],
    ["p.jpg", "image/jpeg"],
  ]);
  const objects = join(root, "files", "objects");
  expect(new Set(readdirSync(objects))).toEqual(new Set(accepted.map(({ key }) => key)));
  for (const { key, sha256 } of accepted) {
    const sealed = readFileSync(join(objects, key));
    expect([sealed.includes(MARKER), sealed.includes("%PDF"), sealed.includes("r1")]).toEqual([
      false,
      false,
      false,
    ]);
    expect(createHash("sha256").update(sealed).digest("hex")).toBe(sha256);
  }
  const [first = { key: "", bytes: 0 }] = accepted;
  const sealed = (await store.get(first.key)) ?? new Uint8Array();
  expect(await opened.vault.openBytes(STREAM, first.key, sealed)).toEqual(file.bytes);
  expect(first.bytes).toBe(file.bytes.byteLength);
});

test("after the case's key is destroyed no byte of an attachment opens", async () => {
  const { accepted } = await takeIn(ports(), { stream: STREAM, files: [file] });
  const [{ key } = { key: "" }] = accepted;
  await opened.vault.destroy(`case:${STREAM}`);
  const sealed = (await store.get(key)) ?? new Uint8Array();
  expect(await opened.vault.openBytes(STREAM, key, sealed)).toEqual({ erased: true });
});

test("what no event names is removed once it is a day old, and nothing else", async () => {
  const { accepted } = await takeIn(ports(), { stream: STREAM, files: [file, file, file] });
  const [named, orphan, discarded] = accepted.map(({ key }) => key);
  await discard(store, [{ key: discarded ?? "" }]);
  const keys = async () => new Set((await Array.fromAsync(store.list())).map(({ key }) => key));
  const known = async () => new Set([named ?? ""]);
  expect(await removeOrphans(store, { now: Date.now(), named: known })).toEqual({
    objects: 2,
    orphans: 0,
    uploads: 0,
    missing: [],
  });
  expect(await keys()).toEqual(new Set([named, orphan]));
  expect(await removeOrphans(store, { now: Date.now() + 2 * DAY_MS, named: known })).toEqual({
    objects: 1,
    orphans: 1,
    uploads: 0,
    missing: [],
  });
  expect(await keys()).toEqual(new Set([named]));
});

test("what an event names and is not there is told, even when it came in after the listing", async () => {
  const { accepted } = await takeIn(ports(), { stream: STREAM, files: [file, file] });
  const [there, gone] = accepted.map(({ key }) => key);
  await store.remove(gone ?? "");
  const late = "0".repeat(32);
  const swept = await removeOrphans(store, {
    now: Date.now(),
    async named() {
      await store.put(late, Buffer.from("x"));
      return new Set([there ?? "", gone ?? "", late]);
    },
  });
  expect(swept.missing).toEqual([gone]);
});
