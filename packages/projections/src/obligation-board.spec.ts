import { describe, expect, test } from "vitest";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as ObligationEvent } from "@sdc/domain/obligation/schema";
import { obligationBoard } from "./obligation-board.ts";
import { stamp, sealed, received, classified, assigned, replied, shown } from "./spec-events.ts";

describe("obligation-board: which duties are proved by what?", () => {
  const board = (...events: ReportEvent[]) => shown(obligationBoard, "hotline-report/r1", events);
  const figures = (...events: ReportEvent[]) =>
    board(...events).counts.map(({ partition, sort, n }) => `${partition} ${sort} ${n}`);

  test("a report on grassroots democracy opens one owed item of II.5.b.2 on the local day it came in", () => {
    expect(figures(received)).toEqual([
      "figures/commune-a/2026 II.5.b.2:2026-on-event|total 1",
      "figures/commune-a/2026 II.5.b.2:2026-on-event|owed|2026-11 1",
      "days/commune-a/2026-11 II.5.b.2:2026-on-event|owed|2026-11-20 1",
    ]);
    expect(board(received).rows).toEqual([
      {
        partition: "evidence/commune-a/II.5.b.2:2026-on-event",
        sort: "2026-11-20#hotline-report/r1",
        value: {
          kind: "report",
          stream: "hotline-report/r1",
          owedOn: "2026-11-20",
          dueOn: null,
          status: "open",
          doneOn: null,
          held: { from: "2026-11-20" },
        },
      },
    ]);
  });

  test("the first reply answers it; later ones add nothing", () => {
    const answered = figures(
      received,
      classified("reflection", "grassroots-democracy"),
      replied("2026-11-22"),
      replied("2026-11-23"),
    );
    expect(answered).toEqual([
      "figures/commune-a/2026 II.5.b.2:2026-on-event|total 1",
      "figures/commune-a/2026 II.5.b.2:2026-on-event|owed|2026-11 1",
      "days/commune-a/2026-11 II.5.b.2:2026-on-event|owed|2026-11-20 1",
      "figures/commune-a/2026 II.5.b.2:2026-on-event|answered|2026-11 1",
      "days/commune-a/2026-11 II.5.b.2:2026-on-event|answered|2026-11-22 1",
    ]);
  });

  test("with a day by which it is answered it will be late from the next day on, or is answered on time", () => {
    const dated: ReportEvent = {
      ...received,
      answerBy: {
        day: "2026-11-30",
        policy: { unit: "commune-a", days: 10, count: "calendar-days", from: "2026-01-01" },
      },
    };
    const days = (...events: ReportEvent[]) => figures(...events).filter((line) => line.startsWith("days/"));
    const late = "days/commune-a/2026-12 II.5.b.2:2026-on-event|late|2026-12-01 1";
    expect(days(dated)).toContain(late);
    expect(days(dated, replied("2026-12-05"))).toContain(late);
    expect(days(dated, replied("2026-11-30"))).not.toContain(late);
    expect(days(dated, replied("2026-11-30"))).toContain(
      "days/commune-a/2026-11 II.5.b.2:2026-on-event|on-time|2026-11-30 1",
    );
  });

  test("it counts on each day where it was at the end of that day, and stays to be seen there", () => {
    const passed: ReportEvent = {
      type: "report-passed-on",
      from: "commune-a",
      to: "commune-b",
      on: "2026-12-01",
      ...stamp,
    };
    const days = figures(received, passed).filter((line) => line.startsWith("days/"));
    expect(days).toEqual([
      "days/commune-a/2026-11 II.5.b.2:2026-on-event|owed|2026-11-20 1",
      "days/commune-a/2026-12 II.5.b.2:2026-on-event|owed|2026-12-01 -1",
      "days/commune-b/2026-12 II.5.b.2:2026-on-event|owed|2026-12-01 1",
    ]);
    expect(board(received, passed).rows.map(({ partition, value }) => [partition, value])).toMatchObject([
      ["evidence/commune-a/II.5.b.2:2026-on-event", { held: { from: "2026-11-20", to: "2026-12-01" } }],
      ["evidence/commune-b/II.5.b.2:2026-on-event", { held: { from: "2026-12-01" } }],
    ]);
  });

  test("assigned to another unit on the day it came in, it never was the first one's", () => {
    const moved = figures(received, classified("reflection", "grassroots-democracy"), assigned("commune-b"));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every((line) => line.includes("/commune-b/2026"))).toBe(true);
  });

  test("other fields count by kind once classified: II.1.a.2, II.1.b.2, II.4.c as support, a question nowhere", () => {
    const land: ReportEvent = { ...received, field: "land" };
    const node = (kind: "reflection" | "petition" | "opinion" | "question") =>
      board(land, classified(kind, "land")).rows.map(({ partition }) => partition);
    expect(board(land).rows).toEqual([]);
    expect(node("reflection")).toEqual(["evidence/commune-a/II.1.a.2:2026-on-event"]);
    expect(node("petition")).toEqual(["evidence/commune-a/II.1.b.2:2026-on-event"]);
    expect(node("opinion")).toEqual(["evidence/commune-a/II.4.c:2026-continuous"]);
    expect(node("question")).toEqual([]);
  });

  const filed = (n: number, date: string): ObligationEvent => ({
    type: "evidence-filed",
    unit: "commune-a",
    obligation: "IV.1.b",
    node: "IV.1.b:2026",
    n,
    docType: "Báo cáo",
    number: `${n}/BC-UBND`,
    date,
    issuer: "UBND xã A",
    title: "Kết quả năm",
    signer: "Chủ tịch",
    note: sealed,
    ...stamp,
  });
  const documents = (...events: ObligationEvent[]) =>
    shown(obligationBoard, "obligation/commune-a:IV.1.b:2026", events);
  const sums = (...events: ObligationEvent[]) =>
    documents(...events)
      .counts.map(({ sort }) => sort.replace("IV.1.b:2026|", ""))
      .toSorted();

  test("a filed document proves its day; checked by the level above it still does", () => {
    expect(sums(filed(1, "2026-11-20"))).toEqual(["filed", "proof|2026-11-20", "total"]);
    expect(sums(filed(1, "2026-11-20"), { type: "evidence-confirmed", n: 1, ...stamp })).toEqual([
      "checked",
      "proof|2026-11-20",
      "total",
    ]);
  });

  test("what was returned or withdrawn proves nothing but stays to be seen, without its reason", () => {
    const back: ObligationEvent = { type: "evidence-returned", n: 1, reason: sealed, ...stamp };
    const gone: ObligationEvent = { type: "evidence-withdrawn", n: 2, reason: sealed, ...stamp };
    const both = documents(filed(1, "2026-11-20"), filed(2, "2026-11-21"), back, gone);
    expect(sums(filed(1, "2026-11-20"), filed(2, "2026-11-21"), back, gone)).toEqual([
      "returned",
      "total",
      "total",
      "withdrawn",
    ]);
    expect(both.rows.map(({ value }) => value)).toMatchObject([
      { n: 1, status: "returned" },
      { n: 2, status: "withdrawn" },
    ]);
    expect(JSON.stringify(both.rows)).not.toMatch(/sealed/);
  });
});
