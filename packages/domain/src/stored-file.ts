import * as z from "zod";
import { line } from "./fields.ts";
import { sealable } from "./sealable.ts";

/** So many files come at once. */
export const FILES_AT_ONCE_MAX = 10;

/** The name of a stored object: it says nothing. */
export const storedKey = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * A file that is stored already, sealed with its stream's key under `key`; `bytes` and `mediaType` are those of the file, `sha256` that
 * of the sealed object.
 */
export const storedFile = z.strictObject({
  key: storedKey,
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,90}$/),
  bytes: z
    .int()
    .min(1)
    .max(25 * 1024 * 1024),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: line(120),
});

export type StoredFile = z.infer<typeof storedFile>;

/** The same as an event holds it; `n` counts the files of its stream, from 1. */
export const storedFileFields = {
  n: z.number(),
  key: z.string(),
  name: sealable("case"),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
};

/** Numbered on from what the stream holds, in the order in which they came. */
export const numberedFiles = (files: readonly StoredFile[], before: number) =>
  files.map(({ key, name, mediaType, bytes, sha256 }, index) => ({
    n: before + index + 1,
    key,
    name,
    mediaType,
    bytes,
    sha256,
  }));
