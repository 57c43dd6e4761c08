// What `npm test` runs: every check and every suite through turbo, then one count of it all on the last line.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { delimiter, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { lineOf, tally } from "./tally.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const RESULTS = "test-results.json";
const CHECKS = [
  "check:format",
  "check:unused",
  "check:versions",
  "check:lockfile",
  "check:openapi",
  "typecheck",
  "typecheck:scripts",
  "lint",
  "lint:scripts",
];
const TESTS = ["test", "test:scripts"];

/** @typedef {{ taskId: string, directory?: string, execution?: { exitCode?: number | null } }} Task as turbo's summary has it */

const main = () => {
  const folders = ["scripts", ...inside("packages"), ...inside("services")];
  for (const folder of folders) rmSync(join(root, folder, RESULTS), { force: true });

  const tasks = runTurbo([...CHECKS, ...TESTS]);
  const runs =
    tasks?.map((task) => ({ name: task.taskId, exitCode: task.execution?.exitCode ?? undefined })) ?? [];
  const checks = runs.filter(({ name }) => CHECKS.includes(taskOf(name)));
  if (tasks === undefined) checks.push({ name: "turbo", exitCode: 1 });

  const suites = folders.map((folder) => ({
    folder,
    specs: specsIn(join(root, folder)),
    results: resultsOf(folder),
    run: runs.find(
      ({ name }) => name === (folder === "scripts" ? "//#test:scripts" : `${packageOf(folder)}#test`),
    ),
  }));
  const sum = tally(checks, suites);

  console.log();
  for (const suite of suites) console.log(`${suite.folder}: ${lineOf(tally([], [suite]))}`);
  if (sum.notes.length > 0) console.log(`\n${sum.notes.join("\n")}`);
  console.log(`\n${lineOf(sum)}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
};

/**
 * Runs tasks to the end, whatever fails on the way. Undefined when turbo itself could not.
 * @param {string[]} names
 * @returns {Task[] | undefined}
 */
const runTurbo = (names) => {
  const bin = join(root, "node_modules", ".bin");
  const summaries = join(root, ".turbo", "runs");
  const before = new Set(inOrder(summaries));
  spawnSync(
    join(bin, "turbo"),
    ["run", ...names, "--continue=always", "--output-logs=errors-only", "--summarize"],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PATH: bin + delimiter + process.env["PATH"], TURBO_TELEMETRY_DISABLED: "1" },
    },
  );
  const summary = inOrder(summaries).findLast((file) => !before.has(file));
  if (summary === undefined) return undefined;
  const { tasks } = /** @type {{ tasks: Task[] }} */ (
    JSON.parse(readFileSync(join(summaries, summary), "utf8"))
  );
  rmSync(join(summaries, summary));
  return tasks;
};

/** @param {string} taskId `@sdc/core#lint` */
const taskOf = (taskId) => taskId.slice(taskId.indexOf("#") + 1);

/** @param {string} folder */
const inOrder = (folder) =>
  statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder).toSorted() : [];

/**
 * The workspaces in a folder.
 * @param {string} folder
 */
const inside = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => statSync(join(root, folder, name, "package.json"), { throwIfNoEntry: false }))
    .map((name) => `${folder}/${name}`)
    .toSorted();

/** @param {string} folder */
const packageOf = (folder) =>
  /** @type {{ name: string }} */ (JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))).name;

/**
 * @param {string} folder
 * @returns {string[]}
 */
const specsIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(spec|test)\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !file.split("/").includes("node_modules"));

/**
 * @param {string} folder
 * @returns {import("./tally.mjs").Results | undefined}
 */
const resultsOf = (folder) => {
  try {
    return /** @type {import("./tally.mjs").Results} */ (
      JSON.parse(readFileSync(join(root, folder, RESULTS), "utf8"))
    );
  } catch {
    return undefined;
  }
};

main();
