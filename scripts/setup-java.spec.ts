import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { javaMajor, javaPlan, setUpJava } from "./setup-java.mjs";

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25.0.1" 2025-10-21', 25],
  ["sh: java: not found", undefined],
])("javaMajor of %j", (said, major) => expect(javaMajor(said)).toBe(major));

describe("javaPlan", () => {
  const bare = { java: undefined, home: undefined, platform: "linux", root: true, apt: true };

  test("nothing to do with 17 or later, whoever asks", () => {
    expect(javaPlan({ ...bare, java: 17 })).toBe("ready");
    expect(javaPlan({ ...bare, java: 21, platform: "darwin", root: false, apt: false })).toBe("ready");
  });

  test("root on Linux with apt-get installs it", () => {
    expect(javaPlan(bare)).toBe("install");
    expect(javaPlan({ ...bare, java: 11 })).toBe("install");
  });

  test.each([
    [{ root: false }, "no Java was found. Fix: install a Java 17 runtime"],
    [{ apt: false }, "no Java was found. Fix: install a Java 17 runtime"],
    [{ platform: "darwin", java: 8 }, "Java 8 was found. Fix: install a Java 17 runtime"],
    [{ home: "/opt/java", java: 11 }, "Java 11 was found in JAVA_HOME. Fix: point JAVA_HOME at a Java 17"],
  ])("%j is for a person, in a sentence", (other, sentence) => {
    expect(javaPlan({ ...bare, ...other })).toEqual({ problem: expect.stringContaining(sentence) });
  });
});

describe("a run, with a java and an apt-get of our own making", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "setup java "));
    for (const name of ["scripts", "bin", "home/bin"]) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ["setup.mjs", "setup-java.mjs", "apt-get.mjs"])
      cpSync(join(import.meta.dirname, name), join(folder, "scripts", name));
    writeFileSync(join(folder, "package-lock.json"), "{}\n");
    script("bin/npm", "mkdir -p node_modules");
    script("bin/java", oldJava);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const oldJava = `echo 'openjdk version "11.0.2"' >&2`;
  const newJava = `echo 'openjdk version "17.0.15"' >&2`;
  const script = (name: string, text: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const setup = (env: Record<string, string> = {}, flag = "--java") =>
    spawnSync(process.execPath, [join(folder, "scripts", "setup.mjs"), flag], {
      encoding: "utf8",
      cwd: folder,
      env: { PATH: `${join(folder, "bin")}:${dirname(process.execPath)}:/usr/bin:/bin`, ...env },
    });

  test("without the flag nobody asks for Java", () => {
    expect(setup({}, "")).toMatchObject({ status: 0, stderr: "" });
  });

  test("a Java that is new enough is left alone", () => {
    script("home/bin/java", newJava);
    expect(setup({ JAVA_HOME: join(folder, "home") })).toMatchObject({ status: 0, stderr: "" });
  });

  test("an old one in JAVA_HOME ends the run with the fix", () => {
    script("home/bin/java", oldJava);
    const { status, stderr } = setup({ JAVA_HOME: join(folder, "home") });
    expect(status).toBe(1);
    expect(stderr).toContain("Java 11 was found in JAVA_HOME. Fix:");
  });

  describe("as root, who may install", () => {
    const aptGet = (text: string): void =>
      script("bin/apt-get", `[ "$1" = --version ] && exit 0\necho "$@" >> '${folder}/runs'\n${text}`);
    const printed: string[] = [];
    beforeEach(() => {
      vi.stubEnv("PATH", `${join(folder, "bin")}:/usr/bin:/bin`);
      vi.stubEnv("JAVA_HOME", "");
      vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
    });
    afterEach(() => {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
      printed.length = 0;
    });

    test("17 is asked for first, then the default, and all of it is said", () => {
      script("new-java", newJava);
      aptGet(`case "$*" in
        *openjdk-17*) echo no such package; exit 100;;
        *default-jre*) cp '${folder}/new-java' '${folder}/bin/java';;
      esac`);
      expect(setUpJava({ root: true, platform: "linux" })).toBeUndefined();
      const runs = readFileSync(join(folder, "runs"), "utf8").trim().split("\n");
      expect(runs.map((run) => run.replace(/^-q -o \S+ /, ""))).toEqual([
        "update",
        "install -y --no-install-recommends openjdk-17-jre-headless",
        "install -y --no-install-recommends default-jre-headless",
      ]);
      expect(printed).toEqual([
        "Java 17 is needed by the tests and is not here; apt-get update ...",
        "Installing openjdk-17-jre-headless (apt-get install) ...",
        "no such package",
        "Installing default-jre-headless (apt-get install) ...",
      ]);
    });

    test("an install that brings no Java 17 is a failure, never a skip", () => {
      aptGet("exit 0");
      const problem = setUpJava({ root: true, platform: "linux" });
      expect(problem).toContain("Java 11 was found. Fix: install a Java 17 runtime");
    });
  });
});
