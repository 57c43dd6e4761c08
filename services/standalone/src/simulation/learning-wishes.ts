import { democracyDutyAggregate } from "@sdc/domain/democracy-duty/aggregate";
import { lawDisseminationAggregate } from "@sdc/domain/law-dissemination/aggregate";
import { lawEducationPlanAggregate } from "@sdc/domain/law-education-plan/aggregate";
import { trainingAggregate } from "@sdc/domain/training/aggregate";
import { trainingPlanAggregate } from "@sdc/domain/training-plan/aggregate";
import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;
type OfAggregate = Pick<Wish, "aggregate"> & Asked;

const doc = (date: string) => ({ number: "1", date });
const SUBJECTS: NonEmpty<string> = ["an", "binh", "chi"];
const officer = (random: Random) => ({ subject: random.pick(SUBJECTS), post: "Công chức" });
const trainingId = (random: Random): string => `training-${random.between(0, 2)}`;
const activityId = (random: Random): string => `activity-${random.between(0, 2)}`;

/** What is asked of assignments, trainings, what is done to make the law known, and the plans of both. */
export const learningWish = (random: Random, units: NonEmpty<string>): OfAggregate =>
  random.pick<() => OfAggregate>([
    () => ({ aggregate: democracyDutyAggregate, ...dutyWish(random, units) }),
    () => ({ aggregate: trainingPlanAggregate, ...planWish(random, units) }),
    () => ({ aggregate: trainingAggregate, ...trainingWish(random, units) }),
    () => ({ aggregate: lawDisseminationAggregate, ...disseminationWish(random, units) }),
    () => ({ aggregate: lawEducationPlanAggregate, ...educationWish(random, units) }),
  ])();

const dutyWish = (random: Random, units: NonEmpty<string>): Asked => {
  const id = random.pick(units);
  const document = doc("2026-03-02");
  return random.pick<Asked>([
    { name: "assign", id, body: { officers: [officer(random)], from: "2026-03-05", document } },
    { name: "replace", id, body: { n: 1, ...officer(random), from: "2026-06-01", document } },
    { name: "end-assignment", id, body: { n: random.between(1, 2), to: "2026-09-01", document } },
  ]);
};

const planWish = (random: Random, units: NonEmpty<string>): Asked => {
  const id = `${random.pick(units)}:2026`;
  const officers = [{ ...officer(random), topics: ["Luật"] }];
  return random.pick<Asked>([
    { name: "draft", id, body: { title: "Năm 2026", officers } },
    { name: "approve", id, body: { document: doc("2026-02-02") } },
    { name: "amend", id, body: { add: officers, document: doc("2026-04-01") } },
    {
      name: "mark-sent",
      id,
      body: { subject: random.pick(SUBJECTS), training: trainingId(random), on: "2026-10-01" },
    },
  ]);
};

const trainingWish = (random: Random, units: NonEmpty<string>): Asked => {
  const id = trainingId(random);
  const unit = random.pick(units);
  const sessions = [{ day: "2026-10-10" }, { day: "2026-10-12" }];
  const day = random.pick(["2026-10-10", "2026-10-12"]);
  const announce: Asked = {
    name: "announce",
    id,
    body: {
      unit,
      topic: "Luật",
      audiences: random.pick([["staff"], ["assigned-officers", "mediators"]]),
      sessions,
      place: "Hội trường",
      seats: random.between(1, 3),
      on: "2026-09-01",
    },
  };
  return random.pick<Asked>([
    announce,
    announce,
    { name: "change", id, body: { sessions, place: "Nhà văn hoá", seats: 3, on: "2026-10-01" } },
    { name: "enrol", id, body: { unit, officers: [officer(random)] } },
    { name: "enrol", id, body: { unit, officers: [officer(random), officer(random)] } },
    { name: "reserve", id, body: { unit, people: random.between(0, 2) } },
    { name: "cancel-enrolment", id, body: { unit, subject: random.pick(SUBJECTS) } },
    { name: "record-attendance", id, body: { day, present: [random.pick(SUBJECTS)] } },
    { name: "record-attendance", id, body: { day, present: [], others: [{ unit, people: 2 }] } },
    { name: "publish-material", id, body: { title: "Bài giảng", document: doc("2026-10-01"), on: day } },
    { name: "record-result", id, body: { subject: random.pick(SUBJECTS), result: "8/10" } },
    random.chance(0.3)
      ? { name: "cancel", id, body: { reason: "bão", on: "2026-10-09" } }
      : { name: "close", id, body: {} },
    { name: "withdraw-material", id, body: { n: random.between(1, 2) } },
    { name: "pass-on", id, body: { from: unit, to: random.pick(units), on: "2026-12-01" } },
  ]);
};

const disseminationWish = (random: Random, units: NonEmpty<string>): Asked => {
  const id = activityId(random);
  const body = { unit: random.pick(units), topic: "Luật", audiences: ["residents"], on: "2026-11-06" };
  return random.pick<Asked>([
    { name: "record", id, body: { ...body, form: "loudspeaker" } },
    {
      name: "record",
      id,
      body: { ...body, form: "village-meeting", place: "Thôn", people: 50, isForLawDay: true },
    },
    { name: "withdraw", id, body: { reason: "ghi nhầm" } },
  ]);
};

const educationWish = (random: Random, units: NonEmpty<string>): Asked => {
  const id = `${random.pick(units)}:2026`;
  const items = [{ title: "Hội nghị" }];
  return random.pick<Asked>([
    { name: "draft", id, body: { title: "Năm 2026", items } },
    { name: "approve", id, body: { document: doc("2026-02-02") } },
    { name: "amend", id, body: { add: items, document: doc("2026-04-01") } },
    { name: "note-item-done", id, body: { n: 1, on: "2026-11-06", activity: activityId(random) } },
    { name: "instruct-subordinates", id, body: { document: doc("2026-01-15") } },
    {
      name: "note-plan-received",
      id,
      body: { unit: random.pick(units), on: "2026-03-01", document: doc("2026-02-20") },
    },
  ]);
};
