import { type Commit, emptyHead, type Head, headAfter, LogCorrupted } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { readExport } from "./export-lines.ts";
import type { Tick } from "./progress.ts";
import { isWhole, type Verified, verify } from "./verify.ts";

export type Imported = {
  /** What the file is, judged before anything is written. Nothing was written unless it is whole. */
  readonly file: Verified;
  readonly written: number;
  /** Were in the log already, with the same hash. */
  readonly skipped: number;
  /** Why it ended early, with stream and version. What was written until then is right and stays. */
  readonly stopped?: string;
};

/** How many commits are under way at once; different streams share transactions. */
const AT_ONCE = 500;

/** Brings an export into the log, bytes and hashes as they are. May be repeated, and goes on where it was cut short. */
export const importExport = async (
  log: Pick<EventLog, "read" | "adopt">,
  tenant: string,
  path: string,
  tick: Tick,
): Promise<Imported> => {
  const file = await verify(tenant, readExport(path, tenant), () => {});
  if (!isWhole(file)) return { file, written: 0, skipped: 0 };

  const heads = new Map<string, Head>();
  let written = 0;
  let skipped = 0;

  /** One after the other: a stream must not have a gap when this process is killed. */
  const bring = async (stream: string, commits: readonly Commit[]): Promise<void> => {
    // What is there has to be whole, or the new would be laid over a gap.
    if (!heads.has(stream)) await log.read(stream);
    for (const commit of commits) {
      const appended = await log.adopt(heads.get(stream) ?? emptyHead(tenant, stream), commit);
      const there = appended.outcome === "conflict" ? appended.winner : appended.commit;
      if (there.h !== commit.h)
        throw new LogCorrupted(stream, commit.version, `the log holds another commit, hash ${there.h}`);
      if (appended.outcome === "appended") written++;
      else skipped++;
      heads.set(stream, headAfter(commit));
    }
  };

  try {
    for await (const { commits, damage } of readExport(path, tenant)) {
      if (damage.length > 0) throw new Error("the file changed while it was read");
      for (let from = 0; from < commits.length; from += AT_ONCE) {
        const batch = Map.groupBy(commits.slice(from, from + AT_ONCE), ({ stream }) => stream);
        // All of them end before the log may be closed, then the first one that failed speaks.
        const ended = await Promise.allSettled([...batch].map(([stream, own]) => bring(stream, own)));
        for (const one of ended) if (one.status === "rejected") throw one.reason;
      }
      tick(commits.length);
    }
  } catch (error) {
    if (!(error instanceof LogCorrupted)) throw error;
    return { file, written, skipped, stopped: error.message };
  }
  return { file, written, skipped };
};
