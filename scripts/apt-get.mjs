// What the setup installs from the system's packages, where it may. Runs on a bare Node.

import { spawnSync } from "node:child_process";

/** Whether packages can be installed here without asking anybody. */
export const mayInstall = () => ({
  platform: process.platform,
  root: process.getuid?.() === 0,
  apt: spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0,
});

/**
 * Runs apt-get to its end, waiting for whoever else installs.
 * @param {string[]} args
 */
export const aptGet = (...args) => {
  const { status, stdout, stderr } = spawnSync("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: `${stdout}${stderr}` };
};

/**
 * Installs the first of these packages that this system knows, and says what it does.
 * @param {string[]} packages
 */
export const installFirst = (packages) => {
  aptGet("update");
  for (const name of packages) {
    console.log(`Installing ${name} (apt-get install) ...`);
    const { status, output } = aptGet("install", "-y", "--no-install-recommends", name);
    if (status === 0) return;
    console.log(output.trim().split("\n").slice(-5).join("\n"));
  }
};
