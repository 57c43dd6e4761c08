import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { browserPlan, findBrowser, setUpBrowser } from "./setup-browser.mjs";

describe("browserPlan", () => {
  const bare = { found: undefined, asked: undefined, platform: "linux", root: true, apt: true };

  test("nothing to do with a browser that starts, whoever asks", () => {
    expect(browserPlan({ ...bare, found: "chromium", root: false, apt: false })).toBe("ready");
  });

  test("root on Linux with apt-get installs it", () => {
    expect(browserPlan(bare)).toBe("install");
  });

  test.each([
    [{ root: false }, "none was found (chromium, chromium-browser, google-chrome). Fix: install it"],
    [{ apt: false }, "none was found"],
    [{ platform: "darwin" }, "none was found"],
    [{ asked: "/opt/chrome" }, "what CHROMIUM_PATH names (/opt/chrome) does not start. Fix:"],
  ])("%j is for a person, in a sentence", (other, sentence) => {
    expect(browserPlan({ ...bare, ...other })).toEqual({ problem: expect.stringContaining(sentence) });
  });
});

describe("a run, with an apt-get and a browser of our own making", () => {
  let folder = "";
  const printed: string[] = [];
  const script = (name: string, text: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "setup browser "));
    mkdirSync(join(folder, "bin"));
    vi.stubEnv("PATH", `${join(folder, "bin")}:/bin`);
    vi.stubEnv("CHROMIUM_PATH", "");
    vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    printed.length = 0;
    rmSync(folder, { recursive: true, force: true });
  });

  test("CHROMIUM_PATH goes before what is installed, and counts only if it starts", () => {
    script("asked", "exit 0");
    expect(findBrowser(join(folder, "asked"))).toBe(join(folder, "asked"));
    expect(findBrowser(join(folder, "not there"))).toBeUndefined();
  });

  test("what is missing is installed, and all of it is said", () => {
    script(
      "bin/apt-get",
      `echo "$@" >> '${folder}/runs'\ncase "$*" in *"install -y"*) printf '#!/bin/sh\\nexit 0\\n' > '${folder}/bin/google-chrome'; chmod 755 '${folder}/bin/google-chrome';; esac`,
    );
    expect(setUpBrowser({ found: undefined, root: true, platform: "linux", apt: true })).toBeUndefined();
    expect(readFileSync(join(folder, "runs"), "utf8")).toContain(
      "install -y --no-install-recommends chromium\n",
    );
    expect(printed).toEqual([
      "Chromium is needed by the tests and is not here; apt-get update ...",
      "Installing chromium (apt-get install) ...",
    ]);
  });
});
