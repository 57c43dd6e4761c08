import { describe, expect, test } from "vitest";
import type { Projection } from "@sdc/core/projection";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as ObligationEvent } from "@sdc/domain/obligation/schema";
import type { Event as UnitEvent } from "@sdc/domain/org-unit/schema";
import { caseFile } from "./case-file.ts";
import { hotlineQueue } from "./hotline-queue.ts";
import { obligationBoard } from "./obligation-board.ts";
import { projections } from "./projections.ts";
import { unitRegister } from "./unit-register.ts";

const at = "2026-11-20T02:00:00.000Z";
const stamp = { at, by: { subject: "lan", unit: "commune-a" } };
const sealed = { sealed: "…", key: "case:hotline-report/r1", from: "hotline-report/r1@1#text" };

const received: ReportEvent = {
  type: "report-received",
  unit: "commune-a",
  channel: "phone",
  // Half past midnight of 20 November in Viet Nam.
  receivedAt: "2026-11-19T17:30:00.000Z",
  place: sealed,
  field: "grassroots-democracy",
  text: sealed,
  reporter: { person: "p", name: { ...sealed, key: "person:p" } },
  ...stamp,
};
const classified = (
  kind: "reflection" | "petition" | "opinion" | "question",
  field: "land" | "grassroots-democracy",
): ReportEvent => ({
  type: "report-classified",
  kind,
  field,
  ...stamp,
});
const assigned = (unit: string): ReportEvent => ({ type: "report-assigned", unit, ...stamp });
const accepted: ReportEvent = { type: "report-accepted", ...stamp };
const replied = (day: string): ReportEvent => ({
  type: "report-replied",
  text: sealed,
  ...stamp,
  at: `${day}T03:00:00.000Z`,
});
const closed: ReportEvent = { type: "report-closed", ...stamp };

const shown = <State, Event>(
  projection: Projection<State, Event>,
  stream: string,
  events: readonly Event[],
) => {
  let state: State | undefined;
  for (const [index, event] of events.entries())
    state = projection.evolve(state, event, { stream, version: index + 1 });
  if (state === undefined) throw new Error("no events");
  return { rows: projection.rows(state, stream), counts: projection.counts(state, stream) };
};
const report = (...events: ReportEvent[]) => events;

test("read models have different names and ask who may read them", () => {
  expect(new Set(projections.map(({ name }) => name)).size).toBe(projections.length);
  for (const { readers, categories } of projections) {
    expect(readers.length).toBeGreaterThan(0);
    expect(categories.length).toBeGreaterThan(0);
  }
});

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
    const past = report(received, classified("reflection", "land"), assigned("commune-b"));
    expect(queue(...past).map(({ partition }) => partition)).toEqual(["all/commune-b", "assigned/commune-b"]);
    const status = (...more: ReportEvent[]) => queue(...past, ...more)[1]?.partition;
    expect(status(accepted)).toBe("accepted/commune-b");
    expect(status(accepted, assigned("commune-a"))).toBe("assigned/commune-a");
    expect(status(accepted, replied("2026-11-20"))).toBe("replied/commune-b");
    expect(status(accepted, replied("2026-11-20"), closed)).toBe("closed/commune-b");
  });
});

describe("case-file: what is known of this one report, and what happened to it?", () => {
  test("one row with everything, sealed as it was stored, and the timeline in order", () => {
    const { rows } = shown(
      caseFile,
      "hotline-report/r1",
      report(received, classified("reflection", "land"), replied("2026-11-21")),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      partition: "case",
      sort: "r1",
      value: {
        status: "replied",
        kind: "reflection",
        field: "land",
        text: sealed,
        version: 3,
        timeline: [
          { version: 1, type: "report-received" },
          { version: 2, type: "report-classified", kind: "reflection" },
          { version: 3, type: "report-replied", text: sealed },
        ],
      },
    });
  });
});

describe("obligation-board: which duties are proved by what?", () => {
  const board = (...events: ReportEvent[]) => shown(obligationBoard, "hotline-report/r1", events);
  const figures = (...events: ReportEvent[]) =>
    board(...events).counts.map(({ partition, sort, n }) => `${partition} ${sort} ${n}`);

  test("a report on grassroots democracy opens one owed item of II.5.b.2 on the local day it came in", () => {
    expect(figures(received)).toEqual([
      "figures/commune-a/2026 II.5.b.2:2026-on-event|total 1",
      "figures/commune-a/2026 II.5.b.2:2026-on-event|duty|2026-11-20|-|- 1",
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
    expect(answered).toContain(
      "figures/commune-a/2026 II.5.b.2:2026-on-event|duty|2026-11-20|-|2026-11-22 1",
    );
    expect(answered).toHaveLength(2);
  });

  test("whoever handles it owes it", () => {
    const moved = figures(received, classified("reflection", "grassroots-democracy"), assigned("commune-b"));
    expect(moved.every((figure) => figure.startsWith("figures/commune-b/2026"))).toBe(true);
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

describe("unit-register: which units stand or stood, and who took over?", () => {
  test("a unit with its days, its heirs and the notes of its sources", () => {
    const events: UnitEvent[] = [
      {
        type: "unit-established",
        kind: "commune",
        name: "Xã Cũ",
        parent: "district-1",
        effectiveOn: "2024-04-01",
        note: "one",
        ...stamp,
      },
      { type: "unit-renamed", name: "Phường Cũ", effectiveOn: "2025-01-01", ...stamp },
      { type: "unit-dissolved", effectiveOn: "2025-07-01", heirs: ["commune-b"], note: "two", ...stamp },
    ];
    expect(shown(unitRegister, "org-unit/commune-a", events).rows).toEqual([
      {
        partition: "unit",
        sort: "commune-a",
        value: {
          id: "commune-a",
          kind: "commune",
          name: "Phường Cũ",
          parent: "district-1",
          from: "2024-04-01",
          to: "2025-07-01",
          heirs: ["commune-b"],
          notes: ["one", "two"],
        },
      },
    ]);
  });
});
