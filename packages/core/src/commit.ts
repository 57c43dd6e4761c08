import { hash } from "node:crypto";

/** Everything one command did to one stream: written once, together, for good. */
export type Commit = {
  /** `kind/id`; the tenant stands before it in the log's own key and in the hash. */
  readonly stream: string;
  /** Version of the first event; the stream's first event is 1. */
  readonly version: number;
  readonly count: number;
  /** Command id: digest of subject, route and key, a dot, keyed digest of the body. */
  readonly command: string;
  /** Milliseconds since 1970, for people, never for order. */
  readonly at: number;
  /** The event types in it, sorted, each once. */
  readonly types: readonly string[];
  /** The events as one JSON array, UTF-8: these bytes are hashed and carried verbatim by every engine and export. */
  readonly body: Uint8Array;
  /** SHA-256 over the predecessor's `h` and all of the above, in hex. */
  readonly h: string;
};

declare const madeByTheLog: unique symbol;

/** Where a stream ends. Only a load or an append makes one, so a gap or an overlap can't be asked for. */
export type Head = {
  readonly stream: string;
  /** The version that the next event will have. */
  readonly next: number;
  readonly h: string;
  readonly [madeByTheLog]: true;
};

/** What `append` is given: the rest follows from the head. */
export type Draft = {
  readonly command: string;
  readonly at: number;
  readonly events: readonly { readonly type: string }[];
};

/** A commit larger than this is refused before it is sent (an item of DynamoDB holds 400 KB). */
const COMMIT_BYTES_MAX = 256 * 1024;

export class CommitTooLarge extends Error {
  constructor(stream: string, bytes: number) {
    super(`a commit of ${bytes} bytes to ${stream} is over the ${COMMIT_BYTES_MAX} allowed`);
    this.name = "CommitTooLarge";
  }
}

/** The stored stream is not what was appended. It is never folded: someone has to look. */
export class LogCorrupted extends Error {
  constructor(stream: string, version: number, found: string) {
    super(`${stream}@${version}: ${found}`);
    this.name = "LogCorrupted";
  }
}

const head = (stream: string, next: number, h: string): Head =>
  // The brand has no value: this function is the only place where heads are made.
  ({ stream, next, h }) as Head;

/** The head that a snapshot says it stands on: for engines of snapshots alone; only the commit behind it proves it. */
export const headOfSnapshot = (stream: string, next: number, h: string): Head => head(stream, next, h);

const utf8 = new TextEncoder();
const text = new TextDecoder("utf-8", { fatal: true });

/** The head of a stream that holds nothing yet: SHA-256 of the log's key for it. */
export const emptyHead = (tenant: string, stream: string): Head =>
  head(stream, 1, hash("sha256", `${tenant}/${stream}`, "hex"));

export const headAfter = (commit: Commit): Head =>
  head(commit.stream, commit.version + commit.count, commit.h);

/** The commit that a draft becomes when it follows `after`. Throws CommitTooLarge. */
export const commitOf = (tenant: string, after: Head, draft: Draft): Commit => {
  const body = utf8.encode(JSON.stringify(draft.events));
  if (body.byteLength > COMMIT_BYTES_MAX) throw new CommitTooLarge(after.stream, body.byteLength);
  const commit = {
    stream: after.stream,
    version: after.next,
    count: draft.events.length,
    command: draft.command,
    at: draft.at,
    types: [...new Set(draft.events.map((event) => event.type))].toSorted(),
    body,
  };
  return { ...commit, h: chained(tenant, after.h, commit) };
};

/** Throws LogCorrupted unless the commit is what follows `after`, hash and all. */
export const checkFollows = (tenant: string, after: Head, commit: Commit): void => {
  if (commit.stream !== after.stream)
    throw new LogCorrupted(after.stream, after.next, `a commit of ${commit.stream} does not follow`);
  checkedHead(tenant, after, [commit]);
};

/** SHA-256 over previous `h`, `p`, `v`, `n`, `c`, `t`, `y` and `e`, each with its four-byte length before it. */
const chained = (tenant: string, previous: string, commit: Omit<Commit, "h">): string => {
  const p = `${tenant}/${commit.stream}`;
  const y = JSON.stringify(commit.types);
  const textBytesMax = (p.length + commit.command.length + y.length) * UTF8_BYTES_MAX + 3 * NUMBER_BYTES_MAX;
  // This runs for every commit that is read: one buffer, large enough for any text, and one call.
  const bytes = Buffer.allocUnsafe(PARTS * LENGTH_BYTES + HASH_BYTES + textBytesMax + commit.body.byteLength);
  let at = bytes.writeUInt32BE(HASH_BYTES, 0);
  at += bytes.write(previous, at, "hex");
  at = putText(bytes, at, p);
  at = putNumber(bytes, at, commit.version);
  at = putNumber(bytes, at, commit.count);
  at = putText(bytes, at, commit.command);
  at = putNumber(bytes, at, commit.at);
  at = putText(bytes, at, y);
  at = bytes.writeUInt32BE(commit.body.byteLength, at);
  bytes.set(commit.body, at);
  return hash("sha256", bytes.subarray(0, at + commit.body.byteLength), "hex");
};

/** Writes the text behind its length; returns where it ends. */
const putText = (bytes: Buffer, at: number, part: string): number => {
  const length = bytes.write(part, at + LENGTH_BYTES);
  return bytes.writeUInt32BE(length, at) + length;
};

/** The same with a number's text: so few characters are written faster here than by a call out of JavaScript. */
const putNumber = (bytes: Buffer, at: number, value: number): number => {
  const digits = String(value);
  const from = bytes.writeUInt32BE(digits.length, at);
  for (let index = 0; index < digits.length; index++) bytes[from + index] = digits.charCodeAt(index);
  return from + digits.length;
};

const PARTS = 8;
const HASH_BYTES = 32;
const LENGTH_BYTES = 4;
/** For each of a string's 16-bit units. */
const UTF8_BYTES_MAX = 3;
/** No number is written longer: -2.2250738585072014e-308. */
const NUMBER_BYTES_MAX = 24;

/** The head after `commits`, read from the log in order after `from`. Throws LogCorrupted on a gap or a wrong hash. */
export const checkedHead = (tenant: string, from: Head, commits: readonly Commit[]): Head =>
  commits.reduce((at, commit) => {
    if (commit.version !== at.next)
      throw new LogCorrupted(commit.stream, at.next, `missing, found version ${commit.version} instead`);
    const h = chained(tenant, at.h, commit);
    if (h !== commit.h)
      throw new LogCorrupted(commit.stream, commit.version, `hash ${commit.h}, expected ${h}`);
    return headAfter(commit);
  }, from);

/** One stored event with its place in the stream. */
export type Recorded<Event> = {
  readonly event: Event;
  readonly stream: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** The events of a commit. Throws LogCorrupted when the body does not hold what the commit says. */
export const eventsOf = <Event extends { readonly type: string }>(
  commit: Commit,
): readonly Recorded<Event>[] => {
  const events: unknown = JSON.parse(text.decode(commit.body));
  if (!Array.isArray(events) || events.length !== commit.count)
    throw new LogCorrupted(commit.stream, commit.version, `the body does not hold ${commit.count} events`);
  // The log holds only what `commitOf` wrote from typed events; unknown types are stopped where they are folded.
  return (events as Event[]).map((event, index) => ({
    event,
    stream: commit.stream,
    version: commit.version + index,
    at: commit.at,
  }));
};

/** `hotline-report/abc` → `hotline-report`. */
export const kindOf = (stream: string): string => stream.slice(0, stream.indexOf("/"));

/** `hotline-report/abc` → `abc`. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf("/") + 1);
