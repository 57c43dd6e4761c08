import type { Day } from "@sdc/law/local-day";
import type { Audience } from "./kinds.ts";

/** People without a user id here, who come for a unit: how many. */
export type Others = { readonly unit: string; readonly people: number };

export type Attendance = {
  readonly day: Day;
  readonly present: readonly string[];
  readonly others: readonly Others[];
};

export type TrainingState = {
  readonly standing: "none" | "announced" | "held" | "cancelled";
  /** The organiser, or the heir that it has passed to. */
  readonly unit: string;
  readonly topic: string;
  readonly audiences: readonly Audience[];
  readonly announcedOn: Day;
  /** Its days in their order. */
  readonly days: readonly Day[];
  readonly seats: number;
  readonly enrolled: readonly { readonly subject: string; readonly unit: string }[];
  readonly reserved: readonly Others[];
  /** The latest word about each day. */
  readonly attendance: readonly Attendance[];
  /** How many were published, and the numbers of those that were withdrawn. */
  readonly materials: number;
  readonly withdrawn: readonly number[];
};

export const notAnnounced: TrainingState = {
  standing: "none",
  unit: "",
  topic: "",
  audiences: [],
  announcedOn: "",
  days: [],
  seats: 0,
  enrolled: [],
  reserved: [],
  attendance: [],
  materials: 0,
  withdrawn: [],
};

/** Places that are given away: by name, and by number for people without a user id. */
export const placesTaken = ({ enrolled, reserved }: TrainingState): number =>
  enrolled.length + reserved.reduce((sum, { people }) => sum + people, 0);

/** Whether this officer was there on a day that is recorded. */
export const wasThere = ({ attendance }: TrainingState, subject: string): boolean =>
  attendance.some(({ present }) => present.includes(subject));

/** How many came: each officer once; of those without a user id, for each unit its fullest day. */
export const peopleWhoCame = ({ attendance }: TrainingState): number => {
  const officers = new Set(attendance.flatMap(({ present }) => present));
  const fullest = new Map<string, number>();
  for (const { unit, people } of attendance.flatMap(({ others }) => others))
    fullest.set(unit, Math.max(fullest.get(unit) ?? 0, people));
  return officers.size + [...fullest.values()].reduce((sum, people) => sum + people, 0);
};
