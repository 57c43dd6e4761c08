/** What `JSON.stringify` keeps as it is. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A row of a read model, owned by the one stream whose slice it belongs to. */
export type Row = { readonly partition: string; readonly sort: string; readonly value: Json };

/** A share of a counter. Counters add up over streams, so the order among streams cannot matter; zero is the same as absent. */
export type Count = { readonly partition: string; readonly sort: string; readonly n: number };

/**
 * What one stream has become in one projection. `watermark` is the last version folded into it; one that was parked
 * before its first fold stands at 0.
 */
export type Slice = { readonly watermark: number; readonly state: unknown; readonly parked?: true };

/** How far one slice is. */
export type Watermark = {
  readonly projection: string;
  readonly stream: string;
  readonly watermark: number;
};

/** Old slice to new slice, applied whole and only when the watermark is still `from` (0: no slice yet). */
export type SliceChange = {
  /** `name@version` of the projection. */
  readonly projection: string;
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly state: unknown;
  /** The stream's own row from now on; absent: it has none. */
  readonly own?: Json;
  readonly puts: readonly Row[];
  readonly drops: readonly { readonly partition: string; readonly sort: string }[];
  /** Signed differences. */
  readonly counts: readonly Count[];
};

/** Bounds on the sort key, in byte order of UTF-8. `from` is inclusive, `to` exclusive. */
export type Range = {
  readonly from?: string;
  readonly to?: string;
  /** Keyset paging: go on behind this key. */
  readonly after?: string;
  readonly order?: "ascending" | "descending";
  readonly limit: number;
};

export type Page = {
  readonly items: readonly { readonly sort: string; readonly value: Json }[];
  /** Give it as `after` for the next page; absent when there is none. */
  readonly next?: string;
};

/**
 * Read models: a copy of what the log says, deletable any day. It knows two reads, `get` and `range`; there are no
 * indexes: another order is another row. A counter reads as a row whose value is its number. Every engine passes
 * `@sdc/read-store/contract`.
 */
export type ReadStore = {
  /** A row or counter by its key; without `sort` the own row of the stream that `partition` names. */
  get(projection: string, partition: string, sort?: string): Promise<Json | undefined>;
  range(projection: string, partition: string, range: Range): Promise<Page>;
  slice(projection: string, stream: string): Promise<Slice | undefined>;
  /**
   * Applies each change whole; false where the watermark had moved. Changes of one slice are applied in their order.
   * Throws RowTaken when a row belongs to another stream: nothing of that change stays, others of the call may.
   */
  save(changes: readonly SliceChange[]): Promise<readonly boolean[]>;
  /** Sets a slice aside with what broke it, so that other streams go on; parked again, the error is the newer one. */
  park(parked: Parked): Promise<void>;
  /** Lets a slice be folded again; nothing happens when it is not parked. */
  unpark(projection: string, stream: string): Promise<void>;
  isParked(projection: string, stream: string): Promise<boolean>;
  /** Everything parked, by projection and stream. */
  parked(): Promise<readonly Parked[]>;
  /** How far every slice of every projection is, in pages and no order; one that moves meanwhile may be missing. */
  watermarks(): AsyncIterable<readonly Watermark[]>;
  /** A short text kept under a name, for those who look after read models: which version is read, how far a build is. */
  memo(name: string): Promise<string | undefined>;
  /** Without a text the memo is gone. */
  setMemo(name: string, text?: string): Promise<void>;
  /**
   * Removes every slice, row and counter of a projection, and what is parked of it, piece by piece. Only for one that
   * nobody reads or feeds any more.
   */
  drop(projection: string): Promise<void>;
  /** Every slice, row and counter of a projection as lines in key order: two equal read models give equal bytes. */
  dump(projection: string): AsyncIterable<string>;
};

/** A slice that could not be folded; its stream's later events wait in the log. */
export type Parked = { readonly projection: string; readonly stream: string; readonly error: string };

/** Two streams claim one row: a mistake in the projection, never in the data. */
export class RowTaken extends Error {
  constructor(projection: string, partition: string, sort: string, stream: string) {
    super(`${projection}: row ${partition} ${sort} belongs to another stream than ${stream}`);
    this.name = "RowTaken";
  }
}

/** The range of all sort keys that begin with `prefix`. */
export const beginningWith = (prefix: string): { readonly from: string; readonly to: string } => ({
  from: prefix,
  to: `${prefix}\u{10ffff}`,
});
