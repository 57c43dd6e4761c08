import { describe, expect, test } from "vitest";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import { caseFile } from "./case-file.ts";
import { sealed, received, classified, replied, shown, stamp } from "./spec-events.ts";

describe("case-file: what is known of this one report, and what happened to it?", () => {
  test("one row with everything, sealed as it was stored, and the timeline in order", () => {
    const { own, rows } = shown(caseFile, "hotline-report/r1", [
      received,
      classified("reflection", "land"),
      replied("2026-11-21"),
    ]);
    expect(rows).toEqual([]);
    expect(own).toMatchObject({
      id: "r1",
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
    });
  });

  test("it tells whether the reporter wants answers where they wrote, as they said last, and with which message", () => {
    const wrote = (more: object = {}): ReportEvent => ({
      type: "reporter-wrote",
      text: sealed,
      channel: "zalo",
      ...stamp,
      ...more,
    });
    const of = (...events: readonly ReportEvent[]) => shown(caseFile, "hotline-report/r1", events).own;
    expect(of(received, wrote())).not.toHaveProperty("answerHere");
    expect(of({ ...received, answerHere: true }, wrote())).toMatchObject({ answerHere: true });
    expect(of({ ...received, answerHere: true }, wrote({ answerHere: false }), wrote())).toMatchObject({
      answerHere: false,
      timeline: [{}, { type: "reporter-wrote", answerHere: false }, { type: "reporter-wrote" }],
    });
  });

  test("it shows all of a report's life, its texts sealed, its day as it moved", () => {
    const policy = { unit: "commune-a", days: 10, count: "calendar-days", from: "2026-01-01" };
    const { own } = shown(caseFile, "hotline-report/r1", [
      {
        ...received,
        external: [{ source: "1022", number: "DN-77" }],
        answerBy: { day: "2026-11-30", policy },
      },
      { type: "report-classified", kind: "reflection", field: "land", ground: sealed, ...stamp },
      { type: "report-assessed", qualified: true, reason: sealed, ...stamp },
      {
        type: "report-transferred",
        from: "commune-a",
        to: "commune-b",
        reason: sealed,
        hops: 1,
        ...stamp,
      },
      { type: "information-asked", text: sealed, pausedFrom: "2026-11-20", ...stamp },
      { type: "information-given", text: sealed, ...stamp },
      { type: "answer-by-moved", day: "2026-12-02", policy, why: "information-given", ...stamp },
      { type: "report-joined", from: "r2", ...stamp },
      { type: "report-linked", to: "complaint/c1", as: "related", ...stamp },
      replied("2026-11-21"),
      { type: "report-rated", stars: 4, comment: sealed, givenBy: "operator", ...stamp },
    ]);
    expect(own).toMatchObject({
      unit: "commune-b",
      status: "replied",
      external: [{ source: "1022", number: "DN-77" }],
      qualified: true,
      answerBy: { day: "2026-12-02", policy },
      joined: ["r2"],
      links: [{ to: "complaint/c1", as: "related" }],
      stars: 4,
      timeline: [
        {},
        { ground: sealed },
        { qualified: true, reason: sealed },
        { unit: "commune-b", from: "commune-a", reason: sealed, hops: 1 },
        { text: sealed, pausedFrom: "2026-11-20" },
        { text: sealed },
        { due: "2026-12-02", why: "information-given" },
        { report: "r2" },
        { to: "complaint/c1", as: "related" },
        { text: sealed },
        { stars: 4, text: sealed, givenBy: "operator" },
      ],
    });
  });

  test("attachments stand in the file and in its timeline, their names sealed; withdrawn ones say so", () => {
    const file = {
      key: "0".repeat(32),
      name: sealed,
      mediaType: "image/jpeg",
      bytes: 5,
      sha256: "a".repeat(64),
      from: "reporter",
    } as const;
    const { own } = shown(caseFile, "hotline-report/r1", [
      received,
      { type: "attachment-added", n: 1, ...file, ...stamp },
      { type: "attachment-added", n: 2, ...file, from: "officer", ...stamp },
      { type: "attachment-refused", name: sealed, code: "type-not-taken", from: "reporter", ...stamp },
      { type: "attachment-withdrawn", n: 1, reason: sealed, ...stamp },
    ]);
    expect(own).toMatchObject({
      attachments: [
        { n: 1, ...file, at: stamp.at, withdrawn: true },
        { n: 2, ...file, from: "officer" },
      ],
      timeline: [
        {},
        { n: 1, name: sealed, sentBy: "reporter" },
        { n: 2, sentBy: "officer" },
        { name: sealed, code: "type-not-taken" },
        { n: 1, reason: sealed },
      ],
      status: "received",
      version: 5,
    });
  });

  test("a protected report is kept, marked, and says so no more when it is not", () => {
    const flagged = { type: "report-flagged", ...stamp } as const;
    const unflagged = { type: "report-unflagged", reason: sealed, ...stamp } as const;
    const file = (...events: ReportEvent[]) => shown(caseFile, "hotline-report/r1", events).own;
    expect(file({ ...received, flagged: true })).toMatchObject({ flagged: true });
    expect(file(received, flagged)).toMatchObject({ flagged: true });
    expect(file(received, flagged, unflagged)).toMatchObject({ flagged: false });
  });
});
