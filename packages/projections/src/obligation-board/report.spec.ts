import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { obligationBoard } from "../obligation-board.ts";
import { assigned, classified, received, replied, sealed, shown, stamp } from "../spec-events.ts";

const policy = { unit: "commune-a", days: 10, count: "calendar-days", from: "2026-01-01" };
const dated: Event = { ...received, answerBy: { day: "2026-11-30", policy } };
const onDay = (day: string) => ({ ...stamp, at: `${day}T03:00:00.000Z` });
const board = (...events: Event[]) => shown(obligationBoard, "hotline-report/r1", events);
/** As `owed 2026-11-20 +1`. */
const steps = (...events: Event[]) =>
  board(...events).counts.flatMap(({ partition, sort, n }) => {
    const [, series, day] = sort.split("|");
    return partition.startsWith("days/commune-a/") ? [`${series} ${day} ${n > 0 ? "+" : ""}${n}`] : [];
  });
const flagged: Event = { type: "report-flagged", ...stamp };
const asked: Event = {
  type: "information-asked",
  text: sealed,
  pausedFrom: "2026-11-23",
  ...onDay("2026-11-23"),
};
const moved: Event[] = [
  { type: "information-given", ...onDay("2026-11-25") },
  { type: "answer-by-moved", day: "2026-12-02", policy, why: "information-given", ...onDay("2026-11-25") },
];

describe("what counts nowhere", () => {
  const nothing = { rows: [], counts: [], own: undefined };

  test("what is protected, in no list and in no figure; protected no more it counts from the day it came in", () => {
    expect(board({ ...received, flagged: true })).toEqual(nothing);
    expect(board(dated, flagged)).toEqual(nothing);
    expect(steps(received, flagged, { type: "report-unflagged", reason: sealed, ...stamp })).toEqual([
      "owed 2026-11-20 +1",
    ]);
  });

  test("a complaint or a denunciation: its own law counts", () => {
    for (const kind of ["complaint-first", "complaint-second", "denunciation"] as const)
      expect(
        board(received, classified("reflection", "land"), {
          type: "report-became-formal",
          kind,
          document: { form: "letter", number: "1", date: "2026-11-19" },
          ground: sealed,
          ...stamp,
        }),
      ).toEqual(nothing);
  });

  test("a letter that was split: its parts count, each from the day on which the letter came in", () => {
    const parts = [{ report: "r1-1", text: sealed, field: "land" } as const];
    expect(board(received, { type: "report-split", parts, ...stamp })).toEqual(nothing);
    expect(steps({ ...received, ...onDay("2026-12-01"), partOf: { report: "r0", n: 1 } })).toEqual([
      "owed 2026-11-20 +1",
    ]);
  });
});

describe("the day by which it is answered", () => {
  test("is none while the clock stands still, so that nobody is late for it", () => {
    expect(steps(dated)).toEqual(["owed 2026-11-20 +1", "late 2026-12-01 +1"]);
    expect(steps(dated, asked)).toEqual(["owed 2026-11-20 +1"]);
  });

  test("counts as it was moved", () => {
    expect(steps(dated, asked, ...moved)).toEqual(["owed 2026-11-20 +1", "late 2026-12-03 +1"]);
    expect(steps(dated, asked, ...moved, replied("2026-12-02"))).toEqual([
      "owed 2026-11-20 +1",
      "answered 2026-12-02 +1",
      "on-time 2026-12-02 +1",
    ]);
  });

  test("stays where asking came too late to stop the clock", () => {
    const late: Event = { type: "information-asked", text: sealed, ...onDay("2026-12-01") };
    expect(steps(dated, late)).toContain("late 2026-12-01 +1");
  });
});

describe("withdrawn", () => {
  const withdrawn: Event = { type: "report-withdrawn", ...onDay("2026-12-05") };

  test("nothing is owed from that day on, and it is late no more; before it was", () => {
    expect(steps(dated, withdrawn)).toEqual([
      "owed 2026-11-20 +1",
      "owed 2026-12-05 -1",
      "late 2026-12-01 +1",
      "late 2026-12-05 -1",
    ]);
    expect(board(dated, withdrawn).rows).toMatchObject([
      { value: { status: "withdrawn", held: { from: "2026-11-20", to: "2026-12-05" } } },
    ]);
  });

  test("on the day it came in, it was never owed", () => {
    expect(steps(dated, { type: "report-withdrawn", ...onDay("2026-11-20") })).toEqual([]);
  });

  test("what was answered before it was reopened and withdrawn stays answered", () => {
    const again: Event = { type: "report-reopened", reason: sealed, ...onDay("2026-11-24") };
    expect(steps(dated, replied("2026-11-23"), again, withdrawn)).toEqual([
      "owed 2026-11-20 +1",
      "answered 2026-11-23 +1",
      "on-time 2026-11-23 +1",
    ]);
  });
});

describe("merged", () => {
  const merged: Event = { type: "report-merged", into: "r0", ...onDay("2026-11-21") };
  const through: Event = {
    type: "report-answered-through",
    report: "r0",
    on: "2026-11-24",
    ...onDay("2026-11-25"),
  };

  test("it stays owed until the other one was replied to", () => {
    expect(steps(dated, merged)).toEqual(steps(dated));
    expect(steps(dated, merged, through)).toEqual([
      "owed 2026-11-20 +1",
      "answered 2026-11-24 +1",
      "on-time 2026-11-24 +1",
    ]);
  });

  test("taken out again it is owed anew", () => {
    expect(steps(dated, merged, through, { type: "report-unmerged", from: "r0", ...stamp })).toEqual(
      steps(dated),
    );
  });
});

test("handed on, it counts where it was at the end of each day", () => {
  const day = onDay("2026-12-01");
  const way = { from: "commune-a", to: "commune-b", hops: 3, ...day };
  const ways: Event[][] = [
    [{ type: "assignment-refused", ground: sealed, ...way }],
    [{ type: "report-transferred", reason: sealed, ...way }],
    [
      { type: "report-transferred", reason: sealed, ...way, to: "commune-c" },
      { type: "routing-escalated", ...way },
    ],
  ];
  for (const hops of ways)
    expect(steps(received, assigned("commune-a"), ...hops)).toEqual([
      "owed 2026-11-20 +1",
      "owed 2026-12-01 -1",
    ]);
});
