import { expect, test } from "vitest";
import fc from "fast-check";
import { rulesOf } from "@sdc/core/spec-kit";
import { isClosedTo } from "../hotline-report/naming.ts";
import { post, type PostState } from "../post/decider.ts";
import type { Event as PostEvent } from "../post/schema.ts";
import type { Units } from "../units.ts";
import { protection } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "system:keeping", unit: "system" } };
const unit: Units[string] = { established: true, kind: "commune", name: "", from: "2024-01-01", heirs: [] };
const UNITS = ["village", "commune", "city"] as const;
const units: Units = {
  village: { ...unit, parent: "commune" },
  commune: { ...unit, parent: "city" },
  city: { ...unit, kind: "province" },
};
const headed = (subject: string, from: string): PostState =>
  (
    [
      { type: "post-created", post: "head", title: "", rank: "head", from: "2025-01-01", ...stamp },
      {
        type: "appointed",
        n: 1,
        post: "head",
        subject,
        as: "holder",
        from,
        decision: { number: "1", date: "2025-01-01", issuer: "UBND" },
        ...stamp,
      },
    ] satisfies PostEvent[]
  ).reduce<PostState>((state, event) => post.evolve(state, event), post.initial);

const requested: Event = {
  type: "protection-requested",
  unit: "village",
  about: "denunciation/d1",
  form: "phone",
  receivedOn: "2026-11-02",
  whom: "denouncer",
  wanted: ["property"],
  text: "…",
  deniedRank: "other",
  decisionClock: {
    rule: "TC-2018.prot.time",
    ruleFrom: "2019-01-01",
    start: "2026-11-02",
    verified: false,
    why: "number-not-found",
  },
  ...stamp,
};
const keep = (more: Partial<Extract<Command, { type: "keep-from-named" }>> = {}): Command => ({
  type: "keep-from-named",
  id: "p1",
  unit: "village",
  units,
  named: [{ unit: "", rank: "other", subjects: ["an"] }],
  ...stamp,
  ...more,
});
const raisedTo = (to: string): Event => ({
  type: "protection-raised",
  from: "village",
  to,
  on: "2026-11-20",
  ...stamp,
});
const { given } = rulesOf(protection);

test("whoever its case is about and who comes to be over its unit hands it to the next level that is none of theirs, once", () => {
  const posts = { village: headed("an", "2026-11-20"), commune: headed("binh", "2025-01-01") };
  given(requested).when(keep({ posts })).then(raisedTo("commune"));
  given(requested, raisedTo("commune")).when(keep({ posts })).then();
  const both = [{ unit: "commune", rank: "head", subjects: ["binh", "an"] } as const].map((one) => ({
    ...one,
    subjects: [...one.subjects],
  }));
  given(requested)
    .when(keep({ posts, named: both }))
    .then(raisedTo("city"));
});

test("not before that day, not of somebody else, not where it has ended, and not where nobody is above", () => {
  const posts = { village: headed("an", "2026-11-21"), commune: headed("an", "2025-01-01") };
  given(requested).when(keep({ posts })).then();
  const now = { village: headed("binh", "2025-01-01") };
  given(requested)
    .when(keep({ posts: now }))
    .then();
  given(requested, { type: "protection-withdrawn", on: "2026-11-03", ...stamp })
    .when(keep({ posts: { village: headed("an", "2025-01-01") } }))
    .then();
  given({ ...requested, unit: "city" })
    .when(keep({ unit: "city", posts: { city: headed("an", "2025-01-01") } }))
    .then();
});

test("over random heads and persons named it lies with none of them while any level is free of them", () => {
  const person = fc.constantFrom("an", "binh", "chi");
  const heads = fc.record({ village: person, commune: person, city: person });
  const subjects = fc.uniqueArray(person, { maxLength: 3 });
  fc.assert(
    fc.property(heads, subjects, (who, about) => {
      const posts = Object.fromEntries(UNITS.map((id) => [id, headed(who[id], "2025-01-01")]));
      const named = [{ unit: "", rank: "other" as const, subjects: about }];
      const state = given(requested)
        .when(keep({ posts, named }))
        .events()
        .reduce(
          (was, event) => protection.evolve(was, event),
          protection.evolve(protection.initial, requested),
        );
      const isFree = (id: string) => !isClosedTo({ posts, units }, named, id, "2026-11-20");
      expect(state.unit).toBe(UNITS.find(isFree) ?? "village");
    }),
  );
});
