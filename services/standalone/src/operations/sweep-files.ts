import { removeOrphans, type SweptFiles } from "@sdc/attachments/orphans";
import type { FileStore } from "@sdc/attachments/store";
import { LogCorrupted } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { attachedKeys } from "@sdc/domain/attached-keys";
import { PublishedPictures, touchesPictures } from "@sdc/domain/hotline-report/published-keys";
import type { Tick } from "./progress.ts";

/**
 * Removes stored files older than a day that no event names: what a killed process left between storing and appending, or between
 * sealing a case to a body and removing its files, and pictures that were published and are no more.
 * Undefined where the log is damaged: then nobody knows what it names, and nothing is removed.
 */
export const sweepFiles = async (
  log: Pick<EventLog, "scan">,
  store: FileStore,
  now: number,
  tick: Tick,
): Promise<SweptFiles | undefined> => {
  const named = async (): Promise<ReadonlySet<string>> => {
    const keys = new Set<string>();
    const gone = new Set<string>();
    const published = new Map<string, PublishedPictures>();
    for await (const { commits } of log.scan({ reads: "latest" })) {
      tick(commits.length);
      const { named: told, replaced } = attachedKeys(commits);
      for (const key of told) keys.add(key);
      for (const key of replaced) gone.add(key);
      for (const commit of commits.filter(touchesPictures)) {
        const pictures = published.get(commit.stream) ?? new PublishedPictures();
        published.set(commit.stream, pictures.follow([commit]));
      }
    }
    for (const pictures of published.values()) for (const key of pictures.keys().shown) keys.add(key);
    return keys.difference(gone);
  };
  try {
    return await removeOrphans(store, { now, named });
  } catch (error) {
    if (error instanceof LogCorrupted) return undefined;
    throw error;
  }
};
