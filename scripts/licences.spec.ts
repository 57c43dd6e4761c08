import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Entry = {
  readonly license?: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly link?: true;
  readonly resolved?: string;
};

const { packages } = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "package-lock.json"), "utf8"),
) as { readonly packages: Readonly<Record<string, Entry>> };

const fromOutside = Object.entries(packages).filter(
  ([path, { link }]) => path.includes("node_modules/") && link !== true,
);

/** What may be run and handed on with a mention of who wrote it. */
const FREE = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0"]);
/** Libraries that are loaded as they come and changed by nobody here: pictures are drawn by libvips. */
const AS_THEY_COME = new Set([
  "LGPL-3.0-or-later",
  "Apache-2.0 AND LGPL-3.0-or-later",
  "Apache-2.0 AND LGPL-3.0-or-later AND MIT",
]);
/** Tools that build and check, of which nothing is handed on. */
const FOR_TOOLS = new Set(["MPL-2.0", "PSF-2.0"]);

test("whatever is run with the register may be handed on with it", () => {
  const others = fromOutside.filter(([path, { dev, license = "" }]) => {
    const isLibrary = /\/@img\/sharp-/.test(path) && AS_THEY_COME.has(license);
    return dev !== true && !FREE.has(license) && !isLibrary;
  });
  expect(others.map(([path, { license }]) => [path, license])).toEqual([]);
});

test("every tool says its licence, but for builds of one for other systems", () => {
  const others = fromOutside.filter(
    ([, { dev, optional, license }]) =>
      dev === true &&
      !(license === undefined ? optional === true : FREE.has(license) || FOR_TOOLS.has(license)),
  );
  expect(others.map(([path, { license }]) => [path, license])).toEqual([]);
});
