import { type Commit, eventsOf } from "@sdc/core/commit";
import type { Event as CommitmentEvent } from "./commitment/schema.ts";
import type { Event as ReportEvent } from "./hotline-report/schema.ts";

type Event = ReportEvent | CommitmentEvent;

/** Stored objects that events tell of: those that are named, and those whose bytes a bundle has instead. */
export type NamedKeys = { readonly named: readonly string[]; readonly replaced: readonly string[] };

export const attachedKeys = (commits: readonly Commit[]): NamedKeys => {
  const events = commits
    .filter(({ types }) => types.some((type) => NAMING.has(type)))
    .flatMap((commit) => eventsOf<Event>(commit))
    .map(({ event }) => event);
  return {
    named: events.flatMap((event) => {
      if (event.type === ADDED || event.type === PROVING) return [event.key];
      return event.type === RESEALED ? event.parts.map(({ key }) => key) : [];
    }),
    replaced: events.flatMap((event) => (event.type === RESEALED ? event.replaced : [])),
  };
};

const ADDED = "attachment-added" satisfies Event["type"];
const RESEALED = "report-resealed" satisfies Event["type"];
const PROVING = "commitment-file-added" satisfies Event["type"];
const NAMING: ReadonlySet<string> = new Set([ADDED, RESEALED, PROVING]);
