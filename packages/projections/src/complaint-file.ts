import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { endedClocks } from "@sdc/domain/complaint/ended-clocks";
import type { End } from "@sdc/domain/complaint/kinds";
import type { Event } from "@sdc/domain/complaint/schema";
import { begun } from "./begun.ts";
import { clocksAfter, clocksOf, type RunningClock } from "./running-clocks.ts";

type Registered = Extract<Event, { type: "complaint-registered" }>;

/** What happened, with everything that the log holds of it; texts stay sealed. */
type Entry = Exclude<Event, Registered> & { readonly version: number };

/** Where a complaint stands. */
export type ComplaintStatus = "registered" | "accepted" | "suspended" | End;

/** A complaint with all that is stored of it. Texts and identities stay sealed here. */
export type ComplaintFile = Omit<Registered, "type" | "clocks"> & {
  readonly id: string;
  readonly status: ComplaintStatus;
  readonly withdrawn?: "whole" | "part";
  /** The clocks of law that run, or stand still. */
  readonly clocks: readonly RunningClock[];
  readonly timeline: readonly Entry[];
  readonly version: number;
};

/** One line of a unit's list: what needs no opening. */
export type ComplaintItem = Pick<
  ComplaintFile,
  "id" | "unit" | "instance" | "about" | "number" | "receivedOn" | "status" | "clocks" | "version"
>;

/** What is known of this one complaint, which of its times run, and what happened to it, in order? */
export const complaintFile: Projection<ComplaintFile, Event> = {
  name: "complaint-file",
  version: 2,
  categories: ["complaint"],

  evolve(file, event, { stream, version }) {
    if (event.type === "complaint-registered") {
      const { type: _type, ...complaint } = event;
      return { id: idOf(stream), ...complaint, status: "registered", timeline: [], version };
    }
    const before = begun(file, stream);
    return {
      ...before,
      ...changeOf(event),
      clocks: clocksAfter(before.clocks, clocksOf(event), endedClocks(event)),
      timeline: [...before.timeline, { ...event, version }],
      version,
    };
  },

  own: (file) => file,
  rows: ({ id, unit, instance, about, number, receivedOn, status, clocks, version }) => {
    const value: ComplaintItem = {
      id,
      unit,
      instance,
      about,
      number,
      receivedOn,
      status,
      clocks,
      version,
    };
    return [{ partition: complaintPartition(unit), sort: `${receivedOn}#${id}`, value }];
  },
  counts: () => [],
};

/** Where the complaints of a unit lie, by the day on which they came in. */
export const complaintPartition = (unit: string): string => `unit/${unit}`;

const changeOf = (
  event: Exclude<Event, Registered>,
): Partial<Pick<ComplaintFile, "status" | "unit" | "withdrawn">> => {
  switch (event.type) {
    case "complaint-accepted":
    case "complaint-resumed":
      return { status: "accepted" };
    case "complaint-suspended":
      return { status: "suspended" };
    case "complaint-settled":
      return { status: "settled" };
    case "complaint-terminated":
      return { status: "terminated" };
    case "complaint-declined":
      return { status: "declined" };
    case "complaint-guided":
      return { status: "guided" };
    case "complaint-forwarded":
      return { status: "forwarded" };
    case "complaint-returned":
      return { status: "returned" };
    case "complaint-filed-away":
      return { status: "filed-away" };
    case "complaint-withdrawn":
      return { withdrawn: event.scope };
    case "complaint-passed-on":
      return { unit: event.to };
    case "complaint-extended":
    case "complaint-dialogue-held":
    case "complaint-decision-sent":
    case "complaint-linked":
    case "complaint-reminded":
    case "complaint-escalated":
      return {};
  }
};
