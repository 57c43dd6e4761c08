import { describe, expect, test } from "vitest";
import type { Event as ActivityEvent } from "@sdc/domain/law-dissemination/schema";
import type { Event as PlanEvent } from "@sdc/domain/law-education-plan/schema";
import { lawDisseminations } from "./law-disseminations.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

describe("law-disseminations: what has a unit done in a year to make the law known?", () => {
  const held: ActivityEvent = {
    type: "law-day-held",
    lawDay: "2026-11-09",
    unit: "xa-a",
    topic: "Luật",
    form: "village-meeting",
    audiences: ["residents"],
    place: "Thôn 2",
    people: 120,
    on: "2026-11-06",
    ...stamp,
  };

  test("an activity stands with its unit and year, and is counted with the people who were there", () => {
    const { rows, counts } = shown(lawDisseminations, "law-dissemination/d1", [held]);
    expect(rows).toEqual([
      {
        partition: "activities/xa-a/2026",
        sort: "2026-11-06#d1",
        value: {
          id: "d1",
          unit: "xa-a",
          topic: "Luật",
          form: "village-meeting",
          audiences: ["residents"],
          place: "Thôn 2",
          people: 120,
          on: "2026-11-06",
          lawDay: "2026-11-09",
        },
      },
    ]);
    expect(counts.map(({ partition, sort, n }) => [partition, sort, n])).toEqual([
      ["figures/xa-a/2026", "activities", 1],
      ["figures/xa-a/2026", "people", 120],
      ["figures/xa-a/2026", "for-law-day", 1],
    ]);
  });

  test("one that was withdrawn is neither listed nor counted", () => {
    const withdrawn: ActivityEvent = { type: "law-dissemination-withdrawn", reason: sealed, ...stamp };
    const { rows, counts } = shown(lawDisseminations, "law-dissemination/d1", [held, withdrawn]);
    expect([rows, counts]).toEqual([[], []]);
  });
});

describe("law-disseminations: by which plan?", () => {
  const of = { unit: "so-a", year: 2026 };
  const document = { number: "9/KH", date: "2026-01-12" };

  test("the plan stands by its stream: what of it was done, whom it told, what came in", () => {
    const events: readonly PlanEvent[] = [
      { type: "law-education-instructed", ...of, document, ...stamp },
      {
        type: "law-education-plan-drafted",
        ...of,
        title: "Kế hoạch",
        items: [
          { n: 1, title: "Hội nghị" },
          { n: 2, title: "Tờ gấp" },
        ],
        ...stamp,
      },
      { type: "law-education-plan-approved", ...of, title: "Kế hoạch", document, ...stamp },
      {
        type: "law-education-plan-amended",
        ...of,
        add: [{ n: 3, title: "Thi", by: "2026-11-09" }],
        drop: [2],
        document,
        ...stamp,
      },
      {
        type: "law-education-item-done",
        ...of,
        n: 3,
        title: "Thi",
        on: "2026-11-06",
        activity: "d1",
        ...stamp,
      },
      { type: "subordinate-plan-received", ...of, from: "tt-a", on: "2026-02-02", document, ...stamp },
    ];
    const plan = (count: number) =>
      shown(lawDisseminations, "law-education-plan/so-a:2026", events.slice(0, count)).own;
    expect(plan(1)).toMatchObject({ status: "none", items: [], instructed: [{ document }] });
    expect(plan(6)).toEqual({
      ...of,
      title: "Kế hoạch",
      status: "approved",
      documents: [document, document],
      items: [
        { n: 1, title: "Hội nghị" },
        { n: 3, title: "Thi", by: "2026-11-09", doneOn: "2026-11-06", activity: "d1" },
      ],
      instructed: [{ document }],
      received: [{ from: "tt-a", on: "2026-02-02", document }],
    });
  });
});
