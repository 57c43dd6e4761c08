import { hkdfSync, randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { writeSecretOnce } from "./secret-file.ts";

/** The keys that one master key stands for, each for one purpose only. */
export type MasterKeys = Readonly<
  Record<"wrap" | "lookup" | "fingerprint" | "code" | "codeSalt" | "codeLookup" | "words", Buffer>
>;

const BYTES = 32;

/**
 * Reads the master key of a standalone from its file, mode 0600, or makes the file when there is none yet and
 * `mayCreate` says that no data key depends on a lost one. Throws in words when the file is missing, open to others or damaged.
 */
export const masterKeysFrom = (file: string, mayCreate: boolean): MasterKeys => {
  if (mayCreate) writeSecretOnce(file, () => `${randomBytes(BYTES).toString("base64url")}\n`);
  const mode = modeOf(file);
  if (mode === undefined)
    throw new Error(
      `the master key ${file} is missing: restore it from its backup, without it sealed data stays sealed`,
    );
  if ((mode & 0o077) !== 0)
    throw new Error(
      `the master key ${file} is open to other users (mode ${mode.toString(8)}): run chmod 600 on it`,
    );
  const master = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  if (master.byteLength !== BYTES)
    throw new Error(`the master key ${file} is damaged: restore it from its backup`);
  return {
    wrap: derived(master, "wrap data keys"),
    lookup: derived(master, "look up a known caller"),
    fingerprint: derived(master, "recognise a repeated request"),
    code: derived(master, "make a reporter's code"),
    codeSalt: derived(master, "salt a reporter's code"),
    codeLookup: derived(master, "look up a reporter's code"),
    words: derived(master, "find words"),
  };
};

const derived = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), `sdc vault: ${purpose}`, BYTES));

const modeOf = (file: string): number | undefined => {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && stats.mode & 0o777;
};
