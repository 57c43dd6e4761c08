import { describe, expect, test } from "vitest";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import { openWork } from "./open-work.ts";
import { assigned, classified, closed, received, replied, shown, stamp } from "./spec-events.ts";

const where = (stream: string, ...events: object[]) =>
  shown(openWork, stream, events).rows.map(({ partition, sort }) => [partition, sort]);

describe("open-work: which work is open at which unit, and when does it fall due?", () => {
  const stream = "hotline-report/r1";
  const answerBy = {
    day: "2026-11-27",
    policy: { unit: "commune-a", days: 5, count: "working-days", from: "2026-01-01" },
  };
  const owed: ReportEvent = { ...received, answerBy };
  const passedOn = {
    type: "report-passed-on",
    from: "commune-a",
    to: "commune-b",
    on: "2026-11-25",
    ...stamp,
  };

  test("a complaint is work until the law's end of it, and goes with its unit", () => {
    const c = "complaint/c1";
    const registered = { type: "complaint-registered", unit: "commune-a", clocks: [], ...stamp };
    const on = { from: "commune-a", to: "commune-b", on: "2026-11-25", ...stamp };
    expect(where(c, registered)).toEqual([["unit/commune-a", c]]);
    expect(where(c, registered, { type: "complaint-passed-on", ...on })).toEqual([["unit/commune-b", c]]);
    for (const type of ["complaint-settled", "complaint-terminated", "complaint-guided"])
      expect(where(c, registered, { type, ...stamp })).toEqual([]);
    expect(where(c, registered, { type: "complaint-suspended", ...stamp })).toEqual([["unit/commune-a", c]]);
  });

  test("a report is work at its unit until it is closed, and owed by its day until it is replied to", () => {
    expect(where(stream, received)).toEqual([["unit/commune-a", stream]]);
    expect(where(stream, owed)).toEqual([
      ["unit/commune-a", stream],
      ["due/2026-11", `2026-11-27#${stream}`],
    ]);
    expect(shown(openWork, stream, [owed]).rows[0]?.value).toEqual({
      stream,
      unit: "commune-a",
      since: "2026-11-20",
      due: "2026-11-27",
      knownOn: "2026-11-20",
    });
    expect(where(stream, owed, classified("reflection", "land"), replied("2026-11-21"))).toEqual([
      ["unit/commune-a", stream],
    ]);
    expect(where(stream, owed, replied("2026-11-21"), closed)).toEqual([]);
  });

  test("a report goes with its unit, assigned or passed on, and takes its day along", () => {
    const to = { from: "commune-a", to: "commune-b", ...stamp };
    const handedOn = ["report-transferred", "assignment-refused", "routing-escalated"].map((type) => ({
      type,
      ...to,
    }));
    for (const moved of [assigned("commune-b"), passedOn, ...handedOn])
      expect(where(stream, owed, moved)).toEqual([
        ["unit/commune-b", stream],
        ["due/2026-11", `2026-11-27#${stream}`],
      ]);
  });

  const more = (type: string, fields: object = {}) => ({ type, ...fields, ...stamp });
  const dueOf = (...events: object[]) =>
    where(stream, owed, ...events)
      .filter(([partition]) => partition?.startsWith("due/"))
      .map(([, sort]) => sort);

  test("while the clock stands still nothing is owed by a day; when it goes on, it is the day that was moved", () => {
    const asked = more("information-asked", { pausedFrom: "2026-11-22" });
    const moved = more("answer-by-moved", { day: "2026-12-02", why: "information-given" });
    expect(dueOf(asked)).toEqual([]);
    expect(dueOf(asked, more("information-given"), moved)).toEqual([`2026-12-02#${stream}`]);
    expect(dueOf(more("information-asked"))).toEqual([`2026-11-27#${stream}`]);
  });

  test("what came to be known behind its day is watched from the day on which it did", () => {
    const late = { ...owed, answerBy: { ...answerBy, day: "2026-11-05" } };
    const rows = shown(openWork, stream, [late]).rows;
    expect(rows.map(({ sort }) => sort)).toEqual([stream, `2026-11-20#${stream}`]);
    expect(rows[1]?.value).toMatchObject({ due: "2026-11-05", knownOn: "2026-11-20" });
    const unmerged = { ...more("report-unmerged", { from: "r2" }), at: "2026-12-24T18:00:00.000Z" };
    expect(dueOf(more("report-merged", { into: "r2" }), unmerged)).toEqual([`2026-12-25#${stream}`]);
    expect(where(stream, owed, unmerged)).toContainEqual(["due/2026-12", `2026-12-25#${stream}`]);
  });

  test("answered through another one it owes nothing, taken out of it again it does", () => {
    const merged = more("report-merged", { into: "r2" });
    const through = more("report-answered-through", { report: "r2", on: "2026-11-22" });
    expect(dueOf(merged)).toEqual([`2026-11-27#${stream}`]);
    expect(dueOf(merged, through)).toEqual([]);
    expect(dueOf(merged, through, more("report-unmerged", { from: "r2" }))).toEqual([`2026-11-27#${stream}`]);
  });

  test("withdrawn it is no work any more; become formal it is none, and has a case to open", () => {
    expect(where(stream, owed, more("report-withdrawn"))).toEqual([]);
    expect(where(stream, owed, more("report-became-formal"))).toEqual([
      ["news/2026-11", `2026-11-20#${stream}`],
    ]);
  });

  describe("what a report has to tell others", () => {
    const on = (day: string, type: string) => ({ ...more(type), at: `${day}T01:00:00.000Z` });
    const news = (...events: object[]) =>
      where(stream, received, ...events).filter(([partition]) => partition?.startsWith("news/"));

    test("is nothing where it concerns no other one, answered or flagged or not", () => {
      expect(news(replied("2026-11-21"), on("2026-11-22", "report-flagged"))).toEqual([]);
    });

    test("divided, merged, parted or joined it is there, under the day of the last time", () => {
      for (const type of ["report-split", "report-merged", "report-unmerged", "report-joined"])
        expect(news(on("2026-11-22", type))).toEqual([["news/2026-11", `2026-11-22#${stream}`]]);
      expect(news(on("2026-11-22", "report-merged"), on("2026-12-03", "report-unmerged"))).toEqual([
        ["news/2026-12", `2026-12-03#${stream}`],
      ]);
      // Divided it has ended, and is open work no more.
      expect(where(stream, owed, more("report-split"))).toEqual([["news/2026-11", `2026-11-20#${stream}`]]);
    });

    test("its answer, its flag and whom it names are news only while others are merged into it", () => {
      const joined = on("2026-11-22", "report-joined");
      const parted = on("2026-11-23", "report-parted");
      for (const type of ["report-replied", "report-flagged", "official-named"]) {
        const later = on("2026-11-24", type);
        expect(news(joined, later)).toEqual([["news/2026-11", `2026-11-24#${stream}`]]);
        expect(news(joined, parted, later)).toEqual([["news/2026-11", `2026-11-22#${stream}`]]);
      }
    });
  });

  test("reopened it is work again, but owes nothing by a day", () => {
    expect(where(stream, owed, replied("2026-11-21"), closed, more("report-reopened"))).toEqual([
      ["unit/commune-a", stream],
    ]);
  });

  test("flagged it lies apart from the ordinary work of its unit, and is owed all the same", () => {
    const flagged = more("report-flagged");
    expect(where(stream, owed, flagged)).toEqual([
      ["flagged/commune-a", stream],
      ["due/2026-11", `2026-11-27#${stream}`],
    ]);
    expect(where(stream, { ...received, flagged: true })).toEqual([["flagged/commune-a", stream]]);
    expect(where(stream, owed, flagged, more("report-unflagged"))[0]).toEqual(["unit/commune-a", stream]);
  });

  test("nothing that needs opening is in it", () => {
    expect(JSON.stringify(shown(openWork, stream, [owed, replied("2026-11-21")]).rows)).not.toMatch(
      /sealed|person/,
    );
  });

  describe("a node", () => {
    const node = "obligation/commune-a:IV.1.b:2026";
    const filed = { type: "evidence-filed", n: 1, ...stamp };
    const confirmed = { type: "evidence-confirmed", n: 1, ...stamp };
    const returned = { type: "evidence-returned", n: 1, ...stamp };
    const withdrawn = { type: "evidence-withdrawn", n: 1, ...stamp };
    const reminded = { type: "obligation-reminded", due: "2026-11-25", ...stamp };
    const atUnit = ["unit/commune-a", node];
    const due = ["due/2026-11", `2026-11-25#${node}`];

    test("is work while a document waits to be checked or was returned", () => {
      expect(where(node, filed)).toEqual([atUnit]);
      expect(where(node, filed, confirmed)).toEqual([]);
      expect(where(node, filed, returned)[0]).toEqual(atUnit);
      expect(where(node, filed, withdrawn).slice(0, -1)).toEqual([]);
    });

    test("is looked at again behind the day on which a proof fell away, also where another one still stands", () => {
      const again = ["due/2026-11", `2026-11-20#${node}`];
      const second = { ...filed, n: 2 };
      const applies = { type: "node-applicable-again", ...stamp };
      expect(where(node, filed, returned)).toEqual([atUnit, again]);
      expect(where(node, filed, withdrawn)).toEqual([again]);
      expect(where(node, filed, second, { ...confirmed, n: 2 }, returned)).toEqual([again]);
      expect(where(node, { type: "node-not-applicable", ...stamp }, applies)).toEqual([again]);
    });

    test("is work from its first reminder on, owed by its day until a document is filed", () => {
      expect(where(node, reminded)).toEqual([atUnit, due]);
      expect(where(node, reminded, filed)).toEqual([atUnit]);
      expect(where(node, reminded, filed, returned)).toEqual([atUnit, due]);
      expect(where(node, reminded, filed, confirmed)).toEqual([]);
    });

    test("goes to the heir", () => {
      expect(where(node, reminded, { type: "obligation-passed-on", to: "commune-b", ...stamp })[0]).toEqual([
        "unit/commune-b",
        node,
      ]);
    });
  });

  test("a yearly report is work from its first draft until it is received, and goes to the heir", () => {
    const yearly = "yearly-report/commune-a:IV.1.b:2026";
    const [drafted, signed, submitted, taken, returned] = [
      "drafted",
      "signed",
      "submitted",
      "received",
      "returned",
    ].map((step) => ({ type: `yearly-report-${step}`, unit: "commune-a", ...stamp }));
    const toHeir = { type: "yearly-report-passed-on", from: "commune-a", to: "commune-b", ...stamp };
    const whole = [drafted, signed, submitted].map((event) => ({ ...event }));
    const at = (unit: string) => [[`unit/${unit}`, yearly]];
    for (let n = 1; n <= whole.length; n++)
      expect(where(yearly, ...whole.slice(0, n))).toEqual(at("commune-a"));
    expect(where(yearly, ...whole, { ...taken })).toEqual([]);
    expect(where(yearly, ...whole, { ...taken }, { ...returned })).toEqual(at("commune-a"));
    expect(where(yearly, ...whole, { ...returned }, toHeir, { ...drafted })).toEqual(at("commune-b"));
  });
});
