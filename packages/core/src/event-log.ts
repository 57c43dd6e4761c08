import type { Commit, Draft, Head } from "./commit.ts";

/** A stream as read: its commits in order, without a gap, and where it ends. */
export type Loaded = { readonly commits: readonly Commit[]; readonly head: Head };

export type Appended =
  /** `repeated`: this very command had been appended before; nothing was written. */
  | { readonly outcome: "appended" | "repeated"; readonly commit: Commit; readonly head: Head }
  /** Somebody else was faster; `winner` is the commit that follows the head which was given. */
  | { readonly outcome: "conflict"; readonly winner: Commit };

/**
 * The log: the only truth. Every engine passes `@sdc/event-store/contract`. Nothing here updates or deletes.
 * Reads are strongly consistent and throw LogCorrupted on a gap or a wrong hash.
 */
export type EventLog = {
  /** Whose log it is: stands before every stream in its keys and hashes. */
  readonly tenant: string;
  /** The whole stream; an unknown stream is empty, not an error. */
  read(stream: string): Promise<Loaded>;
  /** What was appended after `head`. */
  readAfter(head: Head): Promise<Loaded>;
  /** Writes all events of the draft or none, durably, when the stream still ends at `head`. Throws CommitTooLarge. */
  append(head: Head, draft: Draft): Promise<Appended>;
  /**
   * Writes a commit of another log or an export as it is, bytes and hash, when it follows `head`. Throws LogCorrupted
   * when its hash does not.
   */
  adopt(head: Head, commit: Commit): Promise<Appended>;
  /**
   * Every commit there is, in pages; those of one stream follow one another in order. For rebuilds, sweeps and checks.
   * What is appended meanwhile may be missing.
   */
  scan(given?: Scan): AsyncIterable<Scanned>;
};

export type Scan = {
  /** One of so many parts that can be read side by side; a stream lies in one of them. Default: all of it. */
  readonly part?: { readonly index: number; readonly of: number };
  /** Goes on behind this place, of the same part. */
  readonly after?: string;
  /** `latest` sees every commit acknowledged before; `cheap` may miss those of the last second, at half the price. */
  readonly reads?: "latest" | "cheap";
};

export type Scanned = {
  readonly commits: readonly Commit[];
  /** Where this page ended. */
  readonly place: string;
};
