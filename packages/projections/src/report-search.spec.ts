import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { numberPartition, reportSearch, wordPartition } from "./report-search.ts";
import { numberKey } from "./report-search/numbers.ts";
import { classified, closed, received, replied, sealed, stamp } from "./spec-events.ts";

const external = [
  { source: "records-office" as const, number: " 15 / ubnd ", date: "2026-01-02" },
  { source: "1022" as const, number: "TK-9" },
];
const digests = ["digest-1", "digest-2"];

/** Folds as the projector does: digests come with the event that has texts. */
const rows = (...events: readonly Event[]) => {
  let state: Parameters<typeof reportSearch.rows>[0] | undefined;
  for (const [index, event] of events.entries())
    state = reportSearch.evolve(state, event, {
      stream: "hotline-report/r1",
      version: index + 1,
      ...(event.type === "report-received" ? { found: digests } : {}),
    });
  if (state === undefined) throw new Error("no events");
  return {
    state,
    partitions: reportSearch.rows(state, "hotline-report/r1").map(({ partition }) => partition),
  };
};
const first: Event = { ...received, external };
const flagged: Event = { type: "report-flagged", ...stamp };
const formal: Event = {
  type: "report-became-formal",
  kind: "denunciation",
  document: { form: "letter", number: "1", date: "2026-11-19" },
  ground: sealed,
  ...stamp,
};

describe("report-search: which reports of this unit hold these words, and which have this number?", () => {
  const all = [
    ...digests.map((digest) => wordPartition("commune-a", digest)),
    numberPartition("records-office/commune-a/2026/15/UBND"),
    numberPartition("1022/TK-9"),
  ];

  test("a report lies under each of its words in its unit, and under its numbers", () => {
    expect(rows(first).partitions).toEqual(all);
    expect(rows(first, classified("reflection", "land"), replied("2026-11-20"), closed).partitions).toEqual(
      all,
    );
  });

  test("it seeks words in the place and the text that came in, and nowhere else", () => {
    expect(reportSearch.seeks?.texts(first)).toEqual([sealed, sealed]);
    expect(reportSearch.seeks?.texts(replied("2026-11-20"))).toEqual([]);
  });

  test("its words go with it to another unit, purely; its numbers stay where they were given", () => {
    const moved = rows(first, { type: "report-assigned", unit: "commune-b", ...stamp }).partitions;
    expect(moved).toEqual([
      ...digests.map((digest) => wordPartition("commune-b", digest)),
      ...all.slice(digests.length),
    ]);
  });

  test("a row tells neither its unit nor its digest", () => {
    expect(wordPartition("commune-a", "digest-1")).not.toMatch(/commune|digest/);
    expect(wordPartition("commune-a", "digest-1")).not.toBe(wordPartition("commune-b", "digest-1"));
  });

  test("what is protected is not found until it is protected no more", () => {
    expect(rows({ ...first, flagged: true }).partitions).toEqual([]);
    expect(rows(first, flagged).partitions).toEqual([]);
    const unflagged: Event = { type: "report-unflagged", reason: sealed, ...stamp };
    expect(rows(first, flagged, unflagged).partitions).toEqual(all);
  });

  test("what becomes a complaint or a denunciation, is withdrawn or split is never found again, and its words go", () => {
    const withdrawn: Event = { type: "report-withdrawn", ...stamp };
    const split: Event = { type: "report-split", parts: [], ...stamp };
    for (const end of [formal, { ...formal, kind: "complaint-first" as const }, withdrawn, split]) {
      const { state, partitions } = rows(first, end);
      expect(partitions).toEqual([]);
      expect(state).toMatchObject({ words: [], numbers: [] });
    }
  });
});

test("a records office begins anew in each unit and year; another source's number is one everywhere", () => {
  const key = (source: "records-office" | "national-database", unit: string, year: number) =>
    numberKey({ source, number: "15" }, { unit, year });
  expect(key("records-office", "a", 2026)).not.toBe(key("records-office", "a", 2027));
  expect(key("records-office", "a", 2026)).not.toBe(key("records-office", "b", 2026));
  expect(key("national-database", "a", 2026)).toBe(key("national-database", "b", 2027));
  expect(numberKey({ source: "1022", number: "tk - 9" }, { unit: "a", year: 2026 })).toBe("1022/TK-9");
});
