import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Entry = { readonly version: string; readonly hasInstallScript?: true; readonly integrity?: string };
type Lock = { readonly packages: Readonly<Record<string, Entry>> };

const { packages } = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "package-lock.json"), "utf8"),
) as Lock;

test.each(["linux-x64", "linux-arm64"])(
  "what draws pictures comes built for %s, without an install script",
  (system) => {
    const { version, hasInstallScript } = packages["node_modules/sharp"] ?? { version: "" };
    expect(hasInstallScript).toBeUndefined();
    expect(packages[`node_modules/@img/sharp-${system}`]).toMatchObject({
      version,
      integrity: expect.any(String),
    });
    const library = packages[`node_modules/@img/sharp-libvips-${system}`];
    expect([library?.integrity, library?.hasInstallScript]).toEqual([expect.any(String), undefined]);
  },
);
