// Makes a browser ready before `npm test`: what pages do with a script is tried in one. Runs on a bare Node.

import { spawnSync } from "node:child_process";
import { installFirst, mayInstall } from "./apt-get.mjs";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome"];
const PACKAGES = ["chromium", "chromium-browser"];

/**
 * @typedef {{ found: string | undefined, asked: string | undefined, platform: string, root: boolean, apt: boolean }} Machine
 * `found` is a browser that starts, `asked` is CHROMIUM_PATH
 */

/**
 * The first browser that starts: CHROMIUM_PATH where it is set, then what such browsers are called.
 * @param {string | undefined} asked
 * @returns {string | undefined}
 */
export const findBrowser = (asked = process.env["CHROMIUM_PATH"] || undefined) =>
  (asked === undefined ? COMMANDS : [asked]).find(
    (command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0,
  );

/**
 * What is to be done: nothing, an install, or something that only a person can do, in words.
 * @param {Machine} machine
 * @returns {"ready" | "install" | { problem: string }}
 */
export const browserPlan = ({ found, asked, platform, root, apt }) => {
  if (found !== undefined) return "ready";
  if (asked !== undefined)
    return {
      problem: `The tests need Chromium, and what CHROMIUM_PATH names (${asked}) does not start. Fix: point it at a browser, or unset it, and run this again.`,
    };
  if (platform === "linux" && apt && root) return "install";
  return {
    problem: `The tests need Chromium, and none was found (${COMMANDS.join(", ")}). Fix: install it (as root on Debian: apt-get install ${PACKAGES[0]}) or point CHROMIUM_PATH at it, and run this again.`,
  };
};

/**
 * Looks for a browser, and installs it where it can.
 * @param {Partial<Machine>} [known] what need not be looked up
 * @returns {string | undefined} what went wrong and how to mend it
 */
export const setUpBrowser = (known) => {
  const plan = browserPlan({ ...machine(), ...known });
  if (plan === "ready") return undefined;
  if (plan !== "install") return plan.problem;

  console.log("Chromium is needed by the tests and is not here; apt-get update ...");
  installFirst(PACKAGES);
  const after = browserPlan({ ...machine(), root: false });
  return typeof after === "object" ? after.problem : undefined;
};

/** @returns {Machine} */
const machine = () => {
  const asked = process.env["CHROMIUM_PATH"] || undefined;
  return { found: findBrowser(asked), asked, ...mayInstall() };
};
