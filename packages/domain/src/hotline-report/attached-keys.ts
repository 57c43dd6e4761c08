import { type Commit, eventsOf } from "@sdc/core/commit";
import type { Event } from "./schema.ts";

/** The keys of stored files that these commits name. */
export const attachedKeys = (commits: readonly Commit[]): ReadonlySet<string> =>
  new Set(
    commits
      .filter(({ types }) => types.includes(ADDED))
      .flatMap((commit) =>
        eventsOf<Event>(commit).flatMap(({ event }) => (event.type === ADDED ? [event.key] : [])),
      ),
  );

const ADDED = "attachment-added" satisfies Event["type"];
