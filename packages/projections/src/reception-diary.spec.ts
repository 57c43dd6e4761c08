import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/citizen-reception/schema";
import type { Event as Opened } from "@sdc/domain/reception-book/schema";
import type { Event as Scheduled } from "@sdc/domain/reception-schedule/schema";
import { isHeldByHead, type ReceptionDay, receptionDiary } from "./reception-diary.ts";
import { receptionOpenings } from "./reception-openings.ts";
import { receptionSchedules } from "./reception-schedules.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const session = { unit: "xa-a", on: "2026-11-09", kind: "unscheduled", announced: false, ...stamp } as const;
const byHead: Event = { type: "reception-held-by-head", standing: "head", n: 1, receiver: "an", ...session };
const byDeputy: Event = { type: "reception-held-by-deputy", n: 2, receiver: "binh", ...session };
const withdrawn: Event = { type: "reception-withdrawn", n: 1, reason: sealed, ...stamp };

test("reception-diary: who of a unit received when, and as what", () => {
  const day = (...events: readonly Event[]) =>
    shown(receptionDiary, "citizen-reception/xa-a:2026-11-09", events).rows[0];
  expect(day(byHead, byDeputy)).toMatchObject({
    partition: "unit/xa-a",
    sort: "2026-11-09",
    value: {
      id: "xa-a:2026-11-09",
      sessions: [
        { n: 1, as: "head", standing: "head", receiver: "an" },
        { n: 2, as: "deputy", receiver: "binh" },
      ],
    },
  });
  const isHeads = (...events: readonly Event[]) => isHeldByHead(day(...events)?.value as ReceptionDay);
  expect(isHeads(byHead, byDeputy)).toBe(true);
  expect(isHeads(byHead, byDeputy, withdrawn)).toBe(false);
  expect(isHeads(byDeputy)).toBe(false);
});

test("reception-schedules: a day that moved stands where it was and where it is", () => {
  const published: Scheduled = {
    type: "reception-schedule-published",
    unit: "xa-a",
    from: "2026-12-01",
    to: "2026-12-31",
    days: [{ day: "2026-12-03", from: "07:30" }, { day: "2026-12-17" }],
    place: "Trụ sở",
    on: "2026-11-20",
    ...stamp,
  };
  const moved = (day: string, to: string): Scheduled => ({
    type: "reception-day-moved",
    unit: "xa-a",
    day,
    to: { day: to },
    reason: "Họp HĐND",
    on: "2026-11-25",
    ...stamp,
  });
  const rows = (...events: readonly Scheduled[]) =>
    shown(receptionSchedules, "reception-schedule/xa-a", [published, ...events]).rows;
  expect(rows().map(({ partition, sort }) => `${partition} ${sort}`)).toEqual([
    "periods/xa-a 2026-12-01",
    "days/xa-a 2026-12-03##",
    "days/xa-a 2026-12-17##",
  ]);
  const [, first, , second] = rows(moved("2026-12-03", "2026-12-04"));
  expect(first?.value).toMatchObject({
    day: "2026-12-03",
    moved: { to: "2026-12-04", on: "2026-11-25", reason: "Họp HĐND" },
  });
  expect(second?.value).toMatchObject({ day: "2026-12-04", place: "Trụ sở", movedFrom: "2026-12-03" });
  expect(second?.value).not.toHaveProperty("from");
  // Moved away and back again, it stands three times, under three keys.
  const thrice = rows(moved("2026-12-03", "2026-12-04"), moved("2026-12-04", "2026-12-03")).map(
    ({ sort }) => sort,
  );
  expect(new Set(thrice).size).toBe(thrice.length);
});

test("reception-openings: what was opened is open on that day alone", () => {
  const opened = (n: number, at: string): Opened => ({
    type: "reception-book-opened",
    unit: "xa-a",
    n,
    from: "2026-11-01",
    to: "2026-11-20",
    reason: sealed,
    ...stamp,
    at,
  });
  const rows = (...events: readonly Opened[]) => shown(receptionOpenings, "reception-book/xa-a", events).rows;
  const [first, second] = ["2026-11-20T02:00:00.000Z", "2026-11-21T02:00:00.000Z"];
  expect(rows(opened(1, first), opened(2, first))).toHaveLength(2);
  expect(rows(opened(1, first), opened(2, second)).map(({ value }) => value)).toEqual([
    { unit: "xa-a", n: 2, from: "2026-11-01", to: "2026-11-20", by: "lan", openedOn: "2026-11-21" },
  ]);
});
