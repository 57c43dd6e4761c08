import { type Commit, checkedHead, emptyHead, type Head, kindOf, LogCorrupted } from "./commit.ts";
import type { EventLog, Scan } from "./event-log.ts";
import { projectOrPark } from "./park.ts";
import type { Ports } from "./project.ts";
import { keyOf, type Projection } from "./projection.ts";

/** Hears of each page that is folded, and where the part that it belongs to goes on. */
export type Built = (page: {
  readonly part: number;
  readonly place: string;
  readonly commits: number;
}) => Promise<void>;

/**
 * Folds the whole log into these projections, or one part of it from a place on. Live deliveries may go on meanwhile. A
 * stream whose chain is broken is parked, never folded.
 */
export const build = async (
  ports: Ports,
  projections: readonly Projection[],
  scan: Scan = {},
  built: Built = async () => {},
): Promise<void> => {
  const { log, store } = ports;
  const checked = chainReader(log);
  for await (const { commits, place } of log.scan({ reads: "cheap", ...scan })) {
    const { whole, broken } = await checked(commits);
    await projectOrPark(ports, projections, whole);
    for (const { stream, error } of broken)
      for (const projection of projections.filter(({ categories }) => categories.includes(kindOf(stream))))
        await store.park({ projection: keyOf(projection), stream, error: String(error) });
    await built({ part: scan.part?.index ?? 0, place, commits: commits.length });
  }
};

type Broken = { readonly stream: string; readonly error: LogCorrupted };

/**
 * Checks page after page of a scan. Where a commit does not follow, which a cheap read may be to blame for, the whole
 * stream is read again.
 */
const chainReader = (log: EventLog) => {
  let head: Head | undefined;
  let skipped: string | undefined;
  return async (
    page: readonly Commit[],
  ): Promise<{ readonly whole: readonly Commit[]; readonly broken: readonly Broken[] }> => {
    const whole: Commit[] = [];
    const broken: Broken[] = [];
    for (const [stream, commits] of Map.groupBy(page, (commit) => commit.stream)) {
      if (stream === skipped) continue;
      try {
        const from = head?.stream === stream ? head : emptyHead(log.tenant, stream);
        head = checkedHead(log.tenant, from, commits);
        whole.push(...commits);
      } catch (error) {
        if (!(error instanceof LogCorrupted)) throw error;
        const again = await readAgain(log, stream);
        if ("error" in again) broken.push(again);
        else whole.push(...again.commits);
        // Whatever the next page brings of it has been read or is broken.
        skipped = stream;
      }
    }
    return { whole, broken };
  };
};

const readAgain = async (
  log: EventLog,
  stream: string,
): Promise<{ readonly commits: readonly Commit[] } | Broken> => {
  try {
    return await log.read(stream);
  } catch (error) {
    if (error instanceof LogCorrupted) return { stream, error };
    throw error;
  }
};
