import { array, assert, constantFrom, oneof, property, record, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { trainingPlan } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-03-16T02:00:00.000Z", by: { subject: "hoa", unit: "xa-a" } };
const units: Units = {
  "xa-a": { established: true, kind: "commune", name: "A", from: "2025-07-01", to: "2026-03-10", heirs: [] },
};
const brought = { id: "xa-a:2026", units, ...stamp };
const { given } = rulesOf(trainingPlan);
const topics = ["Luật Thực hiện dân chủ ở cơ sở"];
const lan = { subject: "lan", post: "Công chức", topics };
const minh = { subject: "minh", post: "Chuyên viên", topics };
const of = { unit: "xa-a", year: 2026 };
const doc = (date: string) => ({ number: "7/KH", date });

const draft = (more: object = {}): Command => ({
  type: "draft",
  title: "Kế hoạch 2026",
  officers: [lan],
  ...brought,
  ...more,
});
const approve = (date = "2026-02-02"): Command => ({ type: "approve", document: doc(date), ...brought });
const amend = (more: object): Command => ({
  type: "amend",
  document: doc("2026-02-09"),
  ...brought,
  ...more,
});
const send = (more: object = {}): Command => ({
  type: "mark-sent",
  subject: "lan",
  training: "t1",
  on: "2026-03-05",
  goal: { standing: "announced", topic: "Luật", days: ["2026-03-10"] },
  ...brought,
  ...more,
});

const drafted: Event = {
  type: "training-plan-drafted",
  ...of,
  title: "Kế hoạch 2026",
  officers: [lan],
  ...stamp,
};
const approved: Event = {
  type: "training-plan-approved",
  ...of,
  title: "Kế hoạch 2026",
  document: doc("2026-02-02"),
  ...stamp,
};
const sent: Event = {
  type: "officer-sent-to-training",
  ...of,
  subject: "lan",
  training: "t1",
  topic: "Luật",
  on: "2026-03-05",
  ...stamp,
};

describe("the yearly plan of who is sent", () => {
  test("is drafted as often as it takes, until it is approved", () => {
    given().when(draft()).then(drafted);
    given(drafted)
      .when(draft({ officers: [minh] }))
      .then({ ...drafted, officers: [minh] });
    given(drafted, approved).when(draft()).refused("already-approved");
  });

  test("names nobody twice, neither drafted nor amended", () => {
    given()
      .when(draft({ officers: [lan, minh, lan] }))
      .refused("officer-twice", { subject: "lan" });
    const plan = given(drafted, approved);
    plan.when(amend({ add: [lan] })).refused("officer-already-planned", { subject: "lan" });
    plan.when(amend({ add: [minh], drop: ["minh"] })).refused("officer-twice", { subject: "minh" });
  });

  test("is of a unit and a year in which it stands", () => {
    given()
      .when(draft({ id: "xa-a" }))
      .refused("no-plan-id");
    given()
      .when(draft({ id: "xa-z:2026" }))
      .refused("unit-unknown", { unit: "xa-z" });
    for (const year of [2024, 2027])
      given()
        .when(draft({ id: `xa-a:${year}` }))
        .refused("unit-not-in-office", { unit: "xa-a", heirs: [] });
    given()
      .when(draft({ id: "xa-a:2025" }))
      .then({ ...drafted, year: 2025 });
  });

  test("is approved once, by a document of its year or the one before, while the unit stands", () => {
    given().when(approve()).refused("not-drafted");
    given(drafted).when(approve()).then(approved);
    given(drafted, approved).when(approve()).refused("already-approved");
    given(drafted)
      .when(approve("2025-12-20"))
      .then({ ...approved, document: doc("2025-12-20") });
    given(drafted).when(approve("2024-12-31")).refused("year-other", { year: 2026 });
    given(drafted).when(approve("2026-03-17")).refused("dated-in-future");
    given(drafted).when(approve("2026-03-10")).refused("unit-not-in-office", { unit: "xa-a", heirs: [] });
    given({ ...drafted, year: 2025 })
      .when({ ...approve("2026-01-05"), id: "xa-a:2025" })
      .refused("year-other", { year: 2025 });
  });

  test("is amended by a later document: people come and go, whoever was sent stays, somebody always does", () => {
    given(drafted)
      .when(amend({ add: [minh] }))
      .refused("not-approved");
    const amended: Event = {
      type: "training-plan-amended",
      ...of,
      add: [minh],
      drop: ["lan"],
      document: doc("2026-02-09"),
      ...stamp,
    };
    const plan = given(drafted, approved);
    plan.when(amend({ add: [minh], drop: ["lan"] })).then(amended);
    plan.when(amend({})).refused("nothing-amended");
    plan.when(amend({ drop: ["lan"] })).refused("plan-emptied");
    plan.when(amend({ drop: ["chi"] })).refused("officer-not-planned", { subject: "chi" });
    plan
      .when(amend({ add: [minh], document: doc("2026-02-01") }))
      .refused("dates-out-of-order", { notBefore: "2026-02-02" });
    given(drafted, approved, sent)
      .when(amend({ add: [minh], drop: ["lan"] }))
      .refused("officer-already-sent", { subject: "lan" });
  });

  test("whoever is in it is marked as sent to a training of that year that there is, once", () => {
    given(drafted).when(send()).refused("not-approved");
    const plan = given(drafted, approved);
    plan.when(send()).then(sent);
    given(drafted, approved, sent).when(send()).then();
    plan.when(send({ subject: "chi" })).refused("officer-not-planned", { subject: "chi" });
    plan.when(send({ goal: undefined })).refused("training-unknown");
    plan
      .when(send({ goal: { standing: "cancelled", topic: "Luật", days: ["2026-03-10"] } }))
      .refused("training-cancelled");
    plan
      .when(send({ goal: { standing: "announced", topic: "Luật", days: ["2025-12-30"] } }))
      .refused("training-other-year");
    plan.when(send({ on: "2026-02-01" })).refused("dates-out-of-order", { notBefore: "2026-02-02" });
    plan.when(send({ document: doc("2026-03-17") })).refused("dated-in-future");
  });
});

const subject = constantFrom("an", "binh", "chi", "dung");
const officer = subject.map((one) => ({ ...lan, subject: one }));
const wish = oneof(
  record({ officers: array(officer, { minLength: 1, maxLength: 3 }) }).map(draft),
  constantFrom(approve()),
  record({ add: array(officer, { maxLength: 2 }), drop: uniqueArray(subject, { maxLength: 2 }) }).map(amend),
  record({ subject, training: constantFrom("t1", "t2") }).map(send),
);

test("whatever is asked in whatever order, nobody is in it twice, and whoever was sent stays in it", () => {
  let kept = 0;
  assert(
    property(array(wish, { maxLength: 25, size: "max" }), (commands) => {
      let state = trainingPlan.initial;
      const gone = new Set<string>();
      for (const command of commands) {
        const answer = trainingPlan.decide(command, state);
        if (isRefusal(answer)) continue;
        for (const event of answer) if (event.type === "officer-sent-to-training") gone.add(event.subject);
        state = answer.reduce(trainingPlan.evolve, state);
        const subjects = state.officers.map((one) => one.subject);
        expect(new Set(subjects).size).toBe(subjects.length);
        expect([...gone].filter((one) => !subjects.includes(one))).toEqual([]);
        kept += gone.size;
      }
    }),
    { numRuns: 300, seed: 2199 },
  );
  expect(kept).toBeGreaterThan(200);
});
