import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const architecture = read("docs/architecture.md");

/** Where a path may lie that the prose writes without `packages` or `services` and without `src`. */
const places = (path: string) => {
  const [name = "", ...rest] = path.split("/");
  return [
    path,
    ...["packages", "services"].flatMap((folder) => [
      join(folder, name, ...rest),
      join(folder, name, "src", ...rest),
    ]),
  ].map((place) => join(ROOT, place));
};

test("every package and service stands in the code map, and the map names no other", () => {
  const mapped = [...architecture.matchAll(/^\| `((?:packages|services)\/[a-z-]+)` \|/gm)].map(
    ([, name]) => name,
  );
  const there = globSync("{packages,services}/*/package.json", { cwd: ROOT }).map((file) =>
    file.replace("/package.json", ""),
  );
  expect(new Set(mapped)).toEqual(new Set(there));
});

test("every guarantee names a test or a type that is there", () => {
  const table = architecture.slice(architecture.indexOf("| invariant |"));
  const named = [...table.matchAll(/`([a-z-]+(?:\/[a-z.-]+)+\.ts)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(8);
  for (const path of named)
    expect([path, places(path).some((place) => existsSync(place))]).toEqual([path, true]);
});

/** What a decision promises stands in the table at its end; older ones have none. */
const promisesIn = (page: string): string => {
  const [, table = ""] = read(page).split("| promise |");
  return table;
};

test("every test that the threat model or a decision's table names is there", () => {
  const decisions = globSync("docs/decisions/*.md", { cwd: ROOT }).map((page) => [page, promisesIn(page)]);
  for (const [page, text = ""] of [["docs/threat-model.md", read("docs/threat-model.md")], ...decisions])
    for (const [, path = ""] of text.matchAll(/`([a-z-]+(?:\/[a-z.-]+)+\.ts)`/g))
      expect([page, path, places(path).some((place) => existsSync(place))]).toEqual([page, path, true]);
});

test("every file that the README and the packages' pages point to is there", () => {
  for (const page of ["README.md", ...globSync("{packages,services}/*/README.md", { cwd: ROOT })])
    for (const [, path = ""] of read(page).matchAll(
      /`((?:packages|services|docs|scripts|src)\/[\w./-]+)`/g,
    )) {
      const from = path.startsWith("src/") ? dirname(page) : "";
      expect([page, path, existsSync(join(ROOT, from, path))]).toEqual([page, path, true]);
    }
});

test("every package and service says on one screen what it is for", () => {
  for (const manifest of globSync("{packages,services}/*/package.json", { cwd: ROOT })) {
    const page = manifest.replace("package.json", "README.md");
    expect([page, existsSync(join(ROOT, page))]).toEqual([page, true]);
    expect(read(page).split("\n").length).toBeLessThan(45);
  }
});
