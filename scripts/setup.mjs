// Makes the folder ready before `npm start`, `npm test` and `npm run check`: runs `npm ci` when node_modules is not
// what package-lock.json asks for, and with --java and --browser looks for the Java and the browser that the tests need.
// No dependency, and no syntax that a Node too old to go on would trip over.

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** What setup itself and npm need. */
const NODE_MIN = 20;
/** What the code runs on: `node:sqlite`, and TypeScript as it is. */
const NODE_RUN_MIN = 24;
/** Where the lockfile brings its own Node. */
const PROVIDED = ["linux-x64", "linux-arm64"];
const LOCK_AGE_MAX_MS = 15 * 60_000;

/**
 * What stands in the way of an install, in words; undefined when nothing does.
 * @param {{ node: string, platform: string, npm: boolean }} machine `node` as in process.versions, `platform` as linux-x64
 * @returns {string | undefined}
 */
export const obstacle = ({ node, platform, npm }) => {
  const major = majorOf(node);
  if (major < NODE_MIN)
    return `Node ${node} is too old: ${NODE_MIN} or later is needed. Fix: install Node ${NODE_RUN_MIN} from nodejs.org and run this again.`;
  if (!PROVIDED.includes(platform) && major < NODE_RUN_MIN)
    return (
      `On ${platform} the lockfile brings no Node of its own, and Node ${node} is older than ${NODE_RUN_MIN}. ` +
      `Fix: install Node ${NODE_RUN_MIN} or later and run this again.`
    );
  if (!npm)
    return "npm was not found. Fix: install npm (it comes with Node from nodejs.org) and run this again.";
  return undefined;
};

/**
 * What node_modules must have been made from.
 * @param {{ lockfile: string | Buffer, node: string, platform: string }} made
 */
export const stampOf = ({ lockfile, node, platform }) => {
  // Where the lockfile brings Node, the first run is on another one than all later runs: that must not install again.
  const runtime = PROVIDED.includes(platform) ? "node from the lockfile" : `node ${majorOf(node)}`;
  return `${createHash("sha256").update(lockfile).digest("hex")} ${platform} ${runtime}\n`;
};

/**
 * Installs when needed.
 * @param {string} root
 * @returns {Promise<string | undefined>} what went wrong and how to mend it, undefined when the folder is ready
 */
export const setUp = async (root) => {
  const machine = { node: process.versions.node, platform: `${process.platform}-${process.arch}` };
  const stampFile = join(root, "node_modules", ".setup-stamp");
  const stamp = () => stampOf({ lockfile: readFileSync(join(root, "package-lock.json")), ...machine });
  const ready = () => textOf(stampFile) === stamp();
  if (majorOf(machine.node) >= NODE_MIN && ready()) return undefined;

  const env = { ...process.env, PATH: pathWithout(join("node_modules", ".bin"), process.env["PATH"]) };
  const npm = spawnSync("npm", ["--version"], { env, stdio: "ignore" }).status === 0;
  const refused = obstacle({ ...machine, npm });
  if (refused !== undefined) return refused;

  const unlock = await lock(root, ready);
  try {
    if (ready()) return undefined; // Somebody else installed while we waited.
    const wanted = stamp();
    const started = Date.now();
    console.log("Installing packages (npm ci) ...");
    const installed = await run(
      "npm",
      ["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"],
      { cwd: root, env },
    );
    if (installed.code !== 0)
      return (
        `${installed.output.trim().split("\n").slice(-20).join("\n")}\n` +
        "npm ci failed; its last lines are above. Fix: see that the npm registry can be reached (`npm ping`; proxy, " +
        "NODE_EXTRA_CA_CERTS), or, when the lockfile is out of step, run `npm install && npm run lockfile`."
      );
    const node = nodeVersion(root, machine.node);
    if (node === undefined || majorOf(node) < NODE_RUN_MIN)
      return (
        `The packages are installed, but the Node that will run them is ${node ?? "not able to start on this system"}; ` +
        `${NODE_RUN_MIN} or later is needed. Fix: install Node ${NODE_RUN_MIN} or later, delete node_modules and run this again.`
      );
    writeFileSync(stampFile, wanted);
    console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
    return undefined;
  } finally {
    unlock();
  }
};

/** @param {string} version */
const majorOf = (version) => Number(version.replace(/^v/, "").split(".")[0]);

/** @param {string} file */
const textOf = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
};

/**
 * npm must not run on the very Node that `npm ci` is about to delete.
 * @param {string} ending
 * @param {string | undefined} path
 */
const pathWithout = (ending, path = "") =>
  path
    .split(delimiter)
    .filter((folder) => !folder.endsWith(sep + ending))
    .join(delimiter);

/**
 * The version of the Node that npm scripts will find first.
 * @param {string} root
 * @param {string} own
 */
const nodeVersion = (root, own) => {
  const file = join(root, "node_modules", ".bin", "node");
  if (!statSync(file, { throwIfNoEntry: false })) return own;
  const found = spawnSync(file, ["--version"], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim().slice(1) : undefined;
};

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
const run = (command, args, options) =>
  new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: output + error.message }));
    child.on("close", (code) => resolve({ code: code === null ? 1 : code, output }));
  });

/**
 * Lets one install at a time into a folder. The lock stands outside node_modules, which `npm ci` deletes.
 * @param {string} root
 * @param {() => boolean} ready
 * @returns {Promise<() => void>} unlock
 */
const lock = async (root, ready) => {
  const name = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 16);
  const folder = join(tmpdir(), `setup-${name}.lock`);
  const owner = join(folder, "pid");
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(folder);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    if (ready()) return () => undefined;
    if (abandoned(folder, owner)) rmSync(folder, { recursive: true, force: true });
    else {
      if (waited === 0) console.log("Another install of this folder is under way; waiting for it ...");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};

/**
 * Whether the process that locked is gone.
 * @param {string} folder
 * @param {string} owner
 */
const abandoned = (folder, owner) => {
  const made = statSync(folder, { throwIfNoEntry: false });
  if (!made) return false;
  const age = Date.now() - made.mtimeMs;
  if (age > LOCK_AGE_MAX_MS) return true;
  const pid = Number(textOf(owner));
  if (!(pid > 0)) return age > 10_000; // Made a moment ago, its owner not yet written down.
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
};

const main = async () => {
  let problem = await setUp(join(dirname(fileURLToPath(import.meta.url)), ".."));
  if (problem === undefined && process.argv.includes("--java"))
    problem = (await import("./setup-java.mjs")).setUpJava();
  if (problem === undefined && process.argv.includes("--browser"))
    problem = (await import("./setup-browser.mjs")).setUpBrowser();
  if (problem === undefined) return;
  console.error(problem);
  process.exitCode = 1;
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await main();
