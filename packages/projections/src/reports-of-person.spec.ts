import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { reportsOfPerson } from "./reports-of-person.ts";
import { closed, received, replied, sealed, shown, stamp } from "./spec-events.ts";

describe("reports-of-person: which open reports has this person sent?", () => {
  const rows = (...events: readonly Event[]) => shown(reportsOfPerson, "hotline-report/r1", events).rows;
  const flagged: Event = { type: "report-flagged", ...stamp };
  const reopened: Event = { type: "report-reopened", reason: sealed, ...stamp };

  test("a report lies under whoever sent it, by an id that says nothing, until it is closed", () => {
    const row = { partition: "person/p", sort: "2026-11-19T17:30:00.000Z#r1", value: true };
    expect(rows(received)).toEqual([row]);
    expect(rows(received, replied("2026-11-20"))).toEqual([row]);
    expect(rows(received, replied("2026-11-20"), closed)).toEqual([]);
    expect(rows(received, replied("2026-11-20"), closed, reopened)).toEqual([row]);
  });

  test("nobody is behind what came without an identity", () => {
    const { reporter: _reporter, ...nameless } = received;
    expect(rows(nameless)).toEqual([]);
  });

  test("what is protected is nobody's here until it is protected no more", () => {
    expect(rows(received, flagged)).toEqual([]);
    expect(rows(received, flagged, { type: "report-unflagged", reason: sealed, ...stamp })).toHaveLength(1);
  });

  test("what is withdrawn, split, a complaint or a denunciation is gone for good", () => {
    const formal: Event = {
      type: "report-became-formal",
      kind: "complaint-first",
      document: { form: "letter", number: "1", date: "2026-11-19" },
      ground: sealed,
      ...stamp,
    };
    for (const end of [
      formal,
      { type: "report-withdrawn", ...stamp },
      { type: "report-split", parts: [], ...stamp },
    ] satisfies Event[])
      expect(rows(received, end, closed, reopened)).toEqual([]);
  });
});
