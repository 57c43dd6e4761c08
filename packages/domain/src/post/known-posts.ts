import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { post, type PostState } from "./decider.ts";

/** The posts of these units and who is in them, from the log, where they are never stale. A unit without posts is absent. */
export const knownPosts = async (
  log: Pick<EventLog, "read">,
  unitIds: Iterable<string>,
): Promise<Readonly<Record<string, PostState>>> => {
  const known: Record<string, PostState> = {};
  for (const id of new Set(unitIds)) {
    const { commits } = await log.read(`post/${id}`);
    if (commits.length > 0) known[id] = fold(post, post.initial, commits);
  }
  return known;
};
