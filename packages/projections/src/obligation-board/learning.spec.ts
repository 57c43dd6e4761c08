import { describe, expect, test } from "vitest";
import type { Event as DutyEvent } from "@sdc/domain/democracy-duty/schema";
import type { Event as DisseminationEvent } from "@sdc/domain/law-dissemination/schema";
import type { Event as EducationPlanEvent } from "@sdc/domain/law-education-plan/schema";
import { HELD } from "@sdc/domain/training/kinds";
import type { Event as TrainingEvent } from "@sdc/domain/training/schema";
import type { Event as PlanEvent } from "@sdc/domain/training-plan/schema";
import { sealed, stamp } from "../spec-events.ts";
import type { Activities } from "./activities.ts";
import { evolveDemocracyDuty } from "./democracy-duty.ts";
import { evolveLawDissemination } from "./law-dissemination.ts";
import { evolveLawEducationPlan } from "./law-education-plan.ts";
import { evolveTraining } from "./training.ts";
import { evolveTrainingPlan } from "./training-plan.ts";

/** What the events of one stream prove; none of these streams opens a duty. */
const doneBy = <Event>(
  evolve: (activities: Activities | undefined, event: Event, stream: string) => Activities,
  ...events: readonly Event[]
) => {
  const activities = events.reduce<Activities | undefined>(
    (before, event) => evolve(before, event, "kind/id"),
    undefined,
  );
  expect(activities?.opened).toEqual([]);
  return activities?.done;
};

const doc = (date: string) => ({ number: "12/QĐ", date });
const unit = "commune-a";

describe("who is assigned", () => {
  const assigned: DutyEvent = {
    type: "democracy-officer-assigned",
    unit,
    n: 1,
    subject: "lan",
    post: "Công chức",
    from: "2026-03-05",
    document: doc("2026-03-02"),
    ...stamp,
  };
  const proof = {
    event: "democracy-officer-assigned",
    unit,
    on: "2026-03-02",
    title: "12/QĐ: Công chức",
  };
  const ended = (to: string): DutyEvent => ({
    type: "democracy-assignment-ended",
    n: 1,
    from: "2026-03-05",
    to,
    document: doc("2026-03-09"),
    ...stamp,
  });

  test("II.2.b: assigning and replacing prove the day of their document, and name nobody", () => {
    const replaced: DutyEvent = { ...assigned, type: "democracy-officer-replaced", replaces: 1, n: 2 };
    expect(doneBy(evolveDemocracyDuty, assigned, replaced)).toEqual([
      proof,
      { ...proof, event: "democracy-officer-replaced" },
    ]);
  });

  test("an assignment that ended still proves its day; one taken back on the day it began proves nothing", () => {
    expect(doneBy(evolveDemocracyDuty, assigned, ended("2026-04-01"))).toEqual([proof]);
    expect(doneBy(evolveDemocracyDuty, assigned, { ...assigned, n: 2 }, ended("2026-03-05"))).toEqual([
      { ...proof, isWithdrawn: true },
      proof,
    ]);
  });
});

describe("the plan of who is sent", () => {
  const of = { unit, year: 2026 };
  const drafted: PlanEvent = {
    type: "training-plan-drafted",
    ...of,
    title: "Kế hoạch",
    officers: [],
    ...stamp,
  };
  const approved = (date: string): PlanEvent => ({
    type: "training-plan-approved",
    ...of,
    title: "Kế hoạch",
    document: doc(date),
    ...stamp,
  });

  test("II.2.c: it proves its year once it is approved, also where that was in the year before", () => {
    const proof = { event: "training-plan-approved", unit, title: "Kế hoạch" };
    expect(doneBy(evolveTrainingPlan, drafted)).toEqual([]);
    expect(doneBy(evolveTrainingPlan, drafted, approved("2026-02-02"))).toEqual([
      { ...proof, on: "2026-02-02" },
    ]);
    expect(doneBy(evolveTrainingPlan, drafted, approved("2025-12-20"))).toEqual([
      { ...proof, on: "2026-01-01" },
    ]);
  });

  test("II.2.c is supported by every amendment and by everybody who was sent", () => {
    const amended: PlanEvent = {
      type: "training-plan-amended",
      ...of,
      add: [],
      drop: [],
      document: doc("2026-05-04"),
      ...stamp,
    };
    const sent: PlanEvent = {
      type: "officer-sent-to-training",
      ...of,
      subject: "lan",
      training: "t1",
      topic: "Luật",
      on: "2026-06-01",
      ...stamp,
    };
    expect(doneBy(evolveTrainingPlan, drafted, approved("2026-02-02"), amended, sent)?.slice(1)).toEqual([
      { event: "training-plan-amended", unit, on: "2026-05-04", title: "12/QĐ (2026)" },
      { event: "officer-sent-to-training", unit, on: "2026-06-01", title: "Luật" },
    ]);
  });
});

describe("a training", () => {
  const announced: TrainingEvent = {
    type: "training-announced",
    unit: "snv",
    topic: "Luật",
    audiences: ["staff"],
    sessions: [{ day: "2026-03-10" }],
    place: "Hội trường",
    seats: 5,
    on: "2026-03-02",
    ...stamp,
  };
  const came = (day: string, ...units: readonly string[]): TrainingEvent => ({
    type: "training-attendance-recorded",
    unit: "snv",
    topic: "Luật",
    day,
    present: units.map((one, index) => ({ subject: `${index}`, unit: one })),
    others: [{ unit: "xa-c", people: 3 }],
    ...stamp,
  });
  const proofOf = (one: string, on: string) => ({
    event: "training-attendance-recorded",
    unit: one,
    on,
    title: "Luật",
  });

  test.each(Object.values(HELD))("%s proves the last day of its organiser", (type) => {
    const held = {
      type,
      unit: "snv",
      topic: "Luật",
      on: "2026-03-12",
      days: 2,
      people: 9,
      ...stamp,
    } as const;
    expect(doneBy(evolveTraining, announced, held)).toEqual([
      { event: type, unit: "snv", on: "2026-03-12", title: "Luật" },
    ]);
  });

  test("who came supports II.2.a and II.2.c of their own unit, once a day, by the latest word about it", () => {
    const both = [came("2026-03-10", "xa-a", "xa-a", "xa-b"), came("2026-03-12", "xa-a")];
    expect(doneBy(evolveTraining, announced, ...both)).toEqual([
      ...["xa-a", "xa-b", "xa-c"].map((one) => proofOf(one, "2026-03-10")),
      ...["xa-a", "xa-c"].map((one) => proofOf(one, "2026-03-12")),
    ]);
    expect(doneBy(evolveTraining, announced, ...both, came("2026-03-10", "xa-b"))).toEqual([
      ...["xa-a", "xa-c"].map((one) => proofOf(one, "2026-03-12")),
      ...["xa-b", "xa-c"].map((one) => proofOf(one, "2026-03-10")),
    ]);
  });

  test("materials support their organiser's duty; withdrawn, or of a cancelled training, they prove nothing", () => {
    const material: TrainingEvent = {
      type: "training-material-published",
      unit: "snv",
      topic: "Luật",
      n: 1,
      title: "Bài giảng",
      link: "https://snv.example",
      on: "2026-03-09",
      ...stamp,
    };
    const proof = {
      event: "training-material-published",
      unit: "snv",
      on: "2026-03-09",
      title: "Bài giảng",
    };
    const cancelled: TrainingEvent = {
      type: "training-cancelled",
      reason: sealed,
      on: "2026-03-09",
      ...stamp,
    };
    expect(doneBy(evolveTraining, announced, material)).toEqual([proof]);
    expect(doneBy(evolveTraining, announced, material, cancelled)).toEqual([{ ...proof, isWithdrawn: true }]);
    const another: TrainingEvent = { ...material, n: 2, title: "Đề cương" };
    const withdrawn: TrainingEvent = { type: "training-material-withdrawn", n: 1, ...stamp };
    expect(doneBy(evolveTraining, announced, material, another, withdrawn)).toEqual([
      { ...proof, isWithdrawn: true },
      { ...proof, title: "Đề cương" },
    ]);
  });
});

describe("making the law known", () => {
  const held: DisseminationEvent = {
    type: "law-dissemination-held",
    unit,
    topic: "Luật",
    form: "village-meeting",
    audiences: ["residents"],
    on: "2026-11-06",
    ...stamp,
  };

  test("II.3.a, IV.2.b.i: an activity proves its day, one for Law Day by an event of its own", () => {
    expect(doneBy(evolveLawDissemination, held)).toEqual([
      { event: "law-dissemination-held", unit, on: "2026-11-06", title: "Luật" },
    ]);
    expect(
      doneBy<DisseminationEvent>(evolveLawDissemination, {
        ...held,
        type: "law-day-held",
        lawDay: "2026-11-09",
      }),
    ).toEqual([{ event: "law-day-held", unit, on: "2026-11-06", title: "Luật" }]);
  });

  test("one that was withdrawn stays to be seen and proves nothing", () => {
    const withdrawn: DisseminationEvent = {
      type: "law-dissemination-withdrawn",
      reason: sealed,
      ...stamp,
    };
    expect(doneBy(evolveLawDissemination, held, withdrawn)?.map(({ isWithdrawn }) => isWithdrawn)).toEqual([
      true,
    ]);
  });

  test("II.3.b.1 by its approved plan, II.3.b.2 by the letter to those below; what follows supports them", () => {
    const of = { unit, year: 2026 };
    const events: readonly EducationPlanEvent[] = [
      { type: "law-education-plan-drafted", ...of, title: "Kế hoạch", items: [], ...stamp },
      { type: "law-education-instructed", ...of, document: doc("2025-12-01"), ...stamp },
      {
        type: "law-education-plan-approved",
        ...of,
        title: "Kế hoạch",
        document: doc("2026-01-12"),
        ...stamp,
      },
      {
        type: "law-education-plan-amended",
        ...of,
        add: [],
        drop: [],
        document: doc("2026-02-02"),
        ...stamp,
      },
      { type: "law-education-item-done", ...of, n: 1, title: "Hội nghị", on: "2026-03-02", ...stamp },
      {
        type: "subordinate-plan-received",
        ...of,
        from: "tt-a",
        on: "2026-03-04",
        document: doc("2026-03-03"),
        ...stamp,
      },
    ];
    expect(doneBy(evolveLawEducationPlan, ...events)).toEqual([
      { event: "law-education-instructed", unit, on: "2026-01-01", title: "12/QĐ" },
      { event: "law-education-plan-approved", unit, on: "2026-01-12", title: "Kế hoạch" },
      { event: "law-education-plan-amended", unit, on: "2026-02-02", title: "12/QĐ" },
      { event: "law-education-item-done", unit, on: "2026-03-02", title: "Hội nghị" },
      { event: "subordinate-plan-received", unit, on: "2026-03-04", title: "tt-a: 12/QĐ" },
    ]);
  });
});
