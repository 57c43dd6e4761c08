import { describe, expect, test } from "vitest";
import type { Event as DutyEvent } from "@sdc/domain/democracy-duty/schema";
import type { Event as PlanEvent } from "@sdc/domain/training-plan/schema";
import { shown, stamp } from "./spec-events.ts";
import { trainingRegister } from "./training-register.ts";

const document = { number: "12/QĐ", date: "2026-03-02" };
const lan = { subject: "lan", post: "Công chức" };

describe("training-register: who is assigned to democracy work?", () => {
  const assigned = (
    n: number,
    subject: string,
  ): Extract<DutyEvent, { type: "democracy-officer-assigned" }> => ({
    type: "democracy-officer-assigned",
    unit: "xa-a",
    n,
    ...lan,
    subject,
    from: "2026-03-05",
    document,
    ...stamp,
  });
  const rows = (...events: readonly DutyEvent[]) =>
    shown(trainingRegister, "democracy-duty/xa-a", events).rows.map(({ partition, sort, value }) => ({
      partition,
      sort,
      value,
    }));

  test("each assignment stands with its unit, the one that was replaced with its end", () => {
    const replaced: DutyEvent = {
      ...assigned(2, "minh"),
      type: "democracy-officer-replaced",
      replaces: 1,
      from: "2026-06-01",
    };
    expect(rows(assigned(1, "lan"), replaced)).toEqual([
      {
        partition: "assigned/xa-a",
        sort: "00001",
        value: { n: 1, ...lan, from: "2026-03-05", to: "2026-06-01", document },
      },
      {
        partition: "assigned/xa-a",
        sort: "00002",
        value: { n: 2, ...lan, subject: "minh", from: "2026-06-01", document, replaces: 1 },
      },
    ]);
  });

  test("one that ended on the day it began does not stand there", () => {
    const ended: DutyEvent = {
      type: "democracy-assignment-ended",
      n: 1,
      from: "2026-03-05",
      to: "2026-03-05",
      document,
      ...stamp,
    };
    expect(rows(assigned(1, "lan"), ended)).toEqual([]);
  });
});

describe("training-register: who was to be sent to training?", () => {
  const of = { unit: "xa-a", year: 2026 };
  const planned = { ...lan, topics: ["Luật"] };
  const events: readonly PlanEvent[] = [
    { type: "training-plan-drafted", ...of, title: "Kế hoạch", officers: [planned], ...stamp },
    { type: "training-plan-approved", ...of, title: "Kế hoạch", document, ...stamp },
    {
      type: "training-plan-amended",
      ...of,
      add: [{ ...planned, subject: "minh" }],
      drop: ["lan"],
      document,
      ...stamp,
    },
    {
      type: "officer-sent-to-training",
      ...of,
      subject: "minh",
      training: "t1",
      topic: "Luật",
      on: "2026-03-09",
      ...stamp,
    },
  ];

  test("the plan stands by its stream, with everybody in it and where they were sent", () => {
    const plan = (count: number) =>
      shown(trainingRegister, "training-plan/xa-a:2026", events.slice(0, count)).own;
    expect(plan(1)).toEqual({
      ...of,
      title: "Kế hoạch",
      status: "drafted",
      documents: [],
      officers: [{ ...planned, sentTo: [] }],
    });
    expect(plan(4)).toEqual({
      ...of,
      title: "Kế hoạch",
      status: "approved",
      documents: [document, document],
      officers: [
        { ...planned, subject: "minh", sentTo: [{ training: "t1", topic: "Luật", on: "2026-03-09" }] },
      ],
    });
  });
});
