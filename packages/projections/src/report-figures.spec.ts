import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { reportFigures } from "./report-figures.ts";
import { assigned, classified, received, replied, sealed, shown, stamp } from "./spec-events.ts";

const figures = (...events: Event[]) =>
  shown(reportFigures, "hotline-report/r1", events).counts.map(
    ({ partition, sort, n }) => `${partition} ${sort} ${n}`,
  );
const stays = (...events: Event[]) => shown(reportFigures, "hotline-report/r1", events).rows;
const flagged: Event = { type: "report-flagged", ...stamp };
const assessed = (qualified: boolean): Event => ({
  type: "report-assessed",
  qualified,
  reason: sealed,
  ...stamp,
});

describe("report-figures: how many reports came to a unit on which days, and when was each settled, or too late?", () => {
  test("one that comes in is a turn and a matter of its month and of its day, and open from its year on", () => {
    expect(figures(received)).toEqual([
      "months/commune-a/2026 unclassified|grassroots-democracy|turn-matter|2026-11 1",
      "days/commune-a/2026-11 unclassified|grassroots-democracy|turn-matter|2026-11-20 1",
      "open/commune-a unclassified|grassroots-democracy|2026 1",
    ]);
    expect(stays(received)).toMatchObject([
      {
        partition: "stays/commune-a",
        sort: "9999-12-31#hotline-report/r1#0",
        value: { came: "received", from: "2026-11-20", receivedOn: "2026-11-20" },
      },
    ]);
  });

  test("the reply takes it away from what is open, and its stay lies under that day", () => {
    const lines = figures(received, classified("petition", "land"), replied("2027-01-04"));
    expect(lines.filter((line) => line.startsWith("open/"))).toEqual([
      "open/commune-a petition|land|2026 1",
      "open/commune-a petition|land|2027 -1",
    ]);
    expect(lines).toContain("months/commune-a/2027 petition|land|settled|2027-01 1");
    expect(stays(received, replied("2027-01-04"))[0]?.sort).toBe("2027-01-04#hotline-report/r1#0");
  });

  test("only in the field of grassroots democracy is it on time or late, by the day that policy gave it", () => {
    const policy = { unit: "commune-a", days: 10, count: "calendar-days", from: "2026-01-01" };
    const dated: Event = { ...received, answerBy: { day: "2026-11-30", policy } };
    const days = (...more: Event[]) => figures(dated, ...more).filter((line) => line.includes("days/"));
    const [inTime, late] = ["settled-in-time|2026-11-30 1", "late|2026-12-01 1"];
    expect(days(replied("2026-11-30")).join()).toContain(inTime);
    expect(days(replied("2026-11-30")).join()).not.toContain(late);
    expect(days(replied("2026-12-01")).join()).toContain(late);
    expect(days(classified("petition", "land"), replied("2026-12-01")).join()).not.toContain("late");
    const asked: Event = { type: "information-asked", text: sealed, pausedFrom: "2026-11-25", ...stamp };
    expect(days(asked).join()).not.toContain("late");
  });

  test("what several signed is one turn of so many persons", () => {
    const reporter = { person: "p", representativeOf: 12 };
    expect(figures({ ...received, reporter })).toContain(
      "days/commune-a/2026-11 unclassified|grassroots-democracy|more-persons|2026-11-20 11",
    );
  });

  test("assigned to another unit the day after, it moves; on the same day, it never was the first one's", () => {
    const moved = { ...assigned("commune-b"), at: "2026-11-21T02:00:00.000Z" };
    expect(stays(received, moved).map(({ partition, value }) => [partition, value])).toMatchObject([
      ["stays/commune-a", { came: "received", until: "2026-11-21", went: "moved-out" }],
      ["stays/commune-b", { came: "moved-in", from: "2026-11-21", receivedOn: "2026-11-20" }],
    ]);
    expect(stays(received, assigned("commune-b")).map(({ partition }) => partition)).toEqual([
      "stays/commune-b",
    ]);
  });

  test("found to qualify counts while that finding stands", () => {
    const days = (...more: Event[]) => figures(received, ...more).join();
    expect(days(assessed(true))).toContain("qualified|2026-11-20");
    expect(days(assessed(true), assessed(false))).not.toContain("qualified");
  });

  test("protected, or become a complaint, it leaves nothing behind; no longer protected it is there again", () => {
    const formal = (kind: "complaint-first" | "denunciation"): Event => ({
      type: "report-became-formal",
      kind,
      document: { form: "letter", number: "1", date: "2026-11-20" },
      ground: sealed,
      ...stamp,
    });
    for (const gone of [flagged, formal("complaint-first"), formal("denunciation")]) {
      expect(figures(received, gone)).toEqual([]);
      expect(stays(received, gone)).toEqual([]);
    }
    const unflagged: Event = { type: "report-unflagged", reason: sealed, ...stamp };
    expect(figures(received, flagged, unflagged)).toEqual(figures(received));
  });

  test("merged into another it stays a turn and is no matter; taken out again it is one", () => {
    const merged: Event = { type: "report-merged", into: "r2", ...stamp };
    const unmerged: Event = { type: "report-unmerged", from: "r2", reason: sealed, ...stamp };
    expect(figures(received, merged)).toEqual([
      "months/commune-a/2026 unclassified|grassroots-democracy|turn|2026-11 1",
      "days/commune-a/2026-11 unclassified|grassroots-democracy|turn|2026-11-20 1",
    ]);
    expect(figures(received, merged, unmerged)).toEqual(figures(received));
  });

  test("no name, no text and nothing sealed stands in it", () => {
    const all = shown(reportFigures, "hotline-report/r1", [received, assessed(true), replied("2026-11-22")]);
    expect(JSON.stringify([all.rows, all.counts])).not.toMatch(/sealed|person:|"p"/);
  });
});
