import { idOf } from "@sdc/core/commit";
import type { Row } from "@sdc/core/read-store";
import type { Event } from "@sdc/domain/training/schema";
import type { Audience } from "@sdc/domain/training/kinds";
import { begun } from "../begun.ts";

/** That somebody was at a training in a year. */
export type Attended = {
  readonly subject: string;
  readonly post: string;
  /** The unit that sent them. */
  readonly unit: string;
  readonly training: string;
  readonly topic: string;
  readonly organiser: string;
  readonly audiences: readonly Audience[];
  /** The first and the last of the year's days on which they were there, and how many. */
  readonly from: string;
  readonly until: string;
  readonly days: number;
  /** Of how many days the training has in that year. */
  readonly of: number;
};

export type Sessions = {
  readonly from: "training";
  readonly organiser: string;
  readonly topic: string;
  readonly audiences: readonly Audience[];
  readonly days: readonly string[];
  readonly officers: readonly { readonly subject: string; readonly post: string; readonly unit: string }[];
  readonly present: readonly { readonly day: string; readonly subjects: readonly string[] }[];
};

export const evolveSessions = (before: Sessions | undefined, event: Event, stream: string): Sessions => {
  if (event.type === "training-announced") {
    const { unit: organiser, topic, audiences, sessions } = event;
    const days = sessions.map(({ day }) => day);
    return { from: "training", organiser, topic, audiences, days, officers: [], present: [] };
  }
  const state = begun(before, stream);
  switch (event.type) {
    case "training-changed":
      return { ...state, days: event.sessions.map(({ day }) => day) };
    case "training-passed-on":
      return { ...state, organiser: event.to };
    case "officers-enrolled": {
      const { unit } = event;
      return { ...state, officers: [...state.officers, ...event.officers.map((one) => ({ ...one, unit }))] };
    }
    case "enrolment-cancelled":
      return { ...state, officers: state.officers.filter(({ subject }) => subject !== event.subject) };
    case "training-attendance-recorded": {
      const subjects = event.present.map(({ subject }) => subject);
      const others = state.present.filter(({ day }) => day !== event.day);
      return { ...state, present: [...others, { day: event.day, subjects }] };
    }
    case "training-cancelled":
    case "places-reserved":
    case "training-material-published":
    case "training-material-withdrawn":
    case "training-result-recorded":
    case "assigned-officer-training-held":
    case "staff-training-held":
    case "mediator-training-held":
    case "judicial-officer-training-held":
    case "inspection-board-training-held":
      return state;
  }
};

/** Where lies who of a unit attended what in a year, by person. */
export const attendedOf = (unit: string, year: number): string => `attended/${unit}/${year}`;

/** Where lies what a person attended in a year, whichever unit sent them. */
export const attendedBy = (subject: string, year: number): string => `person/${year}/${subject}`;

/** Who was there on a day counts from that day on, also before the training is closed. */
export const attendedRows = (state: Sessions, stream: string): readonly Row[] => {
  const training = idOf(stream);
  const { topic, organiser, audiences } = state;
  const years = new Set(state.days.map(yearOf));
  return [...years].flatMap((year) => {
    const of = state.days.filter((day) => yearOf(day) === year).length;
    return state.officers.flatMap(({ subject, post, unit }) => {
      const days = state.present
        .filter(({ day, subjects }) => yearOf(day) === year && subjects.includes(subject))
        .map(({ day }) => day)
        .toSorted();
      const [from, until] = [days[0], days.at(-1)];
      if (from === undefined || until === undefined) return [];
      const learned = { training, topic, organiser, audiences, from, until, days: days.length, of };
      const value: Attended = { subject, post, unit, ...learned };
      return [
        { partition: attendedOf(unit, year), sort: `${subject}#${training}`, value },
        { partition: attendedBy(subject, year), sort: training, value },
      ];
    });
  });
};

const yearOf = (day: string): number => Number(day.slice(0, 4));
