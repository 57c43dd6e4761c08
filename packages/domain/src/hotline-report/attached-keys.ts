import { type Commit, eventsOf } from "@sdc/core/commit";
import type { Event } from "./schema.ts";

/** Stored objects that events tell of: those that are named, and those whose bytes a bundle has instead. */
export type NamedKeys = { readonly named: readonly string[]; readonly replaced: readonly string[] };

export const attachedKeys = (commits: readonly Commit[]): NamedKeys => {
  const events = commits
    .filter(({ types }) => types.some((type) => type === ADDED || type === RESEALED))
    .flatMap((commit) => eventsOf<Event>(commit))
    .map(({ event }) => event);
  return {
    named: events.flatMap((event) => {
      if (event.type === ADDED) return [event.key];
      return event.type === RESEALED ? event.parts.map(({ key }) => key) : [];
    }),
    replaced: events.flatMap((event) => (event.type === RESEALED ? event.replaced : [])),
  };
};

const ADDED = "attachment-added" satisfies Event["type"];
const RESEALED = "report-resealed" satisfies Event["type"];
