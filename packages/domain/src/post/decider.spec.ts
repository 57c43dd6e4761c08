import { describe, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { post } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "so-noi-vu" } };
const unit: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã A",
  from: "2025-07-01",
  heirs: [],
};
const brought = { id: "commune-a", units: { "commune-a": unit }, ...stamp };
const ended = (to: string) => ({ units: { "commune-a": { ...unit, to } } });
const decision = { number: "12/QĐ-UBND", date: "2025-12-20", issuer: "UBND thành phố" };

const chair = { post: "chu-tich", title: "Chủ tịch UBND xã", rank: "head", from: "2025-07-01" } as const;
const term = { post: "chu-tich", subject: "an", as: "holder", from: "2026-01-01", decision } as const;

const create = (more: object = {}): Command => ({ type: "create-post", ...chair, ...brought, ...more });
const abolish = (to: string, more: object = {}): Command => ({
  type: "abolish-post",
  post: "chu-tich",
  to,
  ...brought,
  ...more,
});
const appoint = (more: object = {}): Command => ({ type: "appoint", ...term, ...brought, ...more });
const end = (to: string, more: object = {}): Command => ({
  type: "end-appointment",
  n: 1,
  to,
  reason: "nghỉ hưu",
  ...brought,
  ...more,
});

const created: Event = { type: "post-created", ...chair, ...stamp };
const abolished = (to: string): Event => ({ type: "post-abolished", post: "chu-tich", to, ...stamp });
const appointed = (more: object = {}): Event => ({ type: "appointed", n: 1, ...term, ...stamp, ...more });
const wasEnded = (to: string): Event => ({
  type: "appointment-ended",
  n: 1,
  to,
  reason: "nghỉ hưu",
  ...stamp,
});
const { given } = rulesOf(post);

describe("a post", () => {
  test("is created from a day on which its unit stands, and its id names it for good", () => {
    given().when(create()).then(created);
    given()
      .when(create({ from: "2025-06-30" }))
      .refused("unit-not-in-office");
    given()
      .when(create(ended("2025-07-01")))
      .refused("unit-not-in-office");
    given(created).when(create()).refused("post-exists");
    given(created, abolished("2026-01-01")).when(create()).refused("post-exists");
  });

  test("a unit has as many deputies as it has posts of deputy", () => {
    const deputy = { post: "pho-1", title: "Phó Chủ tịch", rank: "deputy" } as const;
    given(created)
      .when(create(deputy))
      .then({ ...created, ...deputy });
  });

  test("is abolished from a day on, once; the day said again changes nothing", () => {
    given(created).when(abolish("2026-06-01")).then(abolished("2026-06-01"));
    given(created, abolished("2026-06-01")).when(abolish("2026-06-01")).then();
    given(created, abolished("2026-06-01"))
      .when(abolish("2026-07-01"))
      .refused("post-abolished", { to: "2026-06-01" });
    given(created).when(abolish("2025-06-30")).refused("dates-out-of-order");
    given().when(abolish("2026-06-01")).refused("post-unknown");
  });

  test("is not abolished while somebody is in it behind that day", () => {
    given(created, appointed()).when(abolish("2026-06-01")).refused("post-occupied", { n: 1 });
    given(created, appointed({ to: "2026-06-02" }))
      .when(abolish("2026-06-01"))
      .refused("post-occupied", { n: 1 });
    given(created, appointed({ to: "2026-06-01" }))
      .when(abolish("2026-06-01"))
      .then(abolished("2026-06-01"));
    given(created, appointed({ from: "2026-07-01" }))
      .when(abolish("2026-06-01"))
      .refused("post-occupied", { n: 1 });
  });

  test("can be abolished with its unit: nobody outlives it", () => {
    given(created, appointed())
      .when(abolish("2026-06-01", ended("2026-06-01")))
      .then(abolished("2026-06-01"));
  });
});

describe("an appointment", () => {
  test("runs from its day on, past or coming, with the decision that says so and a number of its own", () => {
    given(created).when(appoint()).then(appointed());
    given(created)
      .when(appoint({ from: "2027-01-01", to: "2032-01-01" }))
      .then(appointed({ from: "2027-01-01", to: "2032-01-01" }));
    given(created, appointed({ to: "2026-06-01" }))
      .when(appoint({ subject: "binh", from: "2026-06-01" }))
      .then(appointed({ n: 2, subject: "binh", from: "2026-06-01" }));
  });

  test("no second holder on a day on which somebody holds the post", () => {
    given(created, appointed())
      .when(appoint({ subject: "binh", from: "2026-06-01" }))
      .refused("post-held", { n: 1 });
    given(created, appointed({ from: "2026-06-01" }))
      .when(appoint({ subject: "binh", to: "2026-06-02" }))
      .refused("post-held", { n: 1 });
    given(created, appointed({ from: "2026-06-01" }))
      .when(appoint({ subject: "binh", to: "2026-06-01" }))
      .then(appointed({ n: 2, subject: "binh", to: "2026-06-01" }));
  });

  test("somebody acts beside a holder on leave, and is followed by a holder at once", () => {
    given(created, appointed())
      .when(appoint({ subject: "binh", as: "acting" }))
      .then(appointed({ n: 2, subject: "binh", as: "acting" }));
    given(created, appointed({ as: "acting" }))
      .when(appoint({ subject: "binh" }))
      .then(appointed({ n: 2, subject: "binh" }));
  });

  test("nobody is in one post twice on one day, not even acting for themselves", () => {
    given(created, appointed()).when(appoint()).refused("already-appointed", { n: 1 });
    given(created, appointed())
      .when(appoint({ as: "acting", from: "2026-03-01" }))
      .refused("already-appointed", { n: 1 });
    given(created, appointed({ to: "2026-03-01" }))
      .when(appoint({ from: "2026-03-01" }))
      .then(appointed({ n: 2, from: "2026-03-01" }));
  });

  test("lies within the days of its post and begins while its unit stands", () => {
    given().when(appoint()).refused("post-unknown");
    given(created)
      .when(appoint({ post: "pho-1" }))
      .refused("post-unknown");
    given({ ...created, from: "2026-01-02" })
      .when(appoint())
      .refused("post-not-standing");
    given(created, abolished("2026-06-01")).when(appoint()).refused("post-not-standing");
    given(created, abolished("2026-06-01"))
      .when(appoint({ to: "2026-06-02" }))
      .refused("post-not-standing");
    given(created, abolished("2026-06-01"))
      .when(appoint({ to: "2026-06-01" }))
      .then(appointed({ to: "2026-06-01" }));
    given(created)
      .when(appoint(ended("2026-01-01")))
      .refused("unit-not-in-office");
  });

  test("ends after it begins, by a decision that is not dated behind today", () => {
    given(created)
      .when(appoint({ to: "2026-01-01" }))
      .refused("dates-out-of-order");
    given(created)
      .when(appoint({ decision: { ...decision, date: "2026-11-21" } }))
      .refused("decision-in-future");
    given(created)
      .when(appoint({ decision: { ...decision, date: "2026-11-20" } }))
      .then(appointed({ decision: { ...decision, date: "2026-11-20" } }));
  });
});

describe("the end of an appointment", () => {
  test("is a day that comes with its reason; said again it changes nothing", () => {
    given(created, appointed()).when(end("2026-06-01")).then(wasEnded("2026-06-01"));
    given(created, appointed(), wasEnded("2026-06-01")).when(end("2026-06-01")).then();
    given(created, appointed())
      .when(end("2026-06-01", { n: 2 }))
      .refused("appointment-unknown");
  });

  test("only shortens: what was to end sooner goes on by a new decision", () => {
    given(created, appointed({ to: "2026-06-01" }))
      .when(end("2026-05-01"))
      .then(wasEnded("2026-05-01"));
    given(created, appointed({ to: "2026-06-01" }))
      .when(end("2026-06-02"))
      .refused("ends-earlier-already", { to: "2026-06-01" });
    given(created, appointed(), wasEnded("2026-06-01")).when(end("2026-05-01")).then(wasEnded("2026-05-01"));
  });

  test("is not before the beginning; on that very day the appointment holds for no day, and the post is free", () => {
    given(created, appointed()).when(end("2025-12-31")).refused("dates-out-of-order");
    given(created, appointed()).when(end("2026-01-01")).then(wasEnded("2026-01-01"));
    given(created, appointed(), wasEnded("2026-01-01"))
      .when(appoint({ subject: "binh" }))
      .then(appointed({ n: 2, subject: "binh" }));
  });

  test("can still be recorded when the unit has ended", () => {
    given(created, appointed())
      .when(end("2026-06-01", ended("2026-07-01")))
      .then(wasEnded("2026-06-01"));
  });
});

test("posts are those of a unit that is known", () => {
  for (const command of [create, appoint, () => abolish("2026-06-01"), () => end("2026-06-01")])
    given(created, appointed())
      .when({ ...command(), units: {} })
      .refused("unit-unknown", { unit: "commune-a" });
});
