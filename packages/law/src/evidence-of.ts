import { catalogue } from "./catalogue.ts";
import type { Cadence, Obligation } from "./obligation.ts";

/** The types of events that stand among a duty's evidence on their day, whether they prove or support it. */
const shownEvents = (obligation: Obligation): ReadonlySet<string> =>
  new Set(obligation.cadences.flatMap((cadence) => shownOf(obligation, cadence)));

const shownOf = ({ proof }: Obligation, { proves }: Cadence): readonly string[] => [
  ...(proves ?? proof.proves ?? []),
  ...(proof.supports ?? []),
];

const byEvent = (eventsOf: (obligation: Obligation) => Iterable<string>) => {
  const found = new Map<string, string[]>();
  for (const obligation of catalogue)
    for (const event of eventsOf(obligation)) found.set(event, [...(found.get(event) ?? []), obligation.id]);
  return found;
};

const showing = byEvent(shownEvents);
const opening = byEvent(({ proof }) => proof.opens ?? []);
const once = new Set(
  catalogue.flatMap((obligation) =>
    obligation.cadences.flatMap((cadence) => (cadence.type === "once" ? shownOf(obligation, cadence) : [])),
  ),
);

/** The clauses among whose evidence an event of this type stands. */
export const obligationsShowing = (event: string): readonly string[] => showing.get(event) ?? [];

/** The clauses that an event of this type opens a case of. */
export const obligationsOpenedBy = (event: string): readonly string[] => opening.get(event) ?? [];

/** Whether an event of this type stands among the evidence of what is owed once, in whatever year. */
export const standsForOnce = (event: string): boolean => once.has(event);
