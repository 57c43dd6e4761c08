import { closeSync, fsyncSync, linkSync, openSync, statSync, unlinkSync, writeSync } from "node:fs";

/**
 * Writes a secret to a file of mode 0600, whole and durable, unless the file is there already. Of several processes
 * that start at once exactly one writes it, and no other ever reads half of it.
 */
export const writeSecretOnce = (file: string, secret: () => string): void => {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return;
  const draft = `${file}.${process.pid}`;
  const descriptor = openSync(draft, "w", 0o600);
  try {
    writeSync(descriptor, secret());
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
  } finally {
    unlinkSync(draft);
  }
};
