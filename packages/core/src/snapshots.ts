import type { Head } from "./commit.ts";
import type { Done } from "./warm-states.ts";

/** A folded state kept beside its stream, so that a load need not begin at the first event. */
export type Snapshot = {
  /** Where the state stands: always before the stream's last commit, whose hash so proves it. */
  readonly head: Head;
  /** What `JSON.stringify` keeps; sealed fields stay sealed. */
  readonly state: unknown;
  /** The last commands that had been accepted. */
  readonly done: readonly Done[];
};

export type StoredSnapshot = Snapshot & { readonly fold: string };

/**
 * Snapshots save reading, nothing else: any of them may be missing, old or deleted. `fold` names the fold and its
 * version, as `hotline-report@1`. Every engine passes `@sdc/event-store/snapshots-contract`.
 */
export type Snapshots = {
  /** The one that this very fold wrote. */
  find(stream: string, fold: string): Promise<Snapshot | undefined>;
  /**
   * Keeps it unless this fold has kept a later one. Nobody waits for it: where it fails, whoever opened the engine
   * hears of it, and the next load is longer.
   */
  keep(snapshot: StoredSnapshot): void;
  /** Everything that is kept, for checks. */
  scan(): AsyncIterable<readonly StoredSnapshot[]>;
};

/** A snapshot is due when so much has come since the last one. */
const EVENTS_MAX = 50;
const BYTES_MAX = 16 * 1024;
/** Of so many accepted commands a snapshot knows the first result. */
export const COMMANDS_KEPT = 64;

/** What was appended since the last snapshot; bytes are those of the uncompressed bodies. */
export type Unsaved = { readonly events: number; readonly bytes: number };

export const isDue = ({ events, bytes }: Unsaved): boolean => events >= EVENTS_MAX || bytes >= BYTES_MAX;
