import { Worker } from "node:worker_threads";
import { type Mail, readMail, type Unread } from "./read-mail.ts";

/** From this size on reading takes longer than others should wait for. */
export const APART_BYTES = 256 * 1024;
/** A mail that takes longer, or more memory, is none that anybody wrote. */
const READING_MS = 30_000;
const MEMORY_MB = 512;

/** Reads a mail: a large one in a thread of its own, so that nobody else waits while it is taken apart. */
export const readMailApart = async (raw: Uint8Array): Promise<Mail | Unread> => {
  if (raw.byteLength < APART_BYTES) return readMail(raw);
  const worker = new Worker(new URL("read-mail-worker.ts", import.meta.url), {
    workerData: raw,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    return await new Promise<Mail | Unread>((resolve, reject) => {
      const tooLong = setTimeout(() => resolve({ unread: "unreadable" }), READING_MS);
      worker.once("exit", () => clearTimeout(tooLong));
      // Only the worker beside this file sends here.
      worker.once("message", (read: Mail | Unread) => resolve(read));
      worker.once("error", (error: unknown) =>
        isOutOfMemory(error) ? resolve({ unread: "unreadable" }) : reject(error),
      );
    });
  } finally {
    await worker.terminate();
  }
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
