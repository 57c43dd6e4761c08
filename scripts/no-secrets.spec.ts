import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const BYTES_MAX = 2_000_000;
const KEY = "KEY";
const WORD = "geheim1";

/** What gives access to something, by its shape. Put together here, so that this very file holds none. */
const SECRETS: Readonly<Record<string, RegExp>> = {
  "a private key": new RegExp(`-----BEGIN (?:[A-Z]+ )*PRIVATE ${KEY}-----`),
  "a private JSON web key": /"d"\s*:\s*"[\w-]{40,}"/,
  "a bearer token": /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
  "an AWS access key": /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  "a token of GitHub": /\bgh[pousr]_\w{36}\b|\bgithub_pat_\w{40,}/,
  "a token of npm": /\bnpm_\w{36}\b/,
  "a Slack token": /\bxox[abposr]-[\w-]{20,}/,
  "a Google API key": /\bAIza[\w-]{35}\b/,
  "a Facebook access token": /\bEAA[A-Za-z0-9]{60,}\b/,
  "a password in an address": /\b[a-z][a-z+]*:\/\/[^\s:@/"'`$<{]+:[^\s:@/"'`$<{]{6,}@/,
};

const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((name) => name !== "" && statSync(join(root, name)).size <= BYTES_MAX);

test("no file under version control holds what gives access to something", () => {
  expect(tracked.length).toBeGreaterThan(1000);
  const found = tracked.flatMap((name) => {
    const text = readFileSync(join(root, name), "utf8");
    return Object.entries(SECRETS).flatMap(([what, shape]) => (shape.test(text) ? [`${name}: ${what}`] : []));
  });
  expect(found).toEqual([]);
});

test.each([
  ["a private key", `-----BEGIN EC PRIVATE ${KEY}-----`],
  ["a private JSON web key", `{"kty":"OKP","d": "${"A".repeat(43)}"}`],
  ["a bearer token", ["eyJ", ".eyJ", "."].map((part) => part + "a".repeat(30)).join("")],
  ["an AWS access key", `AKIA${"A1".repeat(8)}`],
  ["a password in an address", `smtp://desk:${WORD}@mail.example`],
])("%s would be found", (what, text) => {
  expect(SECRETS[what]?.test(text)).toBe(true);
});
