import type { Units } from "../units.ts";
import type { PostState } from "../post/decider.ts";
import { rulesOf } from "@sdc/core/spec-kit";
import { disciplinaryCase } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

/** A case of 2026 as specs tell it: An of the commune, considered by the province. */
const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "chair", unit: "tinh" } };
const commune: Units[string] = {
  established: true,
  kind: "commune",
  name: "",
  from: "2020-01-01",
  heirs: [],
};
const units: Units = {
  tinh: { ...commune, kind: "province" },
  xa: { ...commune, parent: "tinh" },
  old: { ...commune, to: "2026-11-01", heirs: ["tinh"] },
};
const since = { from: "2020-01-01" };
const headed = (subject: string): PostState => ({
  posts: [{ post: "chu-tich", rank: "head", ...since }],
  appointments: [{ n: 1, post: "chu-tich", subject, as: "holder", ...since }],
});
const posts = { tinh: headed("chair"), xa: headed("an") };

export const asking = (type: Command["type"], more: object = {}): Command =>
  ({ type, id: "k1", units, posts, ...stamp, ...more }) as unknown as Command;

const doc = (date: string) => ({ number: "7", date });
const act = { committedOn: "2026-08-03", ground: "retaliation", text: "…" } as const;
const person = { subject: "an", unit: "xa", kind: "civil-servant", standing: "head" } as const;

export const open = (more: object = {}) =>
  asking("open", { unit: "tinh", on: "2026-09-07", person, detectedOn: "2026-09-01", acts: [act], ...more });
export const ofPerson = (more: object) => open({ person: { ...person, ...more } });
export const ofActs = (...committedOn: readonly string[]) =>
  open({
    detectedOn: "2026-09-01",
    acts: committedOn.map((day) => ({ ...act, committedOn: day })),
  });
export const meeting = (on: string) => ({ on, minutes: doc(on), attended: true });
export const members = (...subjects: readonly string[]) =>
  subjects.map((subject, index) => ({ subject, role: index === 0 ? "chair" : "member" }));
export const council = (more: object = {}) =>
  asking("establish-council", {
    document: doc("2026-09-21"),
    members: members("chair", "binh", "cuong"),
    ...more,
  });
export const decide = (more: object = {}) =>
  asking("decide", {
    decision: { ...doc("2026-10-05"), issuer: "UBND tỉnh" },
    acts: [{ n: 1, measure: "warning" }],
    measure: "warning",
    effectiveFrom: "2026-10-05",
    reason: "…",
    ...more,
  });
export const decidedOn = (date: string) => ({
  decision: { ...doc(date), issuer: "UBND tỉnh" },
  effectiveFrom: date,
});

export const { given } = rulesOf(disciplinaryCase);

/** What was said of all these, each behind the others. Throws when one is refused. */
export const after = (...asked: readonly Command[]): readonly Event[] =>
  asked.reduce<readonly Event[]>(
    (past, command) => [
      ...past,
      ...given(...past)
        .when(command)
        .events(),
    ],
    [],
  );

export const steps = [asking("hold-self-criticism", meeting("2026-09-14")), council()];
export const ready = [...steps, asking("record-council", meeting("2026-09-28"))];
