import { type Commit, eventsOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { knownHeirs, type Units } from "@sdc/domain/units";
import { hasEnded, passOn } from "./pass-on-work.ts";
import type { Heard, Reaction } from "./reaction.ts";

/**
 * A report was entered for, or given to, a unit that no longer stands: one that came in before its end, or that crossed
 * with the news of it. It passes to the heir.
 */
export const reportCameToEndedUnitPassesOn: Reaction = {
  name: "report-came-to-ended-unit-passes-on",
  categories: ["hotline-report"],
  triggers: [
    "report-received",
    "report-assigned",
    "report-transferred",
    "assignment-refused",
    "routing-escalated",
  ],

  async react(ports, heard, today) {
    const troubles: unknown[] = [];
    const known = new Map<string, Units>();
    for (const one of heard) {
      const unit = unitIn(await commitsOf(ports.log, one));
      if (unit === undefined) continue;
      const units = known.get(unit) ?? (await knownHeirs(ports.log, unit));
      known.set(unit, units);
      if (hasEnded(units, unit, today))
        troubles.push(...(await passOn(ports, units, { stream: one.stream, unit, today })).troubles);
    }
    return troubles;
  },
};

const commitsOf = async (log: Pick<EventLog, "read">, one: Heard): Promise<readonly Commit[]> =>
  "body" in one ? [one] : (await log.read(one.stream)).commits;

/** To whom it came last. */
const unitIn = (commits: readonly Commit[]): string | undefined =>
  commits
    .flatMap((commit) => eventsOf<Event>(commit))
    .flatMap(({ event }) => cameTo(event) ?? [])
    .at(-1);

const cameTo = (event: Event): string | undefined => {
  if (event.type === "report-received" || event.type === "report-assigned") return event.unit;
  return event.type === "report-transferred" ||
    event.type === "assignment-refused" ||
    event.type === "routing-escalated"
    ? event.to
    : undefined;
};
