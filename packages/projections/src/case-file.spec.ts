import { describe, expect, test } from "vitest";
import { caseFile } from "./case-file.ts";
import { sealed, received, classified, replied, shown } from "./spec-events.ts";

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
});
