import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { obstacle, stampOf } from "./setup.mjs";

describe("obstacle", () => {
  const fine = { node: "20.20.2", platform: "linux-x64", npm: true };

  test("none on Linux with Node 20: the lockfile brings the rest", () =>
    expect(obstacle(fine)).toBeUndefined());

  test("none elsewhere with Node 24", () => {
    expect(obstacle({ ...fine, node: "24.0.0", platform: "darwin-arm64" })).toBeUndefined();
  });

  test.each([
    [{ node: "18.19.0" }, "Node 18.19.0 is too old"],
    [{ platform: "darwin-arm64" }, "On darwin-arm64 the lockfile brings no Node of its own"],
    [{ npm: false }, "npm was not found"],
  ])("%j", (machine, sentence) => {
    const said = obstacle({ ...fine, ...machine });
    expect(said).toContain(sentence);
    expect(said).toContain("Fix:");
  });
});

describe("stampOf", () => {
  const made = { lockfile: "{}", node: "20.20.2", platform: "linux-x64" };

  test("another lockfile or platform is another stamp", () => {
    expect(stampOf({ ...made, lockfile: "{ }" })).not.toBe(stampOf(made));
    expect(stampOf({ ...made, platform: "linux-arm64" })).not.toBe(stampOf(made));
  });

  test("the Node that setup itself runs on matters only where the lockfile brings none", () => {
    const mac = { ...made, platform: "darwin-arm64" };
    expect(stampOf({ ...made, node: "24.1.0" })).toBe(stampOf(made));
    expect(stampOf({ ...mac, node: "26.1.0" })).not.toBe(stampOf({ ...mac, node: "24.1.0" }));
  });
});

describe("a run, with an npm of our own making", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "setup with a space "));
    mkdirSync(join(folder, "scripts"));
    mkdirSync(join(folder, "bin"));
    cpSync(join(import.meta.dirname, "setup.mjs"), join(folder, "scripts", "setup.mjs"));
    writeFileSync(join(folder, "package-lock.json"), "{}\n");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const npm = (ci: string): void => {
    writeFileSync(join(folder, "bin", "npm"), `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${ci}\n`);
    chmodSync(join(folder, "bin", "npm"), 0o755);
  };
  const nodeThatSays = (version: string): string =>
    `mkdir -p node_modules/.bin && printf '#!/bin/sh\\necho ${version}\\n' > node_modules/.bin/node && chmod +x node_modules/.bin/node`;
  const setup = () =>
    spawnSync(process.execPath, [join(folder, "scripts", "setup.mjs")], {
      encoding: "utf8",
      cwd: dirname(folder),
      env: { PATH: `${join(folder, "bin")}:/usr/bin:/bin` },
    });

  test("installs once, then has nothing to do", () => {
    npm(`echo once >> runs; ${nodeThatSays("v24.1.0")}`);
    const first = setup();
    expect(first.stderr).toBe("");
    expect(first.stdout).toMatch(/^Installing packages \(npm ci\) \.\.\.\nInstalled in \d+ s\.\n$/);
    expect(setup()).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  test("shows npm's last lines and the fix when npm ci fails", () => {
    npm("echo the registry is away; exit 1");
    const { status, stderr } = setup();
    expect(status).toBe(1);
    expect(stderr).toContain("the registry is away\nnpm ci failed");
    expect(stderr).toContain("Fix:");
    expect(existsSync(join(folder, "node_modules", ".setup-stamp"))).toBe(false);
  });

  test("refuses an install whose Node is too old", () => {
    npm(nodeThatSays("v22.1.0"));
    const { status, stderr } = setup();
    expect(status).toBe(1);
    expect(stderr).toContain("the Node that will run them is 22.1.0; 24 or later is needed. Fix:");
  });

  test("two at once make one install", async () => {
    npm(`echo once >> runs; sleep 1; ${nodeThatSays("v24.1.0")}`);
    const env = { PATH: `${join(folder, "bin")}:/usr/bin:/bin` };
    const exits = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((resolve) => {
            spawn(process.execPath, [join(folder, "scripts", "setup.mjs")], { env, cwd: folder }).on(
              "close",
              resolve,
            );
          }),
      ),
    );
    expect(exits).toEqual([0, 0, 0]);
    const runs = readFileSync(join(folder, "runs"), "utf8");
    expect(runs).toBe("once\n");
  });
});
