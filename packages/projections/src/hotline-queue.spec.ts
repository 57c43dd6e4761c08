import { describe, expect, test } from "vitest";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import { dueReports, hotlineQueue } from "./hotline-queue.ts";
import {
  received,
  classified,
  assigned,
  accepted,
  replied,
  closed,
  sealed,
  shown,
  stamp,
} from "./spec-events.ts";

describe("hotline-queue: what came in for this unit, and where does each stand?", () => {
  const queue = (...events: ReportEvent[]) => shown(hotlineQueue, "hotline-report/r1", events).rows;

  test("a report stands in its unit's queue and among those of its status, by the time it came in", () => {
    expect(queue(received).map(({ partition, sort }) => [partition, sort])).toEqual([
      ["all/commune-a", "2026-11-19T17:30:00.000Z#r1"],
      ["received/commune-a", "2026-11-19T17:30:00.000Z#r1"],
    ]);
  });

  test("nothing that needs opening is in it", () => {
    expect(
      JSON.stringify(queue(received, classified("reflection", "land"), replied("2026-11-20"))),
    ).not.toMatch(/sealed|person/);
  });

  test("it moves with its status and with its unit", () => {
    const past = [received, classified("reflection", "land"), assigned("commune-b")];
    expect(queue(...past).map(({ partition }) => partition)).toEqual(["all/commune-b", "assigned/commune-b"]);
    const status = (...more: ReportEvent[]) => queue(...past, ...more)[1]?.partition;
    expect(status(accepted)).toBe("accepted/commune-b");
    expect(status(accepted, assigned("commune-a"))).toBe("assigned/commune-a");
    expect(status(accepted, replied("2026-11-20"))).toBe("replied/commune-b");
    expect(status(accepted, replied("2026-11-20"), closed)).toBe("closed/commune-b");
  });

  test("what is protected stands in a partition of its own and in no other, until it is protected no more", () => {
    const flagged: ReportEvent = { type: "report-flagged", ...stamp };
    const where = (...events: ReportEvent[]) => queue(...events).map(({ partition }) => partition);
    expect(where({ ...received, flagged: true })).toEqual(["flagged/commune-a"]);
    expect(where(received, flagged, assigned("commune-b"))).toEqual(["flagged/commune-b"]);
    expect(where(received, flagged, { type: "report-unflagged", reason: sealed, ...stamp })).toEqual([
      "all/commune-a",
      "received/commune-a",
    ]);
    expect(JSON.stringify(queue(received, flagged)[0]?.value)).not.toContain("flag");
  });

  test("what is owed an answer by a day lies by that day as well, as long as it is owed; what is flagged apart", () => {
    const policy = { unit: "commune-a", days: 5, count: "calendar-days", from: "2026-01-01" } as const;
    const owed: ReportEvent = { ...received, answerBy: { day: "2026-11-25", policy } };
    const flagged: ReportEvent = { type: "report-flagged", ...stamp };
    const merged: ReportEvent = { type: "report-merged", into: "r0", ...stamp };
    const through: ReportEvent = {
      type: "report-answered-through",
      report: "r0",
      on: "2026-11-22",
      ...stamp,
    };
    const parted: ReportEvent = { type: "report-unmerged", from: "r0", ...stamp };
    const due = (...events: ReportEvent[]) =>
      queue(...events)
        .filter(({ partition }) => partition.includes("due/"))
        .map(({ partition, sort }) => `${partition} ${sort}`);
    expect(due(owed)).toEqual([`${dueReports("commune-a")} 2026-11-25#r1`]);
    expect(due(owed, flagged)).toEqual([`${dueReports("commune-a", true)} 2026-11-25#r1`]);
    expect(due(received)).toEqual([]);
    expect(due(owed, replied("2026-11-20"))).toEqual([]);
    expect(due(owed, merged)).toHaveLength(1);
    expect(due(owed, merged, through)).toEqual([]);
    expect(due(owed, merged, through, parted)).toHaveLength(1);
  });

  test("a denunciation is protected by its kind, a complaint is not", () => {
    const formal = (kind: "denunciation" | "complaint-first"): ReportEvent => ({
      type: "report-became-formal",
      kind,
      document: { form: "letter", number: "1", date: "2026-11-19" },
      ground: sealed,
      ...stamp,
    });
    expect(queue(received, formal("denunciation")).map(({ partition }) => partition)).toEqual([
      "flagged/commune-a",
    ]);
    expect(queue(received, formal("complaint-first"))[1]).toMatchObject({
      partition: "became-formal/commune-a",
      value: { kind: "complaint-first" },
    });
  });

  test("it says by when it is answered, since when it waits, how often it was handed on, into what it was merged", () => {
    const policy = { unit: "commune-a", days: 10, count: "calendar-days", from: "2026-01-01" };
    const dated: ReportEvent = { ...received, answerBy: { day: "2026-11-30", policy } };
    const asked: ReportEvent = {
      type: "information-asked",
      text: sealed,
      pausedFrom: "2026-11-20",
      ...stamp,
    };
    const item = (...events: ReportEvent[]) => queue(...events)[0]?.value;
    expect(item(dated)).toMatchObject({ due: "2026-11-30", hops: 0 });
    expect(item(dated, asked)).toMatchObject({ status: "asked", askedAt: stamp.at });
    expect(item(dated, asked)).not.toHaveProperty("due");
    const given: ReportEvent[] = [
      { type: "information-given", ...stamp },
      { type: "answer-by-moved", day: "2026-12-02", policy, why: "information-given", ...stamp },
    ];
    expect(item(dated, asked, ...given)).toMatchObject({ due: "2026-12-02" });
    expect(item(dated, asked, ...given)).not.toHaveProperty("askedAt");
    const away = { from: "commune-a", to: "commune-b", reason: sealed, hops: 2, ...stamp };
    expect(item(received, { type: "report-transferred", ...away })).toMatchObject({
      unit: "commune-b",
      hops: 2,
    });
    expect(item(received, { type: "report-merged", into: "r0", ...stamp })).toMatchObject({
      status: "merged",
      mergedInto: "r0",
    });
  });

  test("kept in memory or read back from the store, it has the same bytes", () => {
    const life: ReportEvent[] = [
      received,
      { type: "information-asked", text: sealed, ...stamp },
      { type: "information-given", ...stamp },
      { type: "report-assigned", unit: "commune-a", officer: "minh", ...stamp },
      assigned("commune-b"),
      { type: "information-asked", text: sealed, ...stamp },
      { type: "report-assigned", unit: "commune-a", officer: "minh", ...stamp },
    ];
    const fold = (stored: boolean) =>
      life.reduce<Parameters<typeof hotlineQueue.rows>[0] | undefined>((state, event, index) => {
        const next = hotlineQueue.evolve(state, event, { stream: "hotline-report/r1", version: index + 1 });
        return stored ? (JSON.parse(JSON.stringify(next)) as typeof next) : next;
      }, undefined);
    expect(JSON.stringify(fold(true))).toBe(JSON.stringify(fold(false)));
  });
});
