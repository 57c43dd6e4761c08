import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openVault } from "./open-vault.ts";

let folder: string;
let opened: ReturnType<typeof openVault>[];
const open = (name: string) => {
  const one = openVault(join(folder, name));
  opened.push(one);
  return one.vault;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdc codes "));
  opened = [];
});
afterEach(() => {
  for (const { close } of opened) close();
  rmSync(folder, { recursive: true });
});

test("a command has one code, at every try and in every process, of 16 digits that say nothing of it", async () => {
  const first = await open("a").codeFor("command-1");
  expect(first.code).toMatch(/^\d{16}$/);
  expect(await open("a").codeFor("command-1")).toEqual(first);
  expect((await open("a").codeFor("command-2")).code).not.toBe(first.code);
  expect((await open("b").codeFor("command-1")).code).not.toBe(first.code);
});

test("a code is found however it was typed, and only in its own installation", async () => {
  const { code, lookup } = await open("a").codeFor("command-1");
  const groups = (code.match(/.{4}/g) ?? []).join(" ");
  for (const typed of [code, groups, groups.replaceAll(" ", "-"), ` ${code} `])
    expect(await open("a").lookupOf(typed)).toBe(lookup);
  expect(await open("b").lookupOf(code)).not.toBe(lookup);
  expect(lookup).not.toContain(code);
});

test("what is no code is looked up by nothing", async () => {
  for (const typed of [
    "",
    "1234",
    "12345678901234567",
    "abcdabcdabcdabcd",
    "１２３４５６７８９０１２３４５６",
  ])
    expect(await open("a").lookupOf(typed)).toBeUndefined();
});
