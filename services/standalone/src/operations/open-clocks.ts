import { eventsOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { endedClocks as endedOfComplaint } from "@sdc/domain/complaint/ended-clocks";
import type { Event as ComplaintEvent } from "@sdc/domain/complaint/schema";
import { endedClocks as endedOfDenunciation } from "@sdc/domain/denunciation/ended-clocks";
import type { Event as DenunciationEvent } from "@sdc/domain/denunciation/schema";
import { clocksAfter, clocksOf, type RunningClock } from "@sdc/projections/running-clocks";
import type { Tick } from "./progress.ts";

/** How many open cases have a running clock of one rule, by the day from which the version holds that it was computed with. */
export type OpenClocks = ReadonlyMap<string, number>;

/**
 * Open complaints and denunciations in which a clock of this rule runs or stands still. Reads the whole log: it is asked
 * when a law changes. It counts and names no case, because nobody is to learn here of a denunciation.
 */
export const openClocksOf = async (
  log: Pick<EventLog, "scan">,
  rule: string,
  tick: Tick,
): Promise<OpenClocks> => {
  const running = new Map<string, readonly RunningClock[]>();
  for await (const { commits } of log.scan()) {
    for (const commit of commits) {
      const ended = endedBy[kindOf(commit.stream)];
      if (ended === undefined) continue;
      for (const { event } of eventsOf(commit))
        running.set(
          commit.stream,
          clocksAfter(running.get(commit.stream) ?? [], clocksOf(event), ended(event)),
        );
    }
    tick(commits.length);
  }
  const cases = [...running.values()].flatMap((clocks) => [
    ...new Set(clocks.filter((clock) => clock.rule === rule).map(({ ruleFrom }) => ruleFrom ?? "")),
  ]);
  return new Map([...Map.groupBy(cases, (from) => from)].map(([from, { length }]) => [from, length]));
};

/** Of each kind of case with clocks of law: which an event ends. */
const endedBy: Readonly<Record<string, (event: { readonly type: string }) => readonly string[]>> = {
  // The log holds only what these aggregates wrote.
  complaint: (event) => endedOfComplaint(event as ComplaintEvent),
  denunciation: (event) => endedOfDenunciation(event as DenunciationEvent),
};
