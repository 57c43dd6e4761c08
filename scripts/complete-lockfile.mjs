// Completes package-lock.json, so that `npm ci` accepts it wherever it runs.
//
// A registry that does not serve a tool's builds for other systems makes npm leave those builds out of the lockfile,
// and `npm ci` then calls the file out of step. This adds what is missing, without an integrity: such an entry only
// matters on those other systems. It also drops download addresses, which belong to one machine's registry.
//
//   node scripts/complete-lockfile.mjs           writes the file
//   node scripts/complete-lockfile.mjs --check   exits 1 when the file would change or no longer fits the manifests

import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {Record<string, string>} Versions
 * @typedef {{
 *   version?: string, resolved?: string, integrity?: string, link?: boolean,
 *   dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   dependencies?: Versions, devDependencies?: Versions, optionalDependencies?: Versions, peerDependencies?: Versions,
 * }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 * @typedef {Pick<Entry, "dependencies" | "devDependencies" | "optionalDependencies" | "peerDependencies">} Manifest
 */

/**
 * The lockfile with an entry for every optional build, keys sorted. The one given is left alone.
 * @template {Lock} L
 * @param {L} lock
 * @returns {L}
 */
export const completed = (lock) => {
  /** @type {Record<string, Entry>} */
  const packages = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    const { resolved, ...rest } = entry;
    packages[path] = resolved !== undefined && !/^https?:/.test(resolved) ? entry : rest;
  }
  for (const [path, entry] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
      if (!resolves(packages, path, name) && /^\d+\.\d+\.\d+/.test(version))
        packages[`node_modules/${name}`] = absentBuild(name, version, entry.dev === true);

  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
};

/**
 * Where the manifests ask for something else than the lockfile was made from.
 * @param {Lock} lock
 * @param {(folder: string) => Manifest | undefined} manifestOf the root is "", a workspace its folder; undefined when it is gone
 * @returns {string[]} sentences
 */
export const drift = (lock, manifestOf) => {
  const sentences = [];
  for (const [folder, entry] of Object.entries(lock.packages)) {
    if (folder.includes("node_modules/")) continue;
    const manifest = manifestOf(folder);
    const file = join(folder, "package.json");
    if (!manifest) sentences.push(`${file} is in the lockfile but not on disk.`);
    else
      for (const kind of /** @type {const} */ (["dependencies", "devDependencies", "optionalDependencies"]))
        if (text(manifest[kind]) !== text(entry[kind]))
          sentences.push(`The ${kind} of ${file} differ from the lockfile's.`);
  }
  return sentences;
};

/**
 * Walks up the node_modules folders as Node does.
 * @param {Record<string, Entry>} packages
 * @param {string} from
 * @param {string} name
 */
const resolves = (packages, from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (packages[folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
};

const SYSTEMS = ["darwin", "win32", "windows", "android", "freebsd", "openharmony", "linux"];
const PROCESSORS = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64"];

/**
 * The system and processor that a build is for, read from its name. `-64` alone means x64.
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {Entry}
 */
const absentBuild = (name, version, dev) => {
  const system = SYSTEMS.find((known) => name.includes(known));
  const after = system === undefined ? "" : (name.split(system)[1] ?? "");
  const processor = after.endsWith("-64") ? "x64" : PROCESSORS.find((known) => after.includes(known));
  if (system === undefined || processor === undefined)
    throw new Error(
      `${name}@${version} has no entry in package-lock.json, and its name does not tell what system it is for. ` +
        "Add it by hand or run `npm install` against a registry that serves it.",
    );
  return {
    version,
    cpu: [processor],
    ...(dev && { dev }),
    ...(name.includes("musl") && { libc: ["musl"] }),
    optional: true,
    os: [system === "windows" ? "win32" : system],
  };
};

/** @param {Versions | undefined} versions */
const text = (versions) =>
  JSON.stringify(Object.entries(versions ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const main = () => {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  const file = join(root, "package-lock.json");
  const before = readFileSync(file, "utf8");

  const lock = /** @type {Lock} */ (JSON.parse(before));
  const after = `${JSON.stringify(completed(lock), null, 2)}\n`;

  const sentences = drift(lock, (folder) => {
    try {
      return /** @type {Manifest} */ (JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")));
    } catch {
      return undefined;
    }
  });
  for (const sentence of sentences) console.error(`${sentence} Fix: npm install && npm run lockfile`);

  if (process.argv.includes("--check")) {
    if (before !== after) console.error("package-lock.json is not complete. Fix: npm run lockfile");
    process.exitCode = sentences.length > 0 || before !== after ? 1 : 0;
    return;
  }
  if (before !== after) writeFileSync(file, after);
  process.exitCode = sentences.length > 0 ? 1 : 0;
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
