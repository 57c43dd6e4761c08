import { describe, expect, test } from "vitest";
import { completed, drift } from "./complete-lockfile.mjs";

const tool = {
  version: "1.2.3",
  dev: true,
  optionalDependencies: {
    "tool-darwin-arm64": "1.2.3",
    "tool-linux-x64": "1.2.3",
    "tool-windows-64": "1.2.3",
  },
};
const here = {
  version: "1.2.3",
  integrity: "sha512-x",
  cpu: ["x64"],
  dev: true,
  optional: true,
  os: ["linux"],
};
const lock = {
  lockfileVersion: 3,
  packages: {
    "": { devDependencies: { tool: "1.2.3" } },
    "node_modules/tool": tool,
    "node_modules/tool-linux-x64": here,
  },
};

describe("completed", () => {
  test("adds the builds that the registry did not serve, and leaves the others", () => {
    const { packages } = completed(lock) as { packages: Record<string, unknown> };
    expect(Object.keys(packages)).toEqual([
      "",
      "node_modules/tool",
      "node_modules/tool-darwin-arm64",
      "node_modules/tool-linux-x64",
      "node_modules/tool-windows-64",
    ]);
    expect(packages["node_modules/tool-darwin-arm64"]).toEqual({
      version: "1.2.3",
      cpu: ["arm64"],
      dev: true,
      optional: true,
      os: ["darwin"],
    });
    expect(packages["node_modules/tool-windows-64"]).toMatchObject({ cpu: ["x64"], os: ["win32"] });
    expect(packages["node_modules/tool-linux-x64"]).toEqual(here);
  });

  test("changes nothing the second time", () => {
    const once = completed(lock);
    expect(JSON.stringify(completed(once))).toBe(JSON.stringify(once));
  });

  test("tells musl from glibc", () => {
    const musl = { version: "1.0.0", optionalDependencies: { "binding-linux-arm-musleabihf": "1.0.0" } };
    const { packages } = completed({ packages: { "node_modules/tool": musl } }) as {
      packages: Record<string, unknown>;
    };
    expect(packages["node_modules/binding-linux-arm-musleabihf"]).toEqual({
      version: "1.0.0",
      cpu: ["arm"],
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    });
  });

  test("sees a build that is nested under another package", () => {
    const nested = {
      packages: {
        "node_modules/a/node_modules/tool": {
          version: "1.0.0",
          optionalDependencies: { "tool-linux-x64": "1.0.0" },
        },
        "node_modules/a/node_modules/tool-linux-x64": here,
      },
    };
    expect(completed(nested)).toEqual(nested);
  });

  test("drops download addresses and keeps links between workspaces", () => {
    const { packages } = completed({
      packages: {
        "node_modules/@sdc/core": { resolved: "packages/core", link: true },
        "node_modules/zod": { version: "4.0.0", resolved: "https://example.org/zod.tgz" },
      },
    });
    expect(packages).toEqual({
      "node_modules/@sdc/core": { resolved: "packages/core", link: true },
      "node_modules/zod": { version: "4.0.0" },
    });
  });

  test("says so when a name does not tell the system", () => {
    const odd = { packages: { "node_modules/a": { optionalDependencies: { mystery: "1.0.0" } } } };
    expect(() => completed(odd)).toThrow("its name does not tell what system it is for");
  });
});

describe("drift", () => {
  const manifest = { devDependencies: { tool: "1.2.3" } };

  test("none", () => expect(drift(lock, () => manifest)).toEqual([]));

  test("a manifest that asks for something else", () => {
    expect(drift(lock, () => ({ devDependencies: { tool: "1.2.4" } }))).toEqual([
      "The devDependencies of package.json differ from the lockfile's.",
    ]);
  });

  test("a workspace that is gone", () => {
    expect(drift({ packages: { "packages/gone": {} } }, () => undefined)).toEqual([
      "packages/gone/package.json is in the lockfile but not on disk.",
    ]);
  });
});
