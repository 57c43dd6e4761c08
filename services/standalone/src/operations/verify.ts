import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { chainCheck, type Checked } from "./chain-check.ts";
import type { Tick } from "./progress.ts";

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

export const isWhole = ({ broken, damage }: Verified): boolean => broken.length === 0 && damage.length === 0;

/** The commits of a log; where a row can't be read, what stopped the scan. */
export async function* commitsOf(log: Pick<EventLog, "scan">): AsyncGenerator<Found> {
  try {
    for await (const commits of log.scan()) yield { commits, damage: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield { commits: [], damage: [`the log can't be read further, the rest was not checked: ${why}`] };
  }
}
