import { createHash } from "node:crypto";
import type { ByteSealer } from "@sdc/core/sealing";
import { accept, type CleanFile, type RefusedFile, type SentFile } from "./accept.ts";
import { FORM_BYTES_MAX } from "./kinds.ts";
import { newKey } from "./keys.ts";
import type { FileStore } from "./store.ts";

/** What the command `attach` takes of a file, and `receive` with a report: it names what is stored, `name` in the clear. */
export type Descriptor = {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  /** Of the file as it can be read again; the sealed object is a little larger. */
  readonly bytes: number;
  /** Of the sealed object, so that it can be told from another without its key. */
  readonly sha256: string;
};

export type TakeInPorts = {
  readonly store: Pick<FileStore, "put" | "remove">;
  readonly vault: Pick<ByteSealer, "sealBytes">;
};

/**
 * Judges, cleans, seals and stores files for a case, and says what became of each. When it resolves, every accepted one
 * is stored for good, so the event that names it may be appended; whoever then appends none calls `discard`, or leaves
 * it to the sweep.
 */
export const takeIn = async (
  ports: TakeInPorts,
  {
    stream,
    files,
    totalBytesMax = FORM_BYTES_MAX,
  }: { readonly stream: string; readonly files: readonly SentFile[]; readonly totalBytesMax?: number },
): Promise<{ readonly accepted: readonly Descriptor[]; readonly refused: readonly RefusedFile[] }> => {
  const { clean, refused } = await accept(files, totalBytesMax);
  return { accepted: await keep(ports, stream, clean), refused };
};

/** Seals and stores what was judged before. */
export const keep = async (
  { store, vault }: TakeInPorts,
  stream: string,
  clean: readonly CleanFile[],
): Promise<readonly Descriptor[]> => {
  const kept: Descriptor[] = [];
  for (const { name, mediaType, bytes } of clean) {
    const key = newKey();
    const sealed = await vault.sealBytes(stream, key, bytes);
    await store.put(key, sealed);
    const sha256 = createHash("sha256").update(sealed).digest("hex");
    kept.push({ key, name, mediaType, bytes: bytes.byteLength, sha256 });
  }
  return kept;
};

/** Removes what was stored and is named by no event. */
export const discard = async (
  store: Pick<FileStore, "remove">,
  unnamed: readonly Pick<Descriptor, "key">[],
): Promise<void> => {
  await Promise.all(unnamed.map(({ key }) => store.remove(key)));
};
