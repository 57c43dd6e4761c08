import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
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

/** What is known of this one denunciation, which of its times run, and what happened to it, in order? */
export const denunciationFile: Projection<DenunciationFile, Event> = {
  name: "denunciation-file",
  version: 1,
  categories: ["denunciation"],
  readers: ["head-of-unit"],

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
  // It stands in no list but this one of its unit, from which its heir gets it when the unit ends.
  rows({ status, unit, receivedOn }, stream) {
    const isOpen = !ENDS.some((end) => end === status);
    const value: OpenWork = { stream, unit, since: receivedOn };
    return isOpen ? [{ partition: openDenunciations(unit), sort: stream, value }] : [];
  },
  counts: () => [],
};

/** Where the open denunciations of a unit lie, by stream. */
export const openDenunciations = (unit: string): string => `open/${unit}`;

type Change = Partial<Pick<DenunciationFile, "status" | "unit" | "withdrawn" | "deniedUnit" | "deniedRank">>;

const changeOf = (before: DenunciationFile, event: Exclude<Event, Registered>): Change => {
  switch (event.type) {
    case "denunciation-checked": {
      // What the check found otherwise stands from then on.
      const deniedUnit = event.deniedUnit ?? before.deniedUnit;
      return {
        status: "checked",
        deniedRank: event.deniedRank ?? before.deniedRank,
        ...(deniedUnit === undefined ? {} : { deniedUnit }),
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
      return {};
  }
};
