import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { unfitCompetence } from "@sdc/domain/denunciation/competence";
import { endedClocks } from "@sdc/domain/denunciation/ended-clocks";
import { type End, ENDS } from "@sdc/domain/denunciation/kinds";
import type { Event } from "@sdc/domain/denunciation/schema";
import { begun } from "./begun.ts";
import type { OpenWork } from "./open-work.ts";
import { clocksAfter, clocksOf, type RunningClock } from "./running-clocks.ts";

type Registered = Extract<Event, { type: "denunciation-registered" }>;

/** What happened, with everything that the log holds of it; texts stay sealed. */
type Entry = Exclude<Event, Registered> & { readonly version: number };

/** Where a denunciation stands. */
export type DenunciationStatus = "registered" | "checked" | "accepted" | "suspended" | End;

/** A denunciation with all that is stored of it; who denounces is on paper alone. Texts stay sealed here. */
export type DenunciationFile = Omit<Registered, "type" | "clocks"> & {
  readonly id: string;
  readonly status: DenunciationStatus;
  readonly withdrawn?: "whole" | "part";
  /** The clocks of law that run, or stand still. */
  readonly clocks: readonly RunningClock[];
  readonly timeline: readonly Entry[];
  readonly version: number;
};

/** One line of the list that its few readers have: what needs no opening. */
export type DenunciationItem = Pick<
  DenunciationFile,
  "id" | "unit" | "form" | "receivedOn" | "status" | "clocks" | "version"
>;

/** What is known of this one denunciation, which of its times run, and what happened to it, in order? */
export const denunciationFile: Projection<DenunciationFile, Event> = {
  name: "denunciation-file",
  version: 4,
  categories: ["denunciation"],

  evolve(file, event, { stream, version }) {
    if (event.type === "denunciation-registered") {
      const { type: _type, ...denunciation } = event;
      return { id: idOf(stream), ...denunciation, status: "registered", timeline: [], version };
    }
    const before = begun(file, stream);
    return {
      ...before,
      ...changeOf(before, event),
      clocks: clocksAfter(before.clocks, clocksOf(event), endedClocks(event)),
      timeline: [...before.timeline, { ...event, version }],
      version,
    };
  },

  own: (file) => file,
  // It stands in no list but these of its unit; its heir gets it from the first when the unit ends.
  rows(file, stream) {
    const { unit, receivedOn } = file;
    const isOpen = !ENDS.some((end) => end === file.status);
    const value: OpenWork = { stream, unit, since: receivedOn };
    return [
      ...(isOpen ? [{ partition: openDenunciations(unit), sort: stream, value }] : []),
      ...knownTo(file).map((level) => ({
        partition: denunciationsKnownTo(level, unit),
        sort: `${receivedOn}#${file.id}`,
        value: itemOf(file),
      })),
      ...(file.report === undefined ? [] : [{ partition: becameOf(file.report), sort: stream, value }]),
    ];
  },
  counts: () => [],
};

/** Where the denunciation lies that a report became: the report itself does not say which. */
export const becameOf = (report: string): string => `report/${report}`;

/** Where the open denunciations of a unit lie, by stream. */
export const openDenunciations = (unit: string): string => `open/${unit}`;

/** Who has it, and those above them. */
export const LEVELS = ["own", "above"] as const;
export type Level = (typeof LEVELS)[number];

/** Where the denunciations of a unit lie that this level may know of, by the day on which they came in. */
export const denunciationsKnownTo = (level: Level, unit: string): string => `${level}/${unit}`;

/** What decides who may know of a denunciation. */
export type Knowing = Pick<DenunciationFile, "unit" | "deniedUnit" | "deniedRank"> & {
  /** The level above was told that it is overdue. */
  readonly isRaised: boolean;
};

/**
 * Which levels may know of it. The unit that has it, unless it is about that unit's own head or deputy (TC-2018.A12.1:
 * then the level above alone); the level above as soon as it was raised there as overdue (A38).
 */
export const levelsKnowing = ({ isRaised, ...about }: Knowing): readonly Level[] => {
  const isAgainstOwnHead = unfitCompetence(about.unit, about) !== undefined;
  return LEVELS.filter((level) => (level === "own" ? !isAgainstOwnHead : isAgainstOwnHead || isRaised));
};

/** Which levels may know of the case of this file. */
export const knownTo = (
  file: Pick<DenunciationFile, "unit" | "deniedUnit" | "deniedRank" | "timeline">,
): readonly Level[] =>
  levelsKnowing({
    ...file,
    isRaised: file.timeline.some(({ type }) => type === "denunciation-overdue-raised"),
  });

const itemOf = ({
  id,
  unit,
  form,
  receivedOn,
  status,
  clocks,
  version,
}: DenunciationFile): DenunciationItem => ({
  id,
  unit,
  form,
  receivedOn,
  status,
  clocks,
  version,
});

type Change = Partial<
  Pick<
    DenunciationFile,
    "status" | "unit" | "withdrawn" | "deniedUnit" | "deniedPost" | "deniedSubjects" | "deniedRank"
  >
>;

const changeOf = (before: DenunciationFile, event: Exclude<Event, Registered>): Change => {
  switch (event.type) {
    case "denunciation-checked": {
      // What the check found otherwise stands from then on.
      const deniedUnit = event.deniedUnit ?? before.deniedUnit;
      return {
        status: "checked",
        deniedRank: event.deniedRank ?? before.deniedRank,
        ...(deniedUnit === undefined ? {} : { deniedUnit }),
        ...(event.deniedPost === undefined ? {} : { deniedPost: event.deniedPost }),
        ...(event.deniedSubjects === undefined ? {} : { deniedSubjects: event.deniedSubjects }),
      };
    }
    case "denunciation-accepted":
    case "denunciation-resumed":
      return { status: "accepted" };
    case "denunciation-suspended":
      return { status: "suspended" };
    case "denunciation-concluded":
      return { status: "concluded" };
    case "denunciation-terminated":
      return { status: "terminated" };
    case "denunciation-declined":
      return { status: "declined" };
    case "denunciation-forwarded":
      return { status: "forwarded" };
    case "denunciation-withdrawn":
      return { withdrawn: event.scope };
    case "denunciation-passed-on":
      return { unit: event.to };
    case "denunciation-denied-appointed":
      return { deniedUnit: event.deniedUnit, deniedRank: event.deniedRank };
    case "denunciation-check-widened":
    case "denunciation-notified":
    case "denunciation-extended":
    case "denunciation-overdue-raised":
    case "denunciation-report-requested":
    case "denunciation-overdue-reported":
    case "denunciation-decision-sent":
    case "denunciation-disclosed":
    case "denunciation-published":
    case "denunciation-taken-down":
    case "denunciation-linked":
    case "denunciation-reminded":
    case "denunciation-escalated":
      return {};
  }
};
