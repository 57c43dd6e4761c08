/** A place where one file may be uploaded by whoever holds it, once, until it expires. */
export type Presigned = {
  /** The name by which the upload is taken in afterwards. */
  readonly upload: string;
  readonly method: "PUT" | "POST";
  readonly url: string;
  /** With POST: fields that stand before the file in the form. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly expiresAt: string;
  readonly bytesMax: number;
};

/** A stored object: its key, and when it was last written, in milliseconds since 1970. */
export type Stored = { readonly key: string; readonly at: number };

/**
 * Sealed bytes under random keys. It knows nothing of cases: what a key stands for says the log alone. Every store
 * passes `contract.ts`.
 */
export type FileStore = {
  /** Durable before it resolves, whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined: there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Of what is not there nothing is said. */
  remove(key: string): Promise<void>;
  list(): AsyncIterable<Stored>;
  /** Where uploads wait, apart from the rest, until somebody takes them in or they expire. */
  readonly quarantine: {
    presign(limits: { readonly bytesMax: number; readonly expiresAt: string }): Promise<Presigned>;
    /** What was uploaded, in the clear. Undefined: nothing, or not all of it. */
    get(upload: string): Promise<Uint8Array | undefined>;
    remove(upload: string): Promise<void>;
    /** Removes what was uploaded before that moment and never taken in; returns how many. */
    removeOlderThan(at: number): Promise<number>;
  };
};

/** 32 letters and digits that say nothing. */
export const KEY_PATTERN = /^[0-9a-f]{32}$/;
