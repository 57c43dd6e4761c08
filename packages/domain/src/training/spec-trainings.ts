import type { Units } from "../units.ts";
import type { Command, Event } from "./schema.ts";

/** What the specs of trainings begin with: a training of the department of home affairs on two days, for two. */
const TODAY = "2026-03-16";
export const stamp = { at: `${TODAY}T03:00:00.000Z`, by: { subject: "hoa", unit: "snv" } };
const commune = { established: true, kind: "commune", name: "Xã", from: "2025-07-01", heirs: [] } as const;
const units: Units = {
  snv: { ...commune, kind: "department" },
  "xa-a": commune,
  "xa-b": commune,
  old: { ...commune, from: "2024-01-01", to: "2026-03-11", heirs: ["xa-a"] },
};
const brought = { id: "t1", units, ...stamp };
export const lan = { subject: "lan", post: "Công chức" };
export const minh = { subject: "minh", post: "Chuyên viên" };
export const chi = { subject: "chi", post: "Chuyên viên" };

/** A command with all that commands bring along. */
export const asked = (type: Command["type"], body: object): Command =>
  // The fields are the spec's to know.
  ({ type, ...body, ...brought }) as unknown as Command;

const announcement = {
  unit: "snv",
  topic: "Luật Thực hiện dân chủ ở cơ sở",
  audiences: ["assigned-officers" as const],
  sessions: [{ day: "2026-03-10", from: "08:00", to: "11:30" }, { day: "2026-03-12" }],
  place: "Hội trường Sở Nội vụ",
  seats: 2,
  on: "2026-03-02",
};
export const announce = (more: object = {}): Command => asked("announce", { ...announcement, ...more });
export const announced: Event = { type: "training-announced", ...announcement, ...stamp };
export const enrolled = (...officers: (typeof lan)[]): Event => ({
  type: "officers-enrolled",
  unit: "xa-a",
  officers,
  ...stamp,
});
export const attendance = (
  day: string,
  subjects: readonly string[],
  others: readonly { unit: string; people: number }[] = [],
): Event => ({
  type: "training-attendance-recorded",
  unit: "snv",
  topic: announcement.topic,
  day,
  present: subjects.map((subject) => ({ subject, unit: "xa-a" })),
  others: [...others],
  ...stamp,
});
export const held = (
  type: "assigned-officer-training-held" | "mediator-training-held",
  people: number,
): Event => ({
  type,
  unit: "snv",
  topic: announcement.topic,
  on: "2026-03-12",
  days: 2,
  people,
  ...stamp,
});
