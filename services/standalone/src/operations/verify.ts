import { type Commit, LogCorrupted } from "@sdc/core/commit";
import { isDeepStrictEqual } from "node:util";
import type { EventLog } from "@sdc/core/event-log";
import type { Snapshots, StoredSnapshot } from "@sdc/core/snapshots";
import type { Aggregate } from "@sdc/domain/aggregate";
import { chainCheck, type Checked } from "./chain-check.ts";
import type { Tick } from "./progress.ts";

type Fold = Aggregate["fold"];

/** Commits as they were found, and what could not be read as one. */
export type Found = { readonly commits: readonly Commit[]; readonly damage: readonly string[] };

export type Verified = Checked & {
  /** What is wrong beyond the streams: lines that hold no commit, a missing end. */
  readonly damage: readonly string[];
};

/** Is every commit what was appended, in its place, with none missing before it? */
export const verify = async (tenant: string, source: AsyncIterable<Found>, tick: Tick): Promise<Verified> => {
  const check = chainCheck(tenant);
  const damage: string[] = [];
  for await (const found of source) {
    for (const commit of found.commits) check.add(commit);
    damage.push(...found.damage);
    tick(found.commits.length);
  }
  return { ...check.result(), damage };
};

/**
 * Is every snapshot what its stream folds to? Those of a fold that this program does not know are never used, so they
 * are passed over.
 */
export async function* badSnapshots(
  log: Pick<EventLog, "read">,
  snapshots: Pick<Snapshots, "scan">,
  folds: readonly Fold[],
): AsyncGenerator<Found> {
  for await (const page of snapshots.scan())
    for (const snapshot of page) {
      const fold = folds.find(({ name }) => name === snapshot.fold);
      const why = fold && (await whyWrong(log, snapshot, fold));
      if (why !== undefined)
        yield { commits: [], damage: [`${snapshot.head.stream}: the snapshot ${why}; it may be deleted`] };
    }
}

const whyWrong = async (
  log: Pick<EventLog, "read">,
  { head, state }: StoredSnapshot,
  fold: Fold,
): Promise<string | undefined> => {
  const commits = await commitsIn(log, head.stream);
  if (commits === undefined) return undefined;
  const before = commits.filter(({ version }) => version < head.next);
  const last = before.at(-1);
  if (last === undefined || last.h !== head.h || last.version + last.count !== head.next)
    return `stands on version ${head.next - 1} with a hash that the log does not have`;
  const stored: unknown = JSON.parse(JSON.stringify(fold.of(before)));
  return isDeepStrictEqual(state, stored)
    ? undefined
    : `says of version ${head.next - 1} what its events do not`;
};

/** Undefined where the stream itself is broken: the chain's check says so. */
const commitsIn = async (
  log: Pick<EventLog, "read">,
  stream: string,
): Promise<readonly Commit[] | undefined> => {
  try {
    return (await log.read(stream)).commits;
  } catch (error) {
    if (error instanceof LogCorrupted) return undefined;
    throw error;
  }
};

export const isWhole = ({ broken, damage }: Verified): boolean => broken.length === 0 && damage.length === 0;

/** The commits of a log; where a row can't be read, what stopped the scan. */
export async function* commitsOf(log: Pick<EventLog, "scan">): AsyncGenerator<Found> {
  try {
    for await (const { commits } of log.scan()) yield { commits, damage: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield { commits: [], damage: [`the log can't be read further, the rest was not checked: ${why}`] };
  }
}
