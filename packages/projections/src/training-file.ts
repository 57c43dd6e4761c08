import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/training/schema";
import { begun } from "./begun.ts";

type Announced = Extract<Event, { type: "training-announced" }>;
type Material = Extract<Event, { type: "training-material-published" }>;
type Cancelled = Extract<Event, { type: "training-cancelled" }>;
type Result = Extract<Event, { type: "training-result-recorded" }>;
type Enrolled = Extract<Event, { type: "officers-enrolled" }>["officers"][number] & { readonly unit: string };
type Others = { readonly unit: string; readonly people: number };

export const TRAINING_STATUSES = ["announced", "held", "cancelled"] as const;

/** A training with all that is stored of it. Test results, and why it fell through, stay sealed here. */
export type TrainingFile = Omit<Announced, "type" | "on" | "at" | "by"> & {
  readonly id: string;
  readonly status: (typeof TRAINING_STATUSES)[number];
  readonly announcedOn: string;
  readonly enrolled: readonly Enrolled[];
  /** Places for people without a user id. */
  readonly reserved: readonly Others[];
  readonly attendance: readonly {
    readonly day: string;
    readonly present: readonly string[];
    readonly others: readonly Others[];
  }[];
  readonly materials: readonly Pick<Material, "n" | "title" | "link" | "document" | "on">[];
  /** The latest one of each person. */
  readonly results: readonly Pick<Result, "subject" | "result">[];
  readonly cancelled?: Pick<Cancelled, "on" | "reason">;
  /** How many came, once it was closed. */
  readonly people?: number;
  readonly version: number;
};

/** One line of a list: nobody's name is in it. */
export type TrainingItem = Pick<
  TrainingFile,
  | "id"
  | "unit"
  | "topic"
  | "audiences"
  | "sessions"
  | "place"
  | "link"
  | "seats"
  | "status"
  | "people"
  | "version"
> & {
  /** Places that are given away. */
  readonly taken: number;
};

/** Which trainings are there for whom, when and where, who goes there, who came, what was learned? */
export const trainingFile: Projection<TrainingFile, Event> = {
  name: "training-file",
  version: 1,
  categories: ["training"],

  evolve(file, event, { stream, version }) {
    if (event.type === "training-announced") {
      const { type: _type, on, at: _at, by: _by, ...announced } = event;
      return {
        id: idOf(stream),
        ...announced,
        status: "announced",
        announcedOn: on,
        enrolled: [],
        reserved: [],
        attendance: [],
        materials: [],
        results: [],
        version,
      };
    }
    return { ...after(begun(file, stream), event), version };
  },

  own: (file) => file,
  rows(file) {
    const value = itemOf(file);
    const sort = `${file.sessions[0]?.day ?? ""}#${file.id}`;
    return [
      { partition: ALL_TRAININGS, sort, value },
      { partition: trainingsOf(file.unit), sort, value },
    ];
  },
  counts: () => [],
};

/** Where all trainings lie, by their first day: they are for people of any unit. */
export const ALL_TRAININGS = "all";

/** Where those of an organiser lie, by their first day. */
export const trainingsOf = (unit: string): string => `unit/${unit}`;

const itemOf = (file: TrainingFile): TrainingItem => {
  const { id, unit, topic, audiences, sessions, place, link, seats, status, people, version } = file;
  const taken = file.reserved.reduce((sum, one) => sum + one.people, file.enrolled.length);
  return {
    id,
    unit,
    topic,
    audiences,
    sessions,
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    seats,
    taken,
    status,
    ...(people === undefined ? {} : { people }),
    version,
  };
};

const after = (file: TrainingFile, event: Exclude<Event, Announced>): TrainingFile => {
  switch (event.type) {
    case "training-changed": {
      const { sessions, place, link, seats } = event;
      const { place: _place, link: _link, ...rest } = file;
      return {
        ...rest,
        sessions,
        seats,
        ...(place === undefined ? {} : { place }),
        ...(link === undefined ? {} : { link }),
      };
    }
    case "training-cancelled": {
      const { on, reason } = event;
      return { ...file, status: "cancelled", cancelled: { on, reason } };
    }
    case "training-passed-on":
      return { ...file, unit: event.to };
    case "officers-enrolled": {
      const { unit, officers } = event;
      return { ...file, enrolled: [...file.enrolled, ...officers.map((one) => ({ ...one, unit }))] };
    }
    case "places-reserved": {
      const { unit, people } = event;
      const others = file.reserved.filter((one) => one.unit !== unit);
      return { ...file, reserved: people === 0 ? others : [...others, { unit, people }] };
    }
    case "enrolment-cancelled":
      return { ...file, enrolled: file.enrolled.filter(({ subject }) => subject !== event.subject) };
    case "training-attendance-recorded": {
      const { day, others } = event;
      const present = event.present.map(({ subject }) => subject);
      const days = file.attendance.filter((one) => one.day !== day);
      const attendance = [...days, { day, present, others }].toSorted((a, b) => (a.day < b.day ? -1 : 1));
      return { ...file, attendance };
    }
    case "training-material-published": {
      const { n, title, link, document, on } = event;
      const material = { n, title, ...(link && { link }), ...(document && { document }), on };
      return { ...file, materials: [...file.materials, material] };
    }
    case "training-material-withdrawn":
      return { ...file, materials: file.materials.filter(({ n }) => n !== event.n) };
    case "training-result-recorded": {
      const { subject, result } = event;
      const others = file.results.filter((one) => one.subject !== subject);
      return { ...file, results: [...others, { subject, result }] };
    }
    case "assigned-officer-training-held":
    case "staff-training-held":
    case "mediator-training-held":
    case "judicial-officer-training-held":
    case "inspection-board-training-held":
      return { ...file, status: "held", people: event.people };
  }
};
