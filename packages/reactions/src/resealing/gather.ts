import { type Commit, eventsOf, idOf } from "@sdc/core/commit";
import { type Erased, isErased, isSealed, type Opener, type Sealed } from "@sdc/core/sealing";
import type { Event } from "@sdc/domain/hotline-report/schema";

type Added = Extract<Event, { type: "attachment-added" }>;

/** A stored file of the report, as its event tells of it. */
export type StoredFile = Pick<Added, "n" | "key" | "mediaType" | "bytes">;

/** Everything sealed of a report, opened in memory. */
export type Gathered = {
  /** The last version that was gathered: nothing behind it is in the bundle. */
  readonly version: number;
  /** Every event with its texts and identities opened; `erased` where a key had been destroyed before. */
  readonly events: readonly unknown[];
  readonly files: readonly StoredFile[];
  /** The ids of all keys that anything in the report's stream is sealed with. */
  readonly keys: readonly string[];
};

/** All that the report's own stream holds: the original, texts, drafts, messages both ways, identities, names of files. */
export const gather = async (
  opener: Opener,
  stream: string,
  commits: readonly Commit[],
): Promise<Gathered> => {
  const recorded = commits.flatMap((commit) => eventsOf<Event>(commit));
  const sealed = recorded.flatMap(({ event }) => sealedIn(event));
  const texts = await opener.open(sealed);
  const opened = new Map(sealed.map((one, index) => [one, texts[index]]));
  return {
    version: recorded.at(-1)?.version ?? 0,
    events: recorded.map(({ event, version }) => ({ version, ...(openedIn(event, opened) as object) })),
    files: recorded.flatMap(({ event }) => (event.type === "attachment-added" ? [event] : [])),
    keys: keysOf(stream, commits),
  };
};

/** The keys that a report's stream is sealed with: the case's own, and that of each person in it. */
export const keysOf = (stream: string, commits: readonly Commit[]): readonly string[] => {
  const sealed = commits.flatMap((commit) => eventsOf<Event>(commit)).flatMap(({ event }) => sealedIn(event));
  const own = sealed.filter(({ from }) => from.startsWith(`${stream}@`));
  return [...new Set([`case:${stream}`, ...own.map(({ key }) => key)])];
};

/** What stands first in a bundle. `part`: where in the bundle the file's bytes are. */
export type Manifest = {
  readonly report: string;
  readonly body: string;
  readonly events: readonly unknown[];
  readonly files: readonly (Pick<StoredFile, "n" | "mediaType" | "bytes"> & { readonly part: number })[];
};

export const manifestOf = (stream: string, body: string, { events, files }: Gathered): Manifest => ({
  report: idOf(stream),
  body,
  events,
  files: files.map(({ n, mediaType, bytes }, index) => ({ n, mediaType, bytes, part: index + 1 })),
});

const sealedIn = (value: unknown): readonly Sealed[] => {
  if (typeof value !== "object" || value === null) return [];
  return isSealed(value) ? [value] : Object.values(value).flatMap(sealedIn);
};

const openedIn = (value: unknown, texts: ReadonlyMap<Sealed, string | Erased | undefined>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (isSealed(value)) {
    const text = texts.get(value);
    if (text === undefined) throw new Error(`nothing was opened for ${value.from}`);
    return typeof text === "object" && isErased(text) ? { erased: true } : text;
  }
  if (Array.isArray(value)) return value.map((item) => openedIn(item, texts));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, openedIn(item, texts)]));
};
