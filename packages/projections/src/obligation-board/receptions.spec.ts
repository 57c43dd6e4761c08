import { describe, expect, test } from "vitest";
import type { Event as Held } from "@sdc/domain/citizen-reception/schema";
import type { Event as Matter } from "@sdc/domain/reception-matter/schema";
import type { Event as Scheduled } from "@sdc/domain/reception-schedule/schema";
import { sealed, stamp } from "../spec-events.ts";
import type { Activities } from "./activities.ts";
import { evolveCitizenReception } from "./citizen-reception.ts";
import { evolveReceptionMatter } from "./reception-matter.ts";
import { evolveReceptionSchedule } from "./reception-schedule.ts";

const DAY = "2026-11-09";

describe("II.1.a.1.i, II.4.c: what was held proves its day", () => {
  const session = { unit: "xa-a", on: DAY, kind: "unscheduled", announced: false, ...stamp } as const;
  const byHead = (n: number): Held => ({
    type: "reception-held-by-head",
    standing: "head",
    n,
    receiver: "an",
    ...session,
  });
  const byDeputy: Held = {
    type: "reception-held-by-deputy",
    n: 1,
    receiver: "binh",
    inPlaceOfHead: true,
    ...session,
  };
  const appointment: Held = {
    type: "appointment-kept",
    unit: "xa-a",
    on: DAY,
    n: 1,
    bookedOn: DAY,
    ...stamp,
  };
  const withdrawn = (n: number): Held => ({ type: "reception-withdrawn", n, reason: sealed, ...stamp });
  const proof = (...events: readonly Held[]) =>
    events
      .reduce<Activities | undefined>(
        (before, event) => evolveCitizenReception(before, event, `citizen-reception/xa-a:${DAY}`),
        undefined,
      )
      ?.done.map(({ event, on, isWithdrawn }) => [event, on, isWithdrawn === true]);

  test("two sessions of the head on one day are one day", () => {
    expect(proof(byHead(1), byHead(2))).toEqual([["reception-held-by-head", DAY, false]]);
  });

  test("a deputy's session, in the head's place too, is none of the head's", () => {
    expect(proof(byDeputy)).toEqual([["reception-held-by-deputy", DAY, false]]);
  });

  test("a kept appointment proves booking besides, and what is withdrawn proves nothing", () => {
    expect(proof(byHead(1), appointment)).toEqual([
      ["reception-held-by-head", DAY, false],
      ["appointment-kept", DAY, false],
    ]);
    expect(proof(byHead(1), appointment, withdrawn(1))).toEqual([
      ["reception-held-by-head", DAY, true],
      ["appointment-kept", DAY, true],
    ]);
    expect(proof(byHead(1), byHead(2), withdrawn(1))).toEqual([["reception-held-by-head", DAY, false]]);
  });
});

test("II.1.a.1.ii: a published schedule supports its day, what moves nothing", () => {
  const published: Scheduled = {
    type: "reception-schedule-published",
    unit: "xa-a",
    from: "2026-12-01",
    to: "2026-12-31",
    days: [{ day: "2026-12-03" }],
    place: "Trụ sở",
    on: DAY,
    ...stamp,
  };
  const moved: Scheduled = {
    type: "reception-day-moved",
    unit: "xa-a",
    day: "2026-12-03",
    to: { day: "2026-12-04" },
    reason: "Họp",
    on: DAY,
    ...stamp,
  };
  const after = [published, moved].reduce<Activities | undefined>(
    (before, event) => evolveReceptionSchedule(before, event, "reception-schedule/xa-a"),
    undefined,
  );
  expect(after?.done).toMatchObject([{ event: "reception-schedule-published", unit: "xa-a", on: DAY }]);
});

describe("II.1.a.2: a matter is owed an answer", () => {
  const received = (more: object = {}): Matter => ({
    type: "reception-matter-received",
    unit: "xa-a",
    on: DAY,
    session: 1,
    class: "petition",
    people: 1,
    content: sealed,
    clocks: [{ clock: "answer", rule: "TCD-2013.A28.1", start: DAY, due: "2026-11-23", verified: true }],
    ...stamp,
    ...more,
  });
  const answered: Matter = {
    type: "reception-matter-answered",
    outcome: "answered",
    on: "2026-11-16",
    how: "in-person",
    ...stamp,
  };
  const became: Matter = { type: "reception-matter-became-report", report: "r", field: "land", ...stamp };
  const flagged: Matter = { type: "reception-matter-flagged", ...stamp };
  const unflagged: Matter = { type: "reception-matter-unflagged", reason: sealed, ...stamp };
  const passedOn: Matter = {
    type: "reception-matter-passed-on",
    from: "xa-a",
    to: "xa-b",
    on: DAY,
    ...stamp,
  };
  const opened = (...events: readonly Matter[]) =>
    events.reduce<Activities | undefined>(
      (before, event) => evolveReceptionMatter(before, event, "reception-matter/m1"),
      undefined,
    )?.opened;

  test("from the reception on, by its day of law, until it is answered", () => {
    expect(opened(received())).toMatchObject([
      {
        event: "reception-matter-received",
        held: [{ unit: "xa-a", from: DAY }],
        owedOn: DAY,
        dueOn: "2026-11-23",
        doneOn: null,
      },
    ]);
    expect(opened(received(), answered)).toMatchObject([{ doneOn: "2026-11-16" }]);
    expect(opened(received(), passedOn)).toMatchObject([{ held: [{ unit: "xa-b", from: DAY }] }]);
  });

  test("not where a report was made of it, which is owed the answer instead", () => {
    expect(opened(received(), became)).toEqual([]);
  });

  test("in no figure while it is protected", () => {
    expect(opened(received({ flagged: true }))).toEqual([]);
    expect(opened(received(), flagged)).toEqual([]);
    expect(opened(received(), flagged, answered, unflagged)).toMatchObject([{ doneOn: "2026-11-16" }]);
  });
});
