import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import { post } from "../post/decider.ts";
import type { Event as PostEvent } from "../post/schema.ts";
import type { Units } from "../units.ts";
import { unfitCompetence } from "./competence.ts";
import { denunciation } from "./decider.ts";
import { whoIsDenied } from "./denied.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-08-20T02:00:00.000Z", by: { subject: "hoa", unit: "city" } };
const unit: Units[string] = { established: true, kind: "commune", name: "", from: "2024-01-01", heirs: [] };
const units: Units = { "commune-a": { ...unit, parent: "city" }, city: { ...unit, kind: "province" } };
const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };
const created = (id: string, rank: "head" | "deputy"): PostEvent => ({
  type: "post-created",
  post: id,
  title: id,
  rank,
  from: "2025-07-01",
  ...stamp,
});
const appointed = (n: number, subject: string, id: string, more: object = {}): PostEvent => ({
  type: "appointed",
  n,
  post: id,
  subject,
  as: "holder",
  from: "2026-01-01",
  decision,
  ...stamp,
  ...more,
});
const history: readonly PostEvent[] = [
  created("chu-tich", "head"),
  created("pho-1", "deputy"),
  created("pho-2", "deputy"),
  appointed(1, "an", "chu-tich", { to: "2026-03-01" }),
  appointed(2, "binh", "chu-tich", { from: "2026-03-01" }),
  appointed(3, "chi", "pho-1"),
  appointed(4, "dung", "pho-2"),
];
const posts = { "commune-a": history.reduce((state, event) => post.evolve(state, event), post.initial) };
const brought = { posts, units };
const ON = "2026-03-02";

describe("the rank of the person denounced is looked up by their post", () => {
  test("by the post, with whoever was in it on that day", () => {
    const of = (deniedPost: string, on = ON) =>
      whoIsDenied({ deniedUnit: "commune-a", deniedPost }, brought, on);
    expect(of("chu-tich")).toEqual({ deniedRank: "head", deniedSubjects: ["binh"] });
    expect(of("chu-tich", "2026-02-28")).toEqual({ deniedRank: "head", deniedSubjects: ["an"] });
    expect(of("chu-tich", "2025-12-01")).toEqual({ deniedRank: "head" });
    expect(of("pho-2")).toEqual({ deniedRank: "deputy", deniedSubjects: ["dung"] });
    expect(of("pho-9")).toMatchObject({ refused: "denied-post-unknown" });
  });

  test("by who they are; whoever was in no post on that day is what is typed, else it has to be said", () => {
    const of = (deniedSubject: string, more: object = {}) =>
      whoIsDenied({ deniedUnit: "commune-a", deniedSubject, ...more }, brought, ON);
    expect(of("chi")).toEqual({ deniedRank: "deputy", deniedSubjects: ["chi"] });
    expect(of("an")).toMatchObject({ refused: "denied-rank-missing" });
    expect(of("an", { deniedRank: "head" })).toEqual({ deniedRank: "head", deniedSubjects: ["an"] });
  });

  test("by rank alone: the head, or of several deputies all; of anybody else nobody is known", () => {
    const of = (deniedRank: "head" | "deputy" | "other") =>
      whoIsDenied({ deniedUnit: "commune-a", deniedRank }, brought, ON);
    expect(of("head")).toEqual({ deniedRank: "head", deniedSubjects: ["binh"] });
    expect(of("deputy")).toEqual({ deniedRank: "deputy", deniedSubjects: ["chi", "dung"] });
    expect(of("other")).toEqual({ deniedRank: "other" });
    expect(whoIsDenied({ deniedUnit: "commune-a", deniedRank: "head" }, { units }, ON)).toEqual({
      deniedRank: "head",
    });
  });

  test("a rank typed that the post contradicts is refused, and so is a person who is in another post", () => {
    const refused = { refused: "denied-rank-contradicts-post" };
    for (const said of [
      { deniedPost: "chu-tich", deniedRank: "other" },
      { deniedPost: "pho-1", deniedRank: "head" },
      { deniedSubject: "binh", deniedRank: "other" },
      { deniedPost: "pho-1", deniedSubject: "binh" },
    ] as const)
      expect(whoIsDenied({ deniedUnit: "commune-a", ...said }, brought, ON)).toMatchObject(refused);
  });
});

describe("a denunciation holds what was looked up", () => {
  const { given } = rulesOf(denunciation);
  const paper = {
    unit: "city",
    form: "letter",
    register: { number: "12/TC", body: "Thanh tra", kept: "paper" },
    receivedOn: ON,
    text: "…",
    deniedUnit: "commune-a",
  } as const;
  const register = (more: object): Command => ({
    type: "register",
    id: "d1",
    ...paper,
    ...brought,
    ...stamp,
    ...more,
  });
  const check = (more: object): Command => ({
    type: "record-check",
    id: "d1",
    on: "2026-03-06",
    form: true,
    capacity: true,
    grounds: true,
    competent: true,
    ground: "Đ.12",
    ...brought,
    ...stamp,
    ...more,
  });
  const eventOf = (past: readonly Event[], command: Command) =>
    given(...past)
      .when(command)
      .events();

  test("not what was typed: so nobody registers at their own unit what denounces its head", () => {
    expect(eventOf([], register({ deniedPost: "chu-tich" }))).toMatchObject([
      { deniedPost: "chu-tich", deniedRank: "head", deniedSubjects: ["binh"] },
    ]);
    const [event] = eventOf([], register({ deniedSubject: "an", deniedRank: "other" }));
    expect(event).toMatchObject({ deniedSubjects: ["an"] });
    expect(event).not.toHaveProperty("deniedSubject");
    given()
      .when(register({ unit: "commune-a", deniedPost: "pho-1" }))
      .refused("superior-competent", { rule: "TC-2018.A12.1" });
    given()
      .when(register({ deniedPost: "pho-1", deniedRank: "other" }))
      .refused("denied-rank-contradicts-post", { rank: "deputy" });
  });

  test("what the check finds otherwise is looked up anew; finding nothing it leaves who is known", () => {
    const registered = eventOf([], register({ deniedPost: "chu-tich" }));
    const [same] = eventOf(registered, check({}));
    expect(same).not.toHaveProperty("deniedRank");
    const [other] = eventOf(registered, check({ deniedUnit: "commune-a", deniedPost: "pho-1" }));
    expect(other).toMatchObject({ deniedRank: "deputy", deniedSubjects: ["chi"] });
    given(...registered)
      .when(check({ deniedUnit: "commune-a", deniedPost: "pho-1", deniedRank: "head" }))
      .refused("denied-rank-contradicts-post", { rank: "deputy" });
  });

  test("who is denounced is known from the check on, also where it found them alone", () => {
    const registered = eventOf([], register({ deniedPost: "chu-tich" }));
    const after = [...registered, ...eventOf(registered, check({ deniedSubject: "lan" }))].reduce(
      (state, event) => denunciation.evolve(state, event),
      denunciation.initial,
    );
    expect(after.deniedSubjects).toEqual(["lan"]);
  });

  test("whoever is denounced and comes to be over its unit hands it to the direct superior, once", () => {
    const keep = (more: object = {}): Command => ({
      type: "keep-from-denied",
      id: "d1",
      unit: "commune-a",
      ...brought,
      ...stamp,
      ...more,
    });
    const below = eventOf(
      [],
      register({ unit: "commune-a", deniedUnit: "city", deniedSubject: "an", deniedRank: "other" }),
    );
    given(...below)
      .when(keep())
      .then();
    const dung = eventOf(
      [],
      register({ unit: "commune-a", deniedUnit: "city", deniedSubject: "dung", deniedRank: "other" }),
    );
    const raised = {
      type: "denunciation-denied-appointed",
      deniedUnit: "commune-a",
      deniedRank: "deputy",
      ...stamp,
    } as const;
    given(...dung)
      .when(keep())
      .then(raised);
    given(...dung, raised)
      .when(keep())
      .then();
    given(...dung)
      .when(keep({ unit: "city" }))
      .then();
    given(...dung)
      .when(keep({ at: "2025-12-31T02:00:00.000Z" }))
      .then();
    // From then on it goes by the rules for what denounces the head or a deputy of its own unit.
    expect(unfitCompetence("commune-a", { deniedUnit: "commune-a", deniedRank: "deputy" })).toMatchObject({
      refused: "superior-competent",
    });
  });
});
