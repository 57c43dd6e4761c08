// Makes Java ready before `npm test`: DynamoDB Local, which the stores' specs run on, is a jar. Runs on a bare Node.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installFirst, mayInstall } from "./apt-get.mjs";

const JAVA_MIN = 17;
/** The first that this system's packages know. */
const PACKAGES = ["openjdk-17-jre-headless", "default-jre-headless"];

/**
 * @typedef {{ java: number | undefined, home: string | undefined, platform: string, root: boolean, apt: boolean }} Machine
 * `java` is the major version found, `home` is JAVA_HOME, `platform` as in process.platform
 */

/**
 * The major version out of what `java -version` prints: 17 for "17.0.15", 8 for "1.8.0_392".
 * @param {string} said
 * @returns {number | undefined}
 */
export const javaMajor = (said) => {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  if (first === undefined) return undefined;
  return Number(first === "1" && second !== undefined ? second : first);
};

/**
 * What is to be done: nothing, an install, or something that only a person can do, in words.
 * @param {Machine} machine
 * @returns {"ready" | "install" | { problem: string }}
 */
export const javaPlan = ({ java, home, platform, root, apt }) => {
  if (java !== undefined && java >= JAVA_MIN) return "ready";
  const found = java === undefined ? "no Java was found" : `Java ${java} was found`;
  const problem = `The tests need Java ${JAVA_MIN} or later (DynamoDB Local runs on it), and ${found}`;
  if (home !== undefined)
    return {
      problem: `${problem} in JAVA_HOME. Fix: point JAVA_HOME at a Java ${JAVA_MIN} runtime, or unset it, and run this again.`,
    };
  if (platform === "linux" && apt && root) return "install";
  return {
    problem: `${problem}. Fix: install a Java ${JAVA_MIN} runtime (as root on Debian or Ubuntu: apt-get install ${PACKAGES[0]}) and run this again.`,
  };
};

/**
 * Looks for Java, and installs it where it can.
 * @param {Partial<Machine>} [known] what need not be looked up
 * @returns {string | undefined} what went wrong and how to mend it
 */
export const setUpJava = (known) => {
  const plan = javaPlan({ ...machine(), ...known });
  if (plan === "ready") return undefined;
  if (plan !== "install") return plan.problem;

  console.log(`Java ${JAVA_MIN} is needed by the tests and is not here; apt-get update ...`);
  installFirst(PACKAGES);
  const after = javaPlan({ ...machine(), root: false });
  return typeof after === "object" ? after.problem : undefined;
};

/** @returns {Machine} */
const machine = () => {
  const home = process.env["JAVA_HOME"] || undefined;
  const asked = spawnSync(home === undefined ? "java" : join(home, "bin", "java"), ["-version"], {
    encoding: "utf8",
  });
  return {
    java: asked.status === 0 ? javaMajor(asked.stderr + asked.stdout) : undefined,
    home,
    ...mayInstall(),
  };
};
