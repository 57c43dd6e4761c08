import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Json, Slice, SliceChange } from "@sdc/core/read-store";

/**
 * What an item holds beside its key, besides a memo's text `m`. A row: `o` owner stream, `j` JSON text. A counter: `n`. A slice: `w` watermark,
 * `j` state, `r` the stream's own row or true where it is the state, `q` that it is parked, `x` a change that is being written in several steps. A parked slice: `e` error.
 */
export type Item = Record<string, AttributeValue>;

const BROTLI_QUALITY = 5;

/** What a row or a counter reads as; a counter at zero is absent. */
export const valueOf = ({ j, n }: Item): Json | undefined => {
  if (j?.S !== undefined) return parsed(j.S);
  const count = Number(n?.N ?? 0);
  return count === 0 ? undefined : count;
};

/** A slice whose first change is still being written has no watermark: it isn't there yet. */
export const sliceOf = ({ w, j, q }: Item): Slice | undefined => {
  const parked = q === undefined ? {} : ({ parked: true } as const);
  if (w?.N === undefined || j?.S === undefined)
    return q === undefined ? undefined : { watermark: 0, state: undefined, ...parked };
  return { watermark: Number(w.N), state: parsed(j.S), ...parked };
};

/** The own row that a slice carries. */
export const ownOf = ({ w, j, r }: Item): Json | undefined => {
  if (w === undefined || r === undefined) return undefined;
  const text = r.S ?? j?.S;
  return text === undefined ? undefined : parsed(text);
};

/** The change that a slice has begun to write. */
export const begunOf = ({ x }: Item): SliceChange | undefined =>
  // What `packed` wrote.
  x?.B === undefined ? undefined : (JSON.parse(brotliDecompressSync(x.B).toString()) as SliceChange);

export const packed = (change: SliceChange): Uint8Array =>
  brotliCompressSync(JSON.stringify(change), {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  });

/** What this engine wrote with `JSON.stringify`. */
const parsed = (text: string): Json => JSON.parse(text) as Json;
