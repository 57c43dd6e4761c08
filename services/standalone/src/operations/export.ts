import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type Commit, LogCorrupted } from "@sdc/core/commit";
import { jsonOfCommit } from "@sdc/core/commit-json";
import type { EventLog } from "@sdc/core/event-log";
import { headerOf, trailerOf } from "./export-lines.ts";
import type { Tick } from "./progress.ts";
import { WrongUsage } from "./wrong-usage.ts";

export type Exported = { readonly file: string; readonly commits: number; readonly events: number };

/**
 * Writes every commit as it stands, judging nothing, and gives the file its name only when it is whole. Throws
 * WrongUsage when there is such a file and `force` was not said.
 */
export const exportLog = async (
  log: Pick<EventLog, "scan">,
  tenant: string,
  to: { readonly file: string; readonly force: boolean },
  tick: Tick,
): Promise<Exported> => {
  const { file, force } = to;
  if (!force && existsSync(file))
    throw new WrongUsage(`${file} is there already: give another name, or --force to replace it`);
  const partial = `${file}.partial`;
  let commits = 0;
  let events = 0;

  async function* lines() {
    yield `${headerOf(tenant)}\n`;
    for await (const { commits: page } of log.scan()) {
      for (const commit of page) {
        yield `${lineOf(commit)}\n`;
        commits++;
        events += commit.count;
      }
      tick(page.length);
    }
    yield `${trailerOf(commits)}\n`;
  }

  try {
    await pipeline(lines, createWriteStream(partial, { mode: 0o600, flush: true }));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await rename(partial, file);
  return { file, commits, events };
};

const lineOf = (commit: Commit): string => {
  try {
    return jsonOfCommit(commit);
  } catch {
    throw new LogCorrupted(commit.stream, commit.version, "the body is no UTF-8, so no line can hold it");
  }
};
