import type { Units } from "../units.ts";
import type { Command, Event } from "./schema.ts";

/** What the specs of dialogues begin with: a conference of a commune, a Monday after it. */
const TODAY = "2026-03-16";
export const stamp = { at: `${TODAY}T03:00:00.000Z`, by: { subject: "hoa", unit: "xa-a" } };
const commune = { established: true, kind: "commune", name: "Xã", from: "2025-01-01", heirs: [] } as const;
const units: Units = {
  "xa-a": commune,
  "xa-b": commune,
  snv: { ...commune, kind: "department" },
  old: { ...commune, to: "2026-03-12", heirs: ["xa-a"] },
};
const brought = { id: "d1", units, ...stamp };
export const lan = { subject: "lan", post: "Công chức" };

/** A command with all that commands bring along. */
export const asked = (type: Command["type"], body: object = {}): Command =>
  // The fields are the spec's to know.
  ({ type, ...brought, ...body }) as unknown as Command;

const announcement = {
  unit: "xa-a",
  kind: "commune-conference" as const,
  topic: "Đối thoại với Nhân dân năm 2026",
  day: "2026-03-10",
  from: "08:00",
  method: "in-person" as const,
  place: "Hội trường xã",
  content: "Đường giao thông nông thôn",
  audiences: ["people" as const],
  isPublic: true,
  media: "Đài truyền thanh xã",
  on: "2026-03-03",
};
export const announce = (more: object = {}): Command => asked("announce", { ...announcement, ...more });
export const announced = (more: object = {}): Event => ({
  type: "dialogue-announced",
  ...announcement,
  rule: "LGOV72-2025.A43.notice",
  ...stamp,
  ...more,
});
const { rule: _rule, ...plain } = announced() as Extract<Event, { type: "dialogue-announced" }>;
/** One that no law of conferences is about. */
export const direct = (more: object = {}): Event => ({ ...plain, kind: "direct", ...more });
export const inCase: Event = {
  type: "case-dialogue-announced",
  unit: "xa-a",
  complaint: "c1",
  day: "2026-03-10",
  place: "Trụ sở",
  text: "Đối thoại lần một",
  on: "2026-03-05",
  ...stamp,
};
/** The clock of a result: a rest day moves its end on. */
const result = {
  rule: "LGOV72-2025.A43.result",
  ruleFrom: "2025-06-16",
  start: "2026-03-10",
  counted: "2026-03-20",
  due: "2026-03-20",
  verified: true,
};
const told = {
  unit: "xa-a",
  topic: announcement.topic,
  on: "2026-03-10",
  people: 0,
  chair: lan,
  ...stamp,
};
export const held = (more: object = {}): Event => ({ type: "dialogue-held", ...told, result, ...more });
export const directHeld: Event = { type: "direct-dialogue-held", ...told };
export const caseHeld: Event = { type: "case-dialogue-held", ...told, topic: "", complaint: "c1" };
export const question = (n: number, more: object = {}): Event => ({
  type: "dialogue-question-taken",
  n,
  text: "Bao giờ làm đường?",
  ...stamp,
  phase: "during",
  source: "desk",
  on: "2026-03-10",
  ...more,
});
export const minutes = (more: object = {}): Event => ({
  type: "dialogue-minutes-recorded",
  text: "…",
  on: "2026-03-11",
  ...stamp,
  ...more,
});
