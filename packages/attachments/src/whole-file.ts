import { randomBytes } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file of mode 0600 that is there whole or not at all, whatever kills the process meanwhile: beside it, synced,
 * then renamed. What `write` throws leaves nothing behind.
 */
export const writeWhole = async (
  file: string,
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> => {
  const draft = `${file}.${randomBytes(4).toString("hex")}${DRAFT}`;
  try {
    const handle = await open(draft, "wx", 0o600);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const folder = await open(dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** What a killed process may leave; nobody reads it, and the sweep removes it. */
export const DRAFT = ".draft";
