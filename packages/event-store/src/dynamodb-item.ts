import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { type Commit, LogCorrupted } from "@sdc/core/commit";

export type Item = Record<string, AttributeValue>;

/** Version 0 of every stream is kept for its snapshot; commits begin at 1. */
export const SNAPSHOT_VERSION = 0;

/** The first byte of a stored body says how the rest is written. */
const PLAIN = 0;
const BROTLI = 1;
const BROTLI_QUALITY = 5;
/** What zlib takes at least. */
const CHUNK_BYTES_MIN = 64;

/** One commit as one item: p, v, n, c, t, e, y, h. The body is compressed where that makes it smaller. */
export const itemOf = (tenant: string, commit: Commit): Item => ({
  p: { S: partitionOf(tenant, commit.stream) },
  v: { N: String(commit.version) },
  n: { N: String(commit.count) },
  c: { S: commit.command },
  t: { N: String(commit.at) },
  e: { B: packed(commit.body) },
  y: { SS: [...commit.types] },
  h: { B: Buffer.from(commit.h, "hex") },
});

export const partitionOf = (tenant: string, stream: string): string => `${tenant}/${stream}`;

/** The commit that an item stores. Throws LogCorrupted when it is none. */
export const commitOfItem = (tenant: string, { p, v, n, c, t, e, y, h }: Item): Commit => {
  const stream = p?.S?.slice(tenant.length + 1) ?? "?";
  const version = Number(v?.N);
  if (c?.S === undefined || e?.B === undefined || y?.SS === undefined || h?.B === undefined)
    throw new LogCorrupted(stream, version, "the item is not a commit");
  return {
    stream,
    version,
    count: Number(n?.N),
    command: c.S,
    at: Number(t?.N),
    types: y.SS.toSorted((a, b) => (a < b ? -1 : 1)),
    body: unpacked(stream, version, e.B),
    h: Buffer.from(h.B).toString("hex"),
  };
};

const packed = (body: Uint8Array): Uint8Array => {
  const small = brotliCompressSync(body, {
    // By default each result gets 16 KB, nearly all of it garbage: most bodies are far smaller.
    chunkSize: Math.max(CHUNK_BYTES_MIN, body.byteLength),
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  });
  return small.byteLength < body.byteLength
    ? Buffer.concat([Buffer.of(BROTLI), small])
    : Buffer.concat([Buffer.of(PLAIN), body]);
};

const unpacked = (stream: string, version: number, stored: Uint8Array): Uint8Array => {
  const rest = stored.subarray(1);
  if (stored[0] === PLAIN) return Uint8Array.from(rest);
  if (stored[0] === BROTLI) return inflated(stream, version, rest);
  throw new LogCorrupted(stream, version, `the body begins with byte ${stored[0]}, not with a known one`);
};

const inflated = (stream: string, version: number, bytes: Uint8Array): Uint8Array => {
  try {
    return Uint8Array.from(brotliDecompressSync(bytes));
  } catch {
    throw new LogCorrupted(stream, version, "the body can't be decompressed");
  }
};
