// What a test run amounts to. Pure: `test.mjs` runs things, this only counts what it is given.

/**
 * @typedef {{ status: string }} Assertion
 * @typedef {{ name: string, status: string, assertionResults: Assertion[] }} SpecFile
 * @typedef {{ testResults: SpecFile[] }} Results what vitest's JSON reporter writes
 * @typedef {{ folder: string, specs: string[], results: Results | undefined, run: Run | undefined }} Suite
 *   a package with its spec files (from its folder, with slashes), its results and how its task ended
 * @typedef {{ name: string, exitCode: number | undefined }} Run a task; no exit code when it did not run
 * @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Tally notes: every failure in words
 */

/**
 * Adds up checks and suites. What did not run is never counted as passed.
 * @param {Run[]} checks
 * @param {Suite[]} suites
 * @returns {Tally}
 */
export const tally = (checks, suites) => {
  const parts = [...checks.map(ofCheck), ...suites.map(ofSuite)];
  const sum = {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
    skipped: parts.reduce((total, part) => total + part.skipped, 0),
    notes: parts.flatMap((part) => part.notes),
  };
  if (sum.passed + sum.failed > 0) return sum;
  return { ...sum, failed: 1, notes: ["No test ran."] };
};

/**
 * The last line of a run.
 * @param {Pick<Tally, "passed" | "failed" | "skipped">} sum
 */
export const lineOf = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/**
 * A check is no test: it adds nothing when it passes.
 * @param {Run} check
 * @returns {Tally}
 */
const ofCheck = ({ name, exitCode }) => {
  if (exitCode === 0) return { passed: 0, failed: 0, skipped: 0, notes: [] };
  const note = exitCode === undefined ? `${name} did not run.` : `${name} failed.`;
  return { passed: 0, failed: 1, skipped: 0, notes: [note] };
};

/**
 * @param {Suite} suite
 * @returns {Tally}
 */
const ofSuite = ({ folder, specs, results, run }) => {
  const files = results?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (/** @type {(status: string) => boolean} */ counts) =>
    tests.filter(({ status }) => counts(status)).length;
  const passed = count((status) => status === "passed");
  const failed = count((status) => status === "failed");
  const notes = failed > 0 ? [`${folder}: ${failed} failed.`] : [];

  for (const file of files)
    if (file.status !== "passed" && !file.assertionResults.some(({ status }) => status === "failed"))
      notes.push(`${folder}: ${nameIn(folder, file.name)} failed outside its tests.`);
  if (results === undefined) {
    if (specs.length > 0) notes.push(`${folder} has spec files but no results: its tests did not run.`);
  } else
    for (const spec of specs)
      if (!files.some((file) => slashed(file.name).endsWith(`/${folder}/${spec}`)))
        notes.push(`${folder}: ${spec} is not in the results: it did not run.`);
  if (notes.length === 0 && run !== undefined && run.exitCode !== 0)
    notes.push(specs.length === 0 ? `${folder} has no spec files.` : `${run.name} failed outside its tests.`);

  const outside = failed > 0 ? notes.length - 1 : notes.length;
  return { passed, failed: failed + outside, skipped: tests.length - passed - failed, notes };
};

/** @param {string} path */
const slashed = (path) => path.replaceAll("\\", "/");

/**
 * @param {string} folder
 * @param {string} file
 */
const nameIn = (folder, file) => slashed(file).split(`/${folder}/`).at(-1);
